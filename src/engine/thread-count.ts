import { availableParallelism } from 'node:os';
import { jobEstimator } from '../cost/estimate.js';
import { CENSUS_PIXEL } from '../cost/speeds.js';
import { jobOfNumber } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { areaOf, type Window } from '../grid/window.js';

/**
 * Seconds of work that a thread is worth. This one alone ends as soon with as much: starting another takes 0.15 s, and
 * V8 compiles for each by itself (bench/HISTORY.md).
 */
const SECONDS_PER_THREAD = 0.5;

/**
 * How many threads jobs are worth, however few cores there are: two where they are worth more than one.
 * @param most threads that can be had: no more jobs are looked at than it takes to know that they are worth these
 */
export function threadsForJobs(plan: Plan, jobs: Int32Array, most = availableParallelism()): number {
  const enough = Math.max(2, most);
  const estimate = jobEstimator(plan);
  let seconds = 0;
  for (const number of jobs) {
    seconds += estimate(jobOfNumber(plan, number)).work;
    if (seconds > enough * SECONDS_PER_THREAD) return enough;
  }
  return threadsFor(seconds);
}

/** How many threads looking at all pixels of some windows is worth, however few cores there are. */
export function threadsForCensus(windows: readonly Window[]): number {
  return threadsFor(windows.reduce((sum, window) => sum + areaOf(window), 0) * CENSUS_PIXEL);
}

function threadsFor(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / SECONDS_PER_THREAD));
}
