import type { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { FUNCTION_MB } from '../src/cloud/limits.js';
import type { Config } from './config.js';
import { FractileFunction, type FunctionSettings } from './function.js';

interface Size {
  readonly timeout: Duration;
  readonly concurrency: number;
}

/** A function, and a larger one of the same code that takes over where it runs out of time or memory. */
export class ScalableFunction extends Construct {
  readonly normal: FractileFunction;
  readonly large: FractileFunction;

  constructor(
    scope: Construct,
    id: string,
    config: Config,
    common: Omit<FunctionSettings, keyof Size | 'memoryMb'>,
    sizes: { readonly normal: Size; readonly large: Size },
  ) {
    super(scope, id);
    this.normal = new FractileFunction(this, 'Normal', config, { ...common, ...sizes.normal, memoryMb: FUNCTION_MB });
    this.large = new FractileFunction(this, 'Large', config, {
      ...common,
      ...sizes.large,
      shortName: `${common.entry}-large`,
      memoryMb: config.largeMemory,
    });
  }
}
