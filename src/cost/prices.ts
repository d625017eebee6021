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

/** What one unit of each item costs. */
export interface Prices {
  /** Year and month in which the prices were looked up. */
  readonly date: string;
  readonly region: string;
  readonly usd: Readonly<Record<Item, number>>;
}

/** On-demand prices without the free tier. A run elsewhere can be given the prices of its own region. */
export const PRICES: Prices = {
  date: '2026-11',
  region: 'us-east-1',
  usd: {
    // aws.amazon.com/lambda/pricing: $0.20 per million requests
    lambdaRequests: 0.2e-6,
    // aws.amazon.com/lambda/pricing: Arm, first 7.5 billion GB-seconds a month, in steps of 1 ms
    lambdaGbSeconds: 0.0000133334,
    // aws.amazon.com/s3/pricing: S3 Standard, GET and all other requests (HEAD is one of them): $0.0004 per 1,000
    s3Reads: 0.0004e-3,
    // aws.amazon.com/s3/pricing: S3 Standard, PUT, COPY, POST, LIST: $0.005 per 1,000; DELETE is free
    s3Writes: 0.005e-3,
    // aws.amazon.com/step-functions/pricing: Standard, $0.025 per 1,000 state transitions
    stateTransitions: 0.025e-3,
    // aws.amazon.com/step-functions/pricing: Express, $1.00 per million requests
    expressRequests: 1e-6,
    // aws.amazon.com/step-functions/pricing: Express, first 1,000 hours: $0.00001667 per GB-second, in steps of 64 MB and 100 ms
    expressGbSeconds: 0.00001667,
    // aws.amazon.com/eventbridge/pricing: custom events, and those of services that are opted into: $1.00 per million
    events: 1e-6,
    // aws.amazon.com/cloudwatch/pricing: Standard logs, collection: $0.50 per GB
    logGb: 0.5,
    // aws.amazon.com/s3/pricing: S3 Standard, first 50 TB a month: $0.023 per GB
    storageGbMonths: 0.023,
  },
};
