import type { Plan } from '../documents/plan.js';
import { batchStages } from './batch-stages.js';
import { callUsage, childUsage, HAPPY_PATH, loggedGb, MAP_REQUESTS } from './charges.js';
import { makespan } from './concurrency.js';
import type { JobEstimate } from './estimate.js';
import { bytesMade } from './files.js';
import { GB } from './prices.js';
import { WORKFLOW_SECONDS } from './speeds.js';
import { planStage, reduceStage } from './stages.js';
import { addUsage, exactSum, type Usage, usageOf } from './usage.js';

/** How the work of a run is handed to functions. */
export interface RunLayout {
  /** Ids of tiles to compute; tiles of the plan that are in no batch are there already. */
  readonly batches: readonly (readonly string[])[];
  /** The tiles of the batches. */
  readonly tiles: readonly JobEstimate[];
  /** Batches at a time. */
  readonly concurrency: number;
  readonly memoryMb: number;
}

/** What a run is predicted to take. */
export interface RunEstimate {
  /** With a month of storing the files; without retries. */
  readonly usage: Usage;
  /** Seconds from the upload to the mosaic. */
  readonly seconds: number;
  /** Seconds of each stage in its functions, added up where several run at a time. */
  readonly stages: { readonly plan: number; readonly tiles: number; readonly reduce: number };
  /** Bytes of all files that are kept. */
  readonly fileBytes: number;
}

/** What a run is predicted to take. */
export function estimateRun(plan: Plan, { batches, tiles, concurrency, memoryMb }: RunLayout): RunEstimate {
  const planning = planStage(plan);
  const jobs = batchStages(plan, batches, tiles);
  const fileBytes = bytesMade(plan);
  const reducing = reduceStage(plan, jobs.length > 0);
  const calls = [planning, ...jobs, reducing];
  const jobSeconds = jobs.map(({ seconds }) => seconds);
  const usage = addUsage([
    ...calls.map(({ reads, writes }) => usageOf({ s3Reads: reads, s3Writes: writes })),
    ...calls.map(({ seconds }) => callUsage(seconds, memoryMb)),
    ...jobSeconds.map(childUsage),
    ...(jobs.length > 0 ? [MAP_REQUESTS] : []),
    usageOf({
      stateTransitions: HAPPY_PATH.length,
      events: 1,
      logGb: loggedGb(calls.length),
      storageGbMonths: fileBytes / GB,
    }),
  ]);
  return {
    usage,
    seconds: WORKFLOW_SECONDS + planning.seconds + makespan(jobSeconds, concurrency) + reducing.seconds,
    stages: { plan: planning.seconds, tiles: exactSum(jobSeconds), reduce: reducing.seconds },
    fileBytes,
  };
}
