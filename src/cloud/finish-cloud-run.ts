import { estimateJobs } from '../cost/estimate.js';
import { estimateRange } from '../cost/estimate-run.js';
import { countOf } from '../count-of.js';
import type { FunctionUsage } from '../documents/function-usage.js';
import { jobCount } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { type Planned, type PlanOutput, plannedSchema } from '../documents/planned.js';
import type { RunReport } from '../documents/run-report.js';
import { MissingTileError, StorageError } from '../errors.js';
import type { Storage } from '../io/storage.js';
import { finishRun } from '../run/finish.js';
import { finishedReport } from '../run/output.js';
import { readPlan } from '../run/stored-plan.js';
import { batching } from './batching.js';
import { costReport, predictedSide } from './bill.js';
import { batchesKey, plannedKey } from './cloud-keys.js';
import { FUNCTION_MB } from './limits.js';
import { type BatchDone, batchesDone, jobsTold } from './map-results.js';
import { meteredDocument } from './metered-document.js';
import { jobsIn, writeMissingBatches } from './missing-batches.js';
import { bucketStore, runStore } from './run-stores.js';
import type { ReadyOutput, ReduceInput, ReduceOutput } from './workflow-data.js';

/** Times that the Map of one execution is entered at most, and again after each redrive. */
const MAX_ROUNDS = 3;

/** What `reduce` needs beside its input. */
export interface ReduceContext {
  readonly storage: Storage;
  /** `s3://bucket` */
  readonly output: string;
  readonly usage: () => FunctionUsage;
}

/**
 * Stitches the results of a run's jobs and writes its report with the bill. A second call for a finished run gives the
 * first one's answer. Where results are missing, as they are after a damaged one was removed, the answer sends the
 * workflow back to compute them.
 * @throws TileDamagedError, MissingTileError where they are missing again and again, StorageError, OutputError
 */
export async function finishCloudRun(input: ReduceInput, context: ReduceContext): Promise<ReduceOutput> {
  const { storage, output } = context;
  const { plan: planned, execution, map, redrives } = input;
  const store = await runStore(storage, planned.run);
  const plan = await readPlan(store);
  const finished = await finishedReport(store, plan);
  if (finished) return answer(planned.run, finished);
  const bucket = await bucketStore(storage, output);
  const stored = await meteredDocument(bucket, plannedKey(execution.name), plannedSchema);
  const before = stored.state === 'whole' ? stored.document : plannedAnew(plan, planned);
  const manifest = map?.ResultWriterDetails?.Key;
  const manifests = manifest === undefined ? planned.earlier : [...planned.earlier, manifest];
  const rounds = Array.from({ length: planned.round }, (_, i) => batchesKey(execution.name, i + 1));
  const told = rounds.length === 1 ? { jobs: planned.missingJobs, problems: [] } : await jobsIn(bucket, rounds);
  const computed = told.jobs;
  const mapped = map === null ? 0 : computed;
  const batches = await batchesDone(bucket, execution.name, manifests, mapped);
  const unread = [
    ...(stored.state === 'whole' ? [] : [`what plan used: ${stored.problem}`]),
    ...told.problems.map((problem) => `how many jobs were computed: ${problem}`),
    ...(jobsTold(batches) < mapped
      ? [`what ${mapped - jobsTold(batches)} of ${countOf(mapped, 'job')} used: the Map's results tell nothing of them`]
      : []),
  ];
  const total = jobCount(plan);
  const stage = {
    jobs: { total, computed, resumed: total - computed },
    pixels: sum(batches, ({ pixels }) => pixels),
    reads: {
      requests: before.reads.requests + sum(batches, ({ requests }) => requests),
      bytes: before.reads.bytes + sum(batches, ({ bytes }) => bytes),
      bytesNeeded: sum(batches, ({ bytesNeeded }) => bytesNeeded),
      retries: before.usage.retries + sum(batches, ({ retries }) => retries),
    },
    workers: planned.concurrency,
  };
  const finish = finishRun(plan, store, stage, {
    keepTiles: false,
    started: performance.now() - (Date.now() - Date.parse(execution.startedAt)),
    cost: (fileBytes) => costReport(before, batches, context.usage(), fileBytes, unread),
  });
  try {
    return answer(planned.run, await orElsewhere(finish, () => finishedReport(store, plan)));
  } catch (error) {
    if (!(error instanceof MissingTileError) || planned.round >= MAX_ROUNDS * (1 + (redrives ?? 0))) throw error;
    const round = planned.round + 1;
    const key = batchesKey(execution.name, round);
    const missing = await writeMissingBatches(plan, estimateJobs(plan), bucket, store, key, planned.concurrency);
    const { location: batches, jobs: missingJobs } = missing;
    return { ...planned, outcome: 'jobs', batches, missingJobs, round, earlier: manifests };
  }
}

/** What stands for the document of `plan` where that can't be read: nothing that it used, and the same prediction. */
function plannedAnew(plan: Plan, output: PlanOutput): Planned {
  const layout = batching(estimateJobs(plan), output.concurrency);
  return {
    output,
    predicted: predictedSide(estimateRange(plan, layout)),
    reads: { requests: 0, bytes: 0 },
    usage: { reads: 0, writes: 0, retries: 0, ms: 0, memoryMb: FUNCTION_MB },
  };
}

/** Where another execution of the run was quicker, it has taken the tiles away, and its report is as good. */
async function orElsewhere(finish: Promise<RunReport>, elsewhere: () => Promise<RunReport | null>): Promise<RunReport> {
  try {
    return await finish;
  } catch (error) {
    const report = error instanceof MissingTileError || error instanceof StorageError ? await elsewhere() : null;
    if (!report) throw error;
    return report;
  }
}

function sum(batches: readonly BatchDone[], value: (output: BatchDone['output']) => number): number {
  return batches.reduce((total, { output }) => total + value(output), 0);
}

function answer(run: string, { runId, files, seconds, cost }: RunReport): ReadyOutput {
  const { key, sha256, bytes } = files[0]!;
  return {
    outcome: 'ready',
    runId,
    run,
    mosaic: `${run}/${key}`,
    files: files.map((file) => `${run}/${file.key}`),
    sha256,
    bytes,
    seconds,
    usd: cost?.metered.usd ?? 0,
    predictedUsd: cost?.predicted.usd ?? 0,
    ...(cost?.predicted.range ? { predictedRange: cost.predicted.range } : {}),
  };
}
