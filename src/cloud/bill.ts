import { callUsage, childUsage, HAPPY_PATH, loggedGb, MAP_REQUESTS } from '../cost/charges.js';
import type { RunRange } from '../cost/estimate-run.js';
import { GB, PRICES } from '../cost/prices.js';
import { addUsage, priceOf, type Usage, usageOf } from '../cost/usage.js';
import type { FunctionUsage } from '../documents/function-usage.js';
import type { Planned } from '../documents/planned.js';
import type { CostReport, CostSide } from '../documents/run-report.js';
import { usdRange } from './check-spending.js';
import { FUNCTION_MB } from './limits.js';
import type { BatchDone } from './map-results.js';

/** A usage with what it costs. */
export function costSide(usage: Usage): CostSide {
  return { ...priceOf(usage), usage };
}

/** What a run is predicted to cost, with the ends of what it may be. */
export function predictedSide(range: RunRange): CostReport['predicted'] {
  return { ...costSide(range.likely.usage), range: usdRange(range) };
}

/** What a call of a function has cost so far: its time, and its requests of S3. */
export function spentUsd(usage: FunctionUsage): number {
  return priceOf(functionUsage(usage)).usd;
}

/**
 * A run's bill: as it was foreseen, and as the functions of this execution counted it. Attempts that failed before
 * they could report are not in it, nor are transitions that no function sees; the account's free tier is not taken
 * off.
 * @param unread what of it could not be read, in words
 */
export function costReport(
  planned: Planned,
  batches: readonly BatchDone[],
  reducing: FunctionUsage,
  fileBytes: number,
  unread: readonly string[] = [],
): CostReport {
  const functions = [planned.usage, ...batches.map(({ output }) => output), reducing];
  // The larger sibling is a state of its own, entered from the one that calls the normal function.
  const larger = [planned.usage, reducing].filter(({ memoryMb }) => memoryMb > FUNCTION_MB);
  const metered = addUsage([
    ...functions.map(functionUsage),
    ...batches.map(({ seconds }) => childUsage(seconds)),
    ...(batches.length > 0 ? [MAP_REQUESTS] : []),
    usageOf({
      s3Writes: 1, // the report itself
      stateTransitions: HAPPY_PATH.length + larger.length,
      events: 1,
      logGb: loggedGb(functions.length), // assumed: nothing here can count it
      storageGbMonths: fileBytes / GB,
    }),
  ]);
  return {
    prices: `${PRICES.date} ${PRICES.region}`,
    predicted: planned.predicted,
    metered: costSide(metered),
    incomplete: unread,
  };
}

function functionUsage({ reads, writes, ms, memoryMb }: FunctionUsage): Usage {
  return addUsage([usageOf({ s3Reads: reads, s3Writes: writes }), callUsage(ms / 1000, memoryMb)]);
}
