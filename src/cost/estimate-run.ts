import type { Plan } from '../documents/plan.js';
import { ASSUMED, type Assumptions } from './assumptions.js';
import { type BatchWork, batchStage, batchWork } from './batch-stages.js';
import { callUsage, childUsage, HAPPY_PATH, loggedGb, MAP_REQUESTS } from './charges.js';
import { makespan } from './concurrency.js';
import type { JobEstimate } from './estimate.js';
import { bytesMade } from './files.js';
import { GB } from './prices.js';
import { planStage, reduceStage, type StageEstimate } from './stages.js';
import { addUsage, exactSum, timesUsage, type Usage, usageOf } from './usage.js';

/** How the work of a run is handed to functions. */
export interface RunLayout {
  /** Ids of tiles to compute; tiles of the plan that are in no batch are there already. */
  readonly batches: readonly (readonly string[])[];
  /** The tiles of the batches. */
  readonly tiles: readonly JobEstimate[];
  /** Batches at a time. */
  readonly concurrency: number;
  readonly memoryMb: number;
  /** Requests a second of `plan` to web servers. */
  readonly httpRate: number;
}

/** What a run is predicted to take. */
export interface RunEstimate {
  /** With a month of storing the files; nothing is tried twice but what is assumed to be. */
  readonly usage: Usage;
  /** Seconds from the upload to the mosaic. */
  readonly seconds: number;
  /** Seconds of each stage in its functions, added up where several run at a time. */
  readonly stages: { readonly plan: number; readonly tiles: number; readonly reduce: number };
  /** Bytes of all files that are kept. */
  readonly fileBytes: number;
}

/** What a run is predicted to take: at best, as is likely, and at worst. */
export type RunRange = Readonly<Record<keyof typeof ASSUMED, RunEstimate>>;

/** What a run is predicted to take, by what is likely. */
export function estimateRun(plan: Plan, layout: RunLayout): RunEstimate {
  return estimateBy(ASSUMED.likely, plan, layout, batchWork(plan, layout.batches, layout.tiles));
}

/** What a run is predicted to take, from the best to the worst of what is assumed. */
export function estimateRange(plan: Plan, layout: RunLayout): RunRange {
  const work = batchWork(plan, layout.batches, layout.tiles);
  const by = (assumed: Assumptions) => estimateBy(assumed, plan, layout, work);
  return { least: by(ASSUMED.least), likely: by(ASSUMED.likely), most: by(ASSUMED.most) };
}

function estimateBy(
  assumed: Assumptions,
  plan: Plan,
  { concurrency, memoryMb, httpRate }: RunLayout,
  work: readonly BatchWork[],
): RunEstimate {
  const planning = planStage(plan, httpRate, assumed);
  const jobs = work.map((batch) => batchStage(batch, assumed));
  const fileBytes = bytesMade(plan);
  const reducing = reduceStage(plan, jobs.length > 0, assumed);
  const jobSeconds = jobs.map(({ seconds }) => seconds);
  const used = ({ reads, writes, seconds }: StageEstimate) => [
    usageOf({ s3Reads: reads, s3Writes: writes }),
    callUsage(seconds, memoryMb),
  ];
  const ofJobs = addUsage([
    ...jobs.flatMap(used),
    ...jobSeconds.map(childUsage),
    usageOf({ logGb: loggedGb(jobs.length, assumed) }),
  ]);
  const usage = addUsage([
    timesUsage(ofJobs, 1 + assumed.again),
    ...[planning, reducing].flatMap(used),
    ...(jobs.length > 0 ? [MAP_REQUESTS] : []),
    usageOf({
      stateTransitions: HAPPY_PATH.length,
      events: 1,
      logGb: loggedGb(2, assumed),
      storageGbMonths: fileBytes / GB,
    }),
  ]);
  const computing = makespan(jobSeconds, concurrency) * (1 + assumed.again);
  return {
    usage,
    seconds: assumed.workflowSeconds + planning.seconds + computing + reducing.seconds,
    stages: { plan: planning.seconds, tiles: exactSum(jobSeconds), reduce: reducing.seconds },
    fileBytes,
  };
}
