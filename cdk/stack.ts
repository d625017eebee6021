import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from './config.js';
import { Storage } from './storage.js';

/** The cloud side of Fractile. Today it is its storage; functions and workflow are added to it. */
export class FractileStack extends Stack {
  constructor(scope: Construct, id: string, config: Config, props?: StackProps) {
    super(scope, id, props);
    const { input, output } = new Storage(this, 'Storage', config);
    Tags.of(this).add('project', 'fractile');
    Tags.of(this).add('stage', config.stage);
    new CfnOutput(this, 'InputBucket', { value: input.bucketName });
    new CfnOutput(this, 'OutputBucket', { value: output.bucketName });
  }
}
