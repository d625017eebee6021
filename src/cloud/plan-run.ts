import { estimateRun } from '../cost/estimate-run.js';
import { readDocument, toJsonBytes } from '../engine/documents.js';
import { claimOutput, finishedReport } from '../engine/output.js';
import type { OpenSource } from '../io/ports.js';
import { parseS3Uri } from '../io/s3-location.js';
import type { Storage } from '../io/storage.js';
import { makePlan } from '../pipeline/plan.js';
import type { Spec } from '../spec/spec.js';
import { costSide } from './bill.js';
import { checkLimits } from './check-limits.js';
import { claimRun } from './claim.js';
import { batchesKey, plannedKey, resultsPrefix } from './cloud-keys.js';
import { specOf } from './job-request.js';
import { writeMissingBatches } from './missing-batches.js';
import type { Planned } from './planned.js';
import { notFrom } from './remote-only.js';
import { bucketStore, runStore, runUri } from './run-stores.js';
import type { FunctionUsage, PlanInput, PlanOutput } from './workflow-data.js';

/** What `plan` needs beside its input. */
export interface PlanContext {
  readonly storage: Storage;
  /** `s3://bucket` */
  readonly output: string;
  /** The spec of a raster that is uploaded alone. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly maxConcurrency: number;
  /** What the function has used so far. */
  readonly usage: () => FunctionUsage;
}

/**
 * Turns what started an execution into a plan, makes the run the execution's own, and writes the batches of the tiles
 * that are missing. A second call for the same execution gives the first one's answer.
 * @throws what {@link INPUT_ERRORS} names where the request is at fault; StorageError, OutputError
 */
export async function planRun(input: PlanInput, context: PlanContext): Promise<PlanOutput> {
  const { storage, output, defaults, maxConcurrency } = context;
  const { execution } = input;
  const bucket = await bucketStore(storage, output);
  const earlier = (await readDocument(bucket, plannedKey(execution.name))) as Planned | null;
  if (earlier) return earlier.output;

  const spec = await specOf(input.event, defaults, storage.open);
  if (!spec) return ended('ignored', output, execution.name, '');
  await checkCensus(notFrom(output, spec), storage.openKept);
  const plan = await makePlan(spec, { open: storage.openKept });
  checkLimits(plan);
  const run = runUri(output, plan.runId);
  const store = await runStore(storage, run);
  if (await finishedReport(store, plan)) return ended('complete', output, execution.name, plan.runId);
  const holder = await claimRun(bucket, plan.runId, execution.id, input.takeOver);
  if (holder) return { ...ended('claimed', output, execution.name, plan.runId), claimedBy: holder };

  await claimOutput(store, plan);
  const missing = await writeMissingBatches(plan, bucket, store, batchesKey(execution.name, 1), maxConcurrency);
  const { batches, concurrency } = missing.shape;
  const predicted = costSide(estimateRun(plan, missing.shape).usage);
  const used = context.usage();
  const planned: Planned = {
    output: {
      ...ended(batches.length > 0 ? 'tiles' : 'mosaic', output, execution.name, plan.runId),
      batches: missing.location,
      concurrency,
      tiles: plan.tiles.length,
      missingTiles: missing.tiles,
      predictedUsd: predicted.usd,
    },
    predicted,
    reads: storage.counts,
    usage: { ...used, writes: used.writes + 1 }, // writing this is yet to come
  };
  await bucket.replace(plannedKey(execution.name), toJsonBytes(planned));
  return planned.output;
}

/** A census takes minutes. Whether there is time for it is clear before: from the plan with any class at all. */
async function checkCensus(spec: Spec, open: OpenSource): Promise<void> {
  if (Array.isArray(spec.classes) || spec.legend !== undefined) return;
  checkLimits(await makePlan(spec, { open, census: async ({ nodata }) => [nodata === 0 ? 1 : 0] }));
}

function ended(outcome: PlanOutput['outcome'], output: string, execution: string, runId: string): PlanOutput {
  return {
    outcome,
    runId,
    run: runId === '' ? '' : runUri(output, runId),
    claimedBy: '',
    batches: { bucket: parseS3Uri(output).bucket, key: '' },
    results: resultsPrefix(execution),
    concurrency: 1,
    round: 1,
    earlier: [],
    tiles: 0,
    missingTiles: 0,
    predictedUsd: 0,
  };
}
