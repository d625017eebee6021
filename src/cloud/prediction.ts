import { estimateJobs, type JobEstimate } from '../cost/estimate.js';
import { estimateRange, type RunEstimate, type RunRange } from '../cost/estimate-run.js';
import { PRICES } from '../cost/prices.js';
import { type Cost, priceOf } from '../cost/usage.js';
import type { Plan } from '../documents/plan.js';
import type { RunLimits } from '../documents/run-limits.js';
import { InvalidInputError } from '../errors.js';
import { batching, mostBatches } from './batching.js';
import { checkLimits } from './check-limits.js';
import { checkSpending, usdRange } from './check-spending.js';
import { DEFAULT_LIMITS, MAX_CONCURRENCY } from './limits.js';

/** What a run of a plan would take on AWS. */
export interface Prediction extends RunEstimate {
  readonly prices: { readonly date: string; readonly region: string };
  /** Calls of functions that compute jobs, and how many of them run at a time. */
  readonly batches: number;
  readonly concurrency: number;
  /** Why a deployment would refuse the plan; null where it would not. */
  readonly refused: string | null;
  /** US dollars, a month of storing the mosaic among them, by what is likely. */
  readonly cost: Cost;
  /** From the best to the worst of what is assumed. */
  readonly range: { readonly leastUsd: number; readonly mostUsd: number; readonly seconds: readonly [number, number] };
}

/**
 * What a run of all jobs of a plan would take on AWS.
 * @param limits of the job
 */
export function predict(plan: Plan, limits: RunLimits = {}): Prediction {
  const jobs = estimateJobs(plan);
  const layout = batching(jobs, mostBatches(plan, MAX_CONCURRENCY));
  const range = estimateRange(plan, layout);
  const estimate = range.likely;
  const { date, region } = PRICES;
  return {
    prices: { date, region },
    batches: layout.batches.length,
    concurrency: Math.min(layout.concurrency, layout.batches.length),
    refused: refusal(plan, jobs, range, limits),
    ...estimate,
    cost: priceOf(estimate.usage),
    range: { ...usdRange(range), seconds: [range.least.seconds, range.most.seconds] },
  };
}

function refusal(plan: Plan, jobs: readonly JobEstimate[], range: RunRange, job: RunLimits): string | null {
  try {
    checkLimits(plan, jobs);
    checkSpending(plan, jobs, range, { job, stack: DEFAULT_LIMITS });
    return null;
  } catch (error) {
    if (error instanceof InvalidInputError) return error.message;
    throw error;
  }
}
