import { dollars } from '../cloud/check-spending.js';
import type { Prediction } from '../cloud/prediction.js';
import { GB, type Item } from '../cost/prices.js';
import { countOf } from '../count-of.js';

/** A prediction as a few lines of text. */
export function predictionText({ prices, refused, batches, concurrency, range, usage, cost }: Prediction): string[] {
  const line = (what: string, amount: string, ...items: Item[]) =>
    `  ${what.padEnd(10)} ${amount.padEnd(46)} ${dollars(items.reduce((sum, item) => sum + cost.items[item], 0))}`;
  return [
    ...(refused ? [`On AWS this plan would be refused: ${refused}`] : []),
    `On AWS ${dollars(range.leastUsd)} to ${dollars(range.mostUsd)} and ${range.seconds.map(Math.ceil).join(' to ')} s, with ${countOf(batches, 'batch', 'batches')} of jobs, ${concurrency} at a time; most likely:`,
    line(
      'functions',
      `${countOf(usage.lambdaRequests, 'call')}, ${usage.lambdaGbSeconds.toFixed(1)} GB-s`,
      'lambdaRequests',
      'lambdaGbSeconds',
    ),
    line('S3', `${countOf(usage.s3Reads, 'read')}, ${countOf(usage.s3Writes, 'write')}`, 's3Reads', 's3Writes'),
    line(
      'workflow',
      `${countOf(usage.stateTransitions, 'transition')}, ${countOf(usage.expressRequests, 'child execution')}, ${countOf(usage.events, 'event')}`,
      'stateTransitions',
      'expressRequests',
      'expressGbSeconds',
      'events',
    ),
    line('logs', `${((usage.logGb * GB) / 1e3).toFixed(0)} kB`, 'logGb'),
    line('storage', `${((usage.storageGbMonths * GB) / 1e6).toFixed(1)} MB, for each month`, 'storageGbMonths'),
    `Prices of ${prices.region} in ${prices.date}, without free tier; for a source in the same region.`,
    'From the best to the worst of what is assumed (docs/aws.md).',
  ];
}
