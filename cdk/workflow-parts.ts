import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { Config } from './config.js';
import type { Encryption } from './encryption.js';
import type { Functions } from './functions.js';
import type { MachineName } from './machine-name.js';
import type { Storage } from './storage.js';

/** What the workflow is made of. */
export interface WorkflowParts {
  readonly config: Config;
  readonly name: MachineName;
  readonly storage: Storage;
  readonly encryption: Encryption;
  readonly functions: Functions;
  readonly bus: IEventBus;
}
