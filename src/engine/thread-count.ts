import { availableParallelism } from 'node:os';
import { jobEstimator } from '../cost/estimate.js';
import { CENSUS_PIXEL } from '../cost/speeds.js';
import { jobOfNumber } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { areaOf, type Window } from '../grid/window.js';

/**
 * Seconds of work for each thread. Of less than two, this one alone ends as soon: starting another takes it 0.15 s, and
 * V8 compiles for each thread by itself (bench/HISTORY.md).
 */
const SECONDS_PER_THREAD = 0.5;

/** How many threads jobs are worth, of those that there are cores for. */
export function threadsForJobs(plan: Plan, jobs: Int32Array): number {
  const cores = availableParallelism();
  const estimate = jobEstimator(plan);
  let seconds = 0;
  for (const number of jobs) {
    seconds += estimate(jobOfNumber(plan, number)).work;
    if (seconds > cores * SECONDS_PER_THREAD) return cores;
  }
  return threadsFor(seconds);
}

/** How many threads looking at all pixels of some windows is worth. */
export function threadsForCensus(windows: readonly Window[]): number {
  return Math.min(
    availableParallelism(),
    threadsFor(windows.reduce((sum, window) => sum + areaOf(window), 0) * CENSUS_PIXEL),
  );
}

function threadsFor(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / SECONDS_PER_THREAD));
}
