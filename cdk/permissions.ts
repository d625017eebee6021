import type { IBucket } from 'aws-cdk-lib/aws-s3';

/** A permission, written out: the grants of the CDK's own constructs give more than is needed. */
export interface Permission {
  readonly actions: readonly string[];
  /** ARNs. */
  readonly resources: readonly string[];
  /** Why the resources hold a wildcard, where they do. */
  readonly wildcard?: string;
}

/** Permission on the objects below prefixes of a bucket. */
export function onObjects(actions: readonly string[], bucket: IBucket, ...prefixes: string[]): Permission {
  return {
    actions,
    resources: prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`)),
    wildcard: 'Objects below a prefix, whose keys are not known beforehand.',
  };
}

/** Permission to list buckets; without it S3 says 403 where an object is missing, not 404. */
export function onList(...buckets: IBucket[]): Permission {
  return { actions: ['s3:ListBucket'], resources: buckets.map((bucket) => bucket.bucketArn) };
}

/** Permission to write traces. */
export const TRACING: Permission = {
  actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
  resources: ['*'],
  wildcard: 'X-Ray knows no resources for its traces.',
};
