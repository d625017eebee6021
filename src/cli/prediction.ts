import { batching } from '../cloud/batching.js';
import { checkLimits } from '../cloud/check-limits.js';
import { MAX_CONCURRENCY } from '../cloud/limits.js';
import { estimateTiles } from '../cost/estimate.js';
import { estimateRun, type RunEstimate } from '../cost/estimate-run.js';
import { GB, type Item, PRICES } from '../cost/prices.js';
import { type Cost, priceOf } from '../cost/usage.js';
import { countOf } from '../count-of.js';
import { InvalidInputError } from '../errors.js';
import type { Plan } from '../spec/plan.js';

/** What a run of a plan would take on AWS. */
export interface Prediction extends RunEstimate {
  readonly prices: { readonly date: string; readonly region: string };
  /** Calls of functions that compute tiles, and how many of them run at a time. */
  readonly batches: number;
  readonly concurrency: number;
  /** Why a deployment would refuse the plan; null where it would not. */
  readonly refused: string | null;
  /** US dollars, a month of storing the mosaic among them. */
  readonly cost: Cost;
}

/** What a run of all tiles of a plan would take on AWS. */
export function predict(plan: Plan): Prediction {
  const layout = batching(estimateTiles(plan), MAX_CONCURRENCY);
  const estimate = estimateRun(plan, layout);
  const { date, region } = PRICES;
  return {
    prices: { date, region },
    batches: layout.batches.length,
    concurrency: Math.min(layout.concurrency, layout.batches.length),
    refused: refusal(plan),
    ...estimate,
    cost: priceOf(estimate.usage),
  };
}

function refusal(plan: Plan): string | null {
  try {
    checkLimits(plan);
    return null;
  } catch (error) {
    if (error instanceof InvalidInputError) return error.message;
    throw error;
  }
}

/** A prediction as a few lines of text. */
export function predictionText({ prices, refused, batches, concurrency, seconds, usage, cost }: Prediction): string[] {
  const line = (what: string, amount: string, ...items: Item[]) =>
    `  ${what.padEnd(10)} ${amount.padEnd(46)} ${dollars(items.reduce((sum, item) => sum + cost.items[item], 0))}`;
  return [
    ...(refused ? [`On AWS this plan would be refused: ${refused}`] : []),
    `On AWS about ${dollars(cost.usd)} and ${Math.ceil(seconds)} s, with ${countOf(batches, 'batch', 'batches')} of tiles, ${concurrency} at a time:`,
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
    'Times are estimates, and nothing is tried twice.',
  ];
}

/** Cents matter: most runs cost less than one. */
function dollars(usd: number): string {
  return `$${usd.toFixed(usd >= 1 ? 2 : usd >= 0.01 ? 4 : 6)}`;
}
