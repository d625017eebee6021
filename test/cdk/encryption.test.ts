import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { synth } from './synth.js';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/0b1c2d3e-0000-4444-8888-123456789abc';

/** What holds data, and the property that names its key. */
const ENCRYPTED = {
  'AWS::SQS::Queue': 'KmsMasterKeyId',
  'AWS::SNS::Topic': 'KmsMasterKeyId',
  'AWS::Logs::LogGroup': 'KmsKeyId',
} as const;

const joined = (...parts: unknown[]) => ({ 'Fn::Join': ['', parts] });

describe('encryption', () => {
  it('uses the services own keys by default', () => {
    const stack = synth();
    stack.resourceCountIs('AWS::KMS::Key', 0);
    stack.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true, KmsMasterKeyId: Match.absent() });
    stack.allResourcesProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.absent() });
    stack.allResourcesProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.absent() });
    expect(JSON.stringify(stack.toJSON())).not.toContain('kms:');
  });

  it('uses a key of the stack, which rotates and which the services that write may use', () => {
    const stack = synth({ kmsKey: 'create' });
    const [id] = Object.keys(stack.findResources('AWS::KMS::Key')) as [string];
    const may = { Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Effect: 'Allow', Resource: '*' };
    stack.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: [
          Match.objectLike({ Action: 'kms:*' }), // the account's own policies decide
          // Without a condition: EventBridge tells the key of no account where it writes to a topic.
          { ...may, Principal: { Service: 'events.amazonaws.com' } },
          {
            ...may,
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          },
          {
            Action: ['kms:Decrypt*', 'kms:Describe*', 'kms:Encrypt*', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
            Effect: 'Allow',
            Resource: '*',
            Principal: { Service: joined('logs.', { Ref: 'AWS::Region' }, '.amazonaws.com') },
            Condition: {
              ArnLike: {
                'kms:EncryptionContext:aws:logs:arn': joined(
                  'arn:',
                  { Ref: 'AWS::Partition' },
                  ':logs:',
                  { Ref: 'AWS::Region' },
                  ':',
                  { Ref: 'AWS::AccountId' },
                  ':log-group:*',
                ),
              },
            },
          },
        ],
      },
    });
    const arn = { 'Fn::GetAtt': [id, 'Arn'] };
    for (const [type, property] of Object.entries(ENCRYPTED)) stack.allResourcesProperties(type, { [property]: arn });
    stack.allResourcesProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: arn } },
        ],
      },
    });
    stack.allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain' });
    synth({ kmsKey: 'create', stage: 'dev' }).allResources('AWS::KMS::Key', { DeletionPolicy: 'Delete' });
  });

  it('uses an existing key', () => {
    const stack = synth({ kmsKey: KEY });
    stack.resourceCountIs('AWS::KMS::Key', 0);
    for (const [type, property] of Object.entries(ENCRYPTED)) stack.allResourcesProperties(type, { [property]: KEY });
    const roles = stack.findResources('AWS::IAM::Role', {
      Properties: {
        Policies: [
          {
            PolicyDocument: {
              Statement: Match.arrayWith([
                { Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Effect: 'Allow', Resource: KEY },
              ]),
            },
          },
        ],
      },
    });
    const without = Object.keys(stack.findResources('AWS::IAM::Role')).filter((id) => !(id in roles));
    // Neither touches anything that is encrypted.
    expect(without.map((id) => id.replace(/Role.*/, ''))).toEqual(['FunctionsOldestRun', 'Trigger']);
  });
});
