/** What AWS counts and charges for, in the order in which it is shown. */
export const ITEMS = [
  'lambdaRequests',
  'lambdaGbSeconds',
  's3Reads',
  's3Writes',
  'stateTransitions',
  'expressRequests',
  'expressGbSeconds',
  'events',
  'logGb',
  'storageGbMonths',
] as const;
export type Item = (typeof ITEMS)[number];

/** Bytes of a GB as AWS charges for it. */
export const GB = 2 ** 30;

/** What one unit of each item costs, and the year and month in which that was looked up. */
interface Prices {
  readonly date: string;
  readonly region: string;
  readonly usd: Readonly<Record<Item, number>>;
}

/**
 * On-demand prices of one region without the free tier. AWS's pages, named here, fill in their figures by script;
 * where a copy of a page did not show one, the second source says where it was read.
 */
export const PRICES: Prices = {
  date: '2026-11',
  region: 'us-east-1',
  usd: {
    // aws.amazon.com/lambda/pricing: $0.20 per million requests; cloudchipr.com
    lambdaRequests: 0.2e-6,
    // aws.amazon.com/lambda/pricing: Arm, first 7.5 billion GB-seconds a month, in steps of 1 ms; cloudchipr.com
    lambdaGbSeconds: 0.0000133334,
    // aws.amazon.com/s3/pricing: S3 Standard, GET, HEAD and all other requests, $0.0004 per 1,000; c3x.dev
    s3Reads: 0.0004e-3,
    // aws.amazon.com/s3/pricing: S3 Standard, PUT, COPY, POST and LIST, $0.005 per 1,000, removing is free; c3x.dev
    s3Writes: 0.005e-3,
    // aws.amazon.com/step-functions/pricing: Standard, $0.0250 per 1,000 state transitions, read there
    stateTransitions: 0.025e-3,
    // aws.amazon.com/step-functions/pricing: Express, $1.00 per million requests; wring.co
    expressRequests: 1e-6,
    // aws.amazon.com/step-functions/pricing: Express, first 1,000 hours, in steps of 64 MB and 100 ms (read there),
    // $0.00001667; wring.co
    expressGbSeconds: 0.00001667,
    // aws.amazon.com/eventbridge/pricing: custom events, $1.00 per million; factualminds.com
    events: 1e-6,
    // aws.amazon.com/cloudwatch/pricing: Standard logs, ingestion, $0.50 per GB; c3x.dev
    logGb: 0.5,
    // aws.amazon.com/s3/pricing: S3 Standard, first 50 TB a month, $0.023 per GB; generally known, not found on a copy
    storageGbMonths: 0.023,
  },
};
