import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { configSchema, readConfig } from '../../cdk/config.js';
import { FractileStack } from '../../cdk/stack.js';

const template = (config: object = {}) =>
  Template.fromStack(new FractileStack(new App(), 'Test', configSchema.parse(config)));

describe('the stack', () => {
  it('has two private, encrypted buckets that speak TLS only', () => {
    const stack = template();
    stack.resourceCountIs('AWS::S3::Bucket', 2);
    stack.allResourcesProperties('AWS::S3::Bucket', {
      BucketEncryption: Match.anyValue(),
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: Match.anyValue(),
    });
    stack.resourceCountIs('AWS::S3::BucketPolicy', 2);
    stack.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });

  it('keeps the buckets unless the stage is dev', () => {
    template().allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
    template({ stage: 'dev' }).allResources('AWS::S3::Bucket', { DeletionPolicy: 'Delete' });
  });

  it('refuses a configuration that it does not know', () => {
    expect(() => readConfig(new App({ context: { stage: 'test' } }))).toThrow(/stage/);
    expect(readConfig(new App())).toEqual({ stage: 'prod' });
  });
});
