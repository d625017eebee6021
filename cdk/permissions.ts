import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';

/** One permission, written out: the grants of the CDK's own constructs give more than is needed. */
export function allow(actions: readonly string[], resources: readonly string[]): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [...resources] });
}

/** Permission on the objects below prefixes of a bucket. */
export function allowObjects(actions: readonly string[], bucket: IBucket, ...prefixes: string[]): PolicyStatement {
  return allow(
    actions,
    prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`)),
  );
}

/** Permission to list buckets; without it S3 says 403 where an object is missing, not 404. */
export function allowList(buckets: readonly IBucket[]): PolicyStatement {
  return allow(
    ['s3:ListBucket'],
    buckets.map((bucket) => bucket.bucketArn),
  );
}

/** Permission to write trace segments. X-Ray knows no resources. */
export function allowTracing(): PolicyStatement {
  return allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*']);
}
