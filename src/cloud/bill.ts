import type { TileEstimate } from '../cost/estimate.js';
import { PRICES } from '../cost/prices.js';
import { addUsage, priceOf, type Usage, usageOf } from '../cost/usage.js';
import type { Plan } from '../spec/plan.js';
import type { CostReport, CostSide } from '../spec/run-report.js';
import type { BatchDone } from './map-results.js';
import type { Planned } from './planned.js';
import type { FunctionUsage } from './workflow-data.js';

const HAPPY_PATH_TRANSITIONS = 7;

/** What is charged for an EXPRESS execution: steps of 64 MB and of a tenth of a second. */
const EXPRESS_GB = 64 / 1024;
const EXPRESS_STEP_SECONDS = 0.1;
/** Requests of the Map itself: reading its items, and writing its results and their manifest. */
const MAP_REQUESTS = usageOf({ s3Reads: 1, s3Writes: 2 });

/** @returns what a run is going to cost. */
export function predictedCost(plan: Plan, batches: readonly string[][], tiles: readonly TileEstimate[]): CostSide {
  return costSide(usageOf({ lambdaRequests: batches.length + 2, s3Reads: plan.tiles.length, s3Writes: tiles.length }));
}

/** @returns a usage with what it costs. */
export function costSide(usage: Usage): CostSide {
  return { ...priceOf(usage), usage };
}

/**
 * @returns a run's bill: as it was foreseen, and as the functions of this execution counted it. Attempts that failed before they could report are
 * not in it, nor is what the account's free tier covers.
 */
export function costReport(
  planned: Planned,
  batches: readonly BatchDone[],
  reducing: FunctionUsage,
  mosaicBytes: number,
): CostReport {
  const functions = [planned.usage, ...batches.map(({ output }) => output), reducing];
  const metered = addUsage([
    ...functions.map(functionUsage),
    ...batches.map(({ seconds }) => childUsage(seconds)),
    ...(batches.length > 0 ? [MAP_REQUESTS] : []),
    usageOf({
      s3Writes: 1, // the report itself
      stateTransitions: HAPPY_PATH_TRANSITIONS,
      events: 1,
      storageGbMonths: mosaicBytes / 1e9,
    }),
  ]);
  return { prices: `${PRICES.date} ${PRICES.region}`, predicted: planned.predicted, metered: costSide(metered) };
}

function functionUsage({ reads, writes, ms, memoryMb }: FunctionUsage): Usage {
  return usageOf({
    lambdaRequests: 1,
    lambdaGbSeconds: (Math.ceil(ms) / 1000) * (memoryMb / 1024),
    s3Reads: reads,
    s3Writes: writes,
  });
}

function childUsage(seconds: number): Usage {
  const charged = Math.ceil(seconds / EXPRESS_STEP_SECONDS) * EXPRESS_STEP_SECONDS;
  return usageOf({ expressRequests: 1, expressGbSeconds: charged * EXPRESS_GB });
}
