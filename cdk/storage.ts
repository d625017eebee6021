import { Duration } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { EXECUTIONS, REJECTED, WORK } from '../src/cloud/cloud-keys.js';
import type { Config } from './config.js';
import type { Encryption } from './encryption.js';
import { acknowledge } from './nag.js';
import { removalPolicy } from './removal.js';

/**
 * Tiles are needed as long as their execution can be redriven, which is for 14 days after it ended. Both the execution
 * and a redrive may last a day, and after the redrive the 14 days begin anew. Later than that, a new execution
 * computes what has gone.
 */
const WORK_DAYS = 30;
/** For how long one can look up what an execution did. */
const RECORD_DAYS = 90;

// An upload that a crash cut off costs money and shows nowhere.
const ABORT_UPLOADS: LifecycleRule = {
  id: 'abort-incomplete-uploads',
  abortIncompleteMultipartUploadAfter: Duration.days(1),
};

/** For how long versioned buckets keep what was overwritten or deleted. */
const NONCURRENT_DAYS = 30;

/** What of a versioned bucket is not kept for good: versions that were replaced, and what marks nothing any more. */
const EXPIRE_NONCURRENT: LifecycleRule = {
  id: 'expire-noncurrent',
  noncurrentVersionExpiration: Duration.days(NONCURRENT_DAYS),
  expiredObjectDeleteMarker: true,
};
/** Every run removes its tiles, which can be computed again: a month of them would cost more than all results. */
const FORGET_WORK: LifecycleRule = {
  id: 'forget-work',
  prefix: WORK,
  noncurrentVersionExpiration: Duration.days(1),
};

const NO_ACCESS_LOGS =
  'Access logs would need a bucket of their own, and a line for every range request of every tile. Who needs them brings buckets that have them.';

/**
 * The buckets of a deployment: rasters and job files come in, runs go out. They are apart, so that a result can't
 * start a run.
 */
export class Storage extends Construct {
  readonly input: IBucket;
  readonly output: IBucket;
  /** Further buckets that are only read. */
  readonly sources: readonly IBucket[];

  constructor(scope: Construct, id: string, config: Config, encryption: Encryption) {
    super(scope, id);
    this.input =
      config.inputBucket === undefined
        ? this.#createInput(config, encryption)
        : Bucket.fromBucketName(this, 'Input', config.inputBucket);
    this.output =
      config.outputBucket === undefined
        ? this.#createOutput(config, encryption)
        : Bucket.fromBucketName(this, 'Output', config.outputBucket);
    this.sources = config.sourceBuckets.map((name) => Bucket.fromBucketName(this, `Source-${name}`, name));
  }

  #createInput(config: Config, encryption: Encryption): IBucket {
    const bucket = new Bucket(this, 'Input', {
      ...common(config, encryption),
      lifecycleRules: [ABORT_UPLOADS, ...(config.versioned ? [EXPIRE_NONCURRENT] : [])],
    });
    acknowledge(bucket, 'AwsSolutions-S1', NO_ACCESS_LOGS);
    // The CDK's own switch would bring a custom resource, although CloudFormation can do it.
    (bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    return bucket as IBucket; // the CDK's types don't agree on what is optional
  }

  #createOutput(config: Config, encryption: Encryption): IBucket {
    const bucket = new Bucket(this, 'Output', {
      ...common(config, encryption),
      lifecycleRules: [
        ABORT_UPLOADS,
        { id: 'expire-work', prefix: WORK, expiration: Duration.days(WORK_DAYS) },
        { id: 'expire-executions', prefix: EXECUTIONS, expiration: Duration.days(RECORD_DAYS) },
        { id: 'expire-rejections', prefix: REJECTED, expiration: Duration.days(RECORD_DAYS) },
        ...(config.versioned ? [EXPIRE_NONCURRENT, FORGET_WORK] : []),
      ],
    });
    acknowledge(bucket, 'AwsSolutions-S1', NO_ACCESS_LOGS);
    return bucket as IBucket;
  }
}

function common(config: Config, { key }: Encryption): BucketProps {
  return {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    ...(key
      ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
      : { encryption: BucketEncryption.S3_MANAGED }),
    versioned: config.versioned,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: removalPolicy(config),
  };
}
