import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { deploy, synth } from './synth.js';

const BUCKET = 'AWS::S3::Bucket';

describe('the buckets', () => {
  it('are private, encrypted, and speak TLS only', () => {
    const stack = synth();
    stack.resourceCountIs(BUCKET, 2);
    stack.allResourcesProperties(BUCKET, {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
    stack.resourceCountIs('AWS::S3::BucketPolicy', 2);
    stack.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({ Effect: 'Deny', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } }),
        ]),
      },
    });
  });

  it('stay when the stack goes, unless the stage is dev', () => {
    synth().allResources(BUCKET, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    synth({ stage: 'dev' }).allResources(BUCKET, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  });

  it('forget what is needed no longer, and keep runs and uploads', () => {
    const rules = Object.fromEntries(
      deploy()
        .resources(BUCKET)
        .map(({ id, properties }) => [
          id.startsWith('StorageInput') ? 'input' : 'output',
          (properties.LifecycleConfiguration as unknown as { Rules: LifecycleRule[] }).Rules.map(
            ({ Prefix = '', ExpirationInDays, AbortIncompleteMultipartUpload: abort, Status }) =>
              `${Status} ${Prefix} ${ExpirationInDays ?? `uploads ${abort?.DaysAfterInitiation}`}`,
          ).sort(),
        ]),
    );
    expect(rules).toEqual({
      input: ['Enabled  uploads 1'],
      output: ['Enabled  uploads 1', 'Enabled executions/ 90', 'Enabled rejected/ 90', 'Enabled work/ 30'],
    });
  });

  it('keep what is overwritten or deleted for a month where they are versioned, and tiles for a day', () => {
    synth().allResourcesProperties(BUCKET, { VersioningConfiguration: Match.absent() });
    const versioned = deploy({ versioned: 'true' }).resources(BUCKET);
    const rules = Object.fromEntries(
      versioned.map(({ id, properties: { VersioningConfiguration, LifecycleConfiguration } }) => {
        expect(VersioningConfiguration).toEqual({ Status: 'Enabled' });
        const { Rules } = LifecycleConfiguration as unknown as { Rules: LifecycleRule[] };
        const kept = Rules.flatMap(({ Prefix = '', NoncurrentVersionExpiration: noncurrent, ...rule }) =>
          noncurrent ? [[Prefix, noncurrent.NoncurrentDays, rule.ExpiredObjectDeleteMarker ?? false]] : [],
        );
        return [id.startsWith('StorageInput') ? 'input' : 'output', kept];
      }),
    );
    expect(rules).toEqual({
      input: [['', 30, true]],
      output: [
        ['', 30, true],
        ['work/', 1, false],
      ],
    });
  });

  it('tell EventBridge of uploads by themselves, without a custom resource; results are told to nobody', () => {
    const notifying = deploy()
      .resources(BUCKET)
      .filter(({ properties }) => properties.NotificationConfiguration !== undefined);
    expect(notifying.map(({ properties }) => properties.NotificationConfiguration)).toEqual([
      { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    ]);
    expect(notifying[0]!.id).toMatch(/^StorageInput/);
  });

  it('may be existing ones, which then are left as they are', () => {
    const existing = { inputBucket: 'the-input', outputBucket: 'the-output' };
    const stack = synth(existing);
    stack.resourceCountIs(BUCKET, 0);
    stack.resourceCountIs('AWS::S3::BucketPolicy', 0);
    const deployed = deploy(existing);
    expect(deployed.output('InputBucket')).toBe('the-input');
    expect(deployed.output('OutputBucket')).toBe('the-output');
    for (const { id, properties } of deployed.resources('AWS::Lambda::Function')) {
      const { Variables } = properties.Environment as { Variables: Record<string, string> };
      if (!id.includes('OldestRun')) expect(Variables.FRACTILE_OUTPUT).toBe('s3://the-output');
    }
    synth({ inputBucket: 'the-input' }).resourceCountIs(BUCKET, 1);
  });
});

interface LifecycleRule {
  readonly Status: string;
  readonly Prefix?: string;
  readonly ExpirationInDays?: number;
  readonly ExpiredObjectDeleteMarker?: boolean;
  readonly NoncurrentVersionExpiration?: { readonly NoncurrentDays: number };
  readonly AbortIncompleteMultipartUpload?: { readonly DaysAfterInitiation: number };
}
