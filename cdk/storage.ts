import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Config } from './config.js';

/** The two buckets of a deployment: rasters and job files come in, runs go out. They are apart, so that a result can't start a run. */
export class Storage extends Construct {
  readonly input: Bucket;
  readonly output: Bucket;

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      // An upload that a crash cut off costs money and shows nowhere.
      lifecycleRules: [{ id: 'abort-incomplete-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: config.stage === 'dev' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    };
    this.input = new Bucket(this, 'Input', common);
    this.output = new Bucket(this, 'Output', common);
  }
}
