import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Config } from './config.js';
import type { Functions } from './functions.js';
import type { Topics } from './topics.js';

/** What alarms and the dashboard look at. */
export interface Watched {
  readonly config: Config;
  readonly machine: StateMachine;
  readonly functions: Functions;
  /** Queues of what could not be delivered, by what is in them. */
  readonly deadLetters: Readonly<Record<string, IQueue>>;
  /** Are told of alarms. */
  readonly topics: Topics;
}
