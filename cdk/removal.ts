import { RemovalPolicy } from 'aws-cdk-lib';
import type { Config } from './config.js';

/** Whether what holds data goes with the stack. */
export function removalPolicy(config: Config): RemovalPolicy {
  return config.stage === 'dev' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
}
