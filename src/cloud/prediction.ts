import { estimateJobs, type JobEstimate } from '../cost/estimate.js';
import { estimateRun, type RunEstimate } from '../cost/estimate-run.js';
import { PRICES } from '../cost/prices.js';
import { type Cost, priceOf } from '../cost/usage.js';
import type { Plan } from '../documents/plan.js';
import { InvalidInputError } from '../errors.js';
import { batching } from './batching.js';
import { checkLimits } from './check-limits.js';
import { MAX_CONCURRENCY } from './limits.js';

/** What a run of a plan would take on AWS. */
export interface Prediction extends RunEstimate {
  readonly prices: { readonly date: string; readonly region: string };
  /** Calls of functions that compute jobs, and how many of them run at a time. */
  readonly batches: number;
  readonly concurrency: number;
  /** Why a deployment would refuse the plan; null where it would not. */
  readonly refused: string | null;
  /** US dollars, a month of storing the mosaic among them. */
  readonly cost: Cost;
}

/** What a run of all jobs of a plan would take on AWS. */
export function predict(plan: Plan): Prediction {
  const jobs = estimateJobs(plan);
  const layout = batching(jobs, MAX_CONCURRENCY);
  const estimate = estimateRun(plan, layout);
  const { date, region } = PRICES;
  return {
    prices: { date, region },
    batches: layout.batches.length,
    concurrency: Math.min(layout.concurrency, layout.batches.length),
    refused: refusal(plan, jobs),
    ...estimate,
    cost: priceOf(estimate.usage),
  };
}

function refusal(plan: Plan, jobs: readonly JobEstimate[]): string | null {
  try {
    checkLimits(plan, jobs);
    return null;
  } catch (error) {
    if (error instanceof InvalidInputError) return error.message;
    throw error;
  }
}
