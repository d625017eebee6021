import { estimateJobs } from '../cost/estimate.js';
import { estimateRange } from '../cost/estimate-run.js';
import type { FunctionUsage } from '../documents/function-usage.js';
import { jobBatchesSchema } from '../documents/job-batches.js';
import { jobCount } from '../documents/jobs.js';
import { type Planned, type PlanOutput, plannedSchema } from '../documents/planned.js';
import type { RunLimits } from '../documents/run-limits.js';
import { planKnown } from '../engine/plan-known.js';
import type { ObjectStore } from '../io/ports.js';
import { parseS3Uri } from '../io/s3-location.js';
import type { Storage } from '../io/storage.js';
import { censusInOnePass } from '../pipeline/survey.js';
import { claimOutput, finishedReport, type Say } from '../run/output.js';
import { resolveSpec } from '../run/resolve-spec.js';
import { storedDocument } from '../run/stored-document.js';
import { toJsonBytes } from '../run/stored-json.js';
import { batching, mostBatches } from './batching.js';
import { predictedSide } from './bill.js';
import { checkCensus, checkLimits, checkSources } from './check-limits.js';
import { checkCensusSpending, checkSpending } from './check-spending.js';
import { claimRun } from './claim.js';
import { batchesKey, plannedKey, resultsPrefix, sourcesKey } from './cloud-keys.js';
import { namesSources, specOf } from './job-request.js';
import { writeMissingBatches } from './missing-batches.js';
import { notFrom, notOpening, onlyRemote } from './remote-only.js';
import { bucketStore, runStore, runUri } from './run-stores.js';
import type { PlanInput } from './workflow-data.js';

/** What `plan` needs beside its input. */
export interface PlanContext {
  readonly storage: Storage;
  /** `s3://bucket` */
  readonly output: string;
  /** The spec of a raster that is uploaded alone. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly maxConcurrency: number;
  /** Requests a second of the run to web servers; the default where left out. */
  readonly httpRate?: number;
  /** What a run may take. */
  readonly limits: RunLimits;
  /** What the function has used so far. */
  readonly usage: () => FunctionUsage;
  /** Called with one-line messages for whoever reads the log. */
  readonly say: Say;
}

/**
 * Turns what started an execution into a plan, makes the run the execution's own, and writes the batches of the jobs
 * that are missing. A second call for the same execution gives the first one's answer.
 * @throws what {@link INPUT_ERRORS} names where the request is at fault; StorageError, OutputError
 */
export async function planRun(input: PlanInput, context: PlanContext): Promise<PlanOutput> {
  const { storage, output, defaults, httpRate, say } = context;
  const { execution } = input;
  const bucket = await bucketStore(storage, output);
  const earlier = await earlierAnswer(bucket, execution.name, say);
  if (earlier) return earlier;

  const spec = await specOf(input.event, defaults, storage.open);
  if (!spec) return ended('ignored', output, execution.name, '');
  // Lists and STAC files may not lie there either, nor what they and VRTs name.
  const places = { open: notOpening(output, storage.open), remote: () => storage.remote() };
  const named = namesSources(input.event) ? await resolveSpec(notFrom(output, spec), places) : spec;
  const asked = notFrom(output, onlyRemote(named));
  const limits = { job: asked.limits ?? {}, stack: context.limits };
  checkSources(asked.sources, httpRate);
  const plan = await planKnown(
    asked,
    { store: bucket, key: sourcesKey(execution.name), run: null },
    {
      open: notOpening(output, storage.openKept),
      check: (uris) => checkSources(uris, httpRate),
      async census(request) {
        // It takes minutes, and reads all: is there time for it, and may it?
        checkCensus(request.layer, request.windows, httpRate);
        checkCensusSpending(request.layer, request.windows, limits);
        return censusInOnePass(request);
      },
    },
    { onMessage: say },
  );
  const estimates = estimateJobs(plan);
  checkLimits(plan, estimates, httpRate);
  const maxConcurrency = mostBatches(plan, context.maxConcurrency, httpRate);
  const whole = estimateRange(plan, batching(estimates, maxConcurrency, httpRate));
  const run = runUri(output, plan.runId);
  const store = await runStore(storage, run);
  if (await finishedReport(store, plan, say)) return ended('complete', output, execution.name, plan.runId);
  // A run that is there costs nothing.
  checkSpending(plan, estimates, whole, limits);
  const holder = await claimRun(bucket, plan.runId, execution.id, input.takeOver, say);
  if (holder) return { ...ended('claimed', output, execution.name, plan.runId), claimedBy: holder };

  await claimOutput(store, plan, say);
  const key = batchesKey(execution.name, 1);
  const missing = await writeMissingBatches(plan, estimates, bucket, store, key, maxConcurrency, httpRate);
  const { batches, concurrency } = missing.shape;
  const predicted = predictedSide(missing.jobs === estimates.length ? whole : estimateRange(plan, missing.shape));
  const used = context.usage();
  const planned: Planned = {
    output: {
      ...ended(batches.length > 0 ? 'jobs' : 'mosaic', output, execution.name, plan.runId),
      batches: missing.location,
      concurrency,
      jobs: jobCount(plan),
      missingJobs: missing.jobs,
      predictedUsd: predicted.usd,
    },
    predicted,
    reads: storage.counts,
    usage: { ...used, writes: used.writes + 1 }, // writing this is yet to come
  };
  await bucket.replace(plannedKey(execution.name), toJsonBytes(planned));
  return planned.output;
}

/**
 * What an earlier attempt of the call has answered; null where there was none, or where what it left for later states
 * is damaged and has to be written anew.
 */
async function earlierAnswer(bucket: ObjectStore, execution: string, say: Say): Promise<PlanOutput | null> {
  const planned = await storedDocument(bucket, plannedKey(execution), plannedSchema);
  if (planned.state === 'damaged') say(`${planned.problem}; it is written anew`);
  if (planned.state !== 'whole') return null;
  const answer = planned.document.output;
  if (answer.outcome !== 'jobs') return answer;
  const batches = await storedDocument(bucket, batchesKey(execution, 1), jobBatchesSchema);
  if (batches.state === 'whole') return answer;
  say(`${batches.problem}; it is written anew`);
  return null;
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
    jobs: 0,
    missingJobs: 0,
    predictedUsd: 0,
  };
}
