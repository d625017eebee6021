import { type JobId, jobCount } from '../documents/jobs.js';
import { SOURCES_KEY } from '../documents/keys.js';
import type { Plan } from '../documents/plan.js';
import type { RunReport } from '../documents/run-report.js';
import type { Spec } from '../documents/spec.js';
import type { AccessOptions } from '../io/access.js';
import type { ObjectStore } from '../io/ports.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import { throwIfStopped, unlessStopped } from '../io/unless-stopped.js';
import { type JobMetrics, processJob } from '../pipeline/process-job.js';
import { censusInOnePass } from '../pipeline/survey.js';
import { makePlan } from '../plan/make-plan.js';
import { finishRun, type JobStage } from '../run/finish.js';
import { claimOutput, finishedReport, foldersOf, type Say } from '../run/output.js';
import { separateSecrets } from '../run/secrets.js';
import { sayWarnings } from '../run/warnings.js';
import type { Progress } from './local-options.js';
import { planKnown } from './plan-known.js';

/** Jobs that were computed elsewhere took what only their own processes know. */
const TAKEN_ELSEWHERE: Omit<JobStage, 'jobs'> = {
  pixels: 0,
  reads: { requests: 0, bytes: 0, bytesNeeded: 0, retries: 0 },
  workers: 0,
};

/** How a stage that is called by itself is carried out. */
export interface StageOptions {
  readonly signal: AbortSignal;
  readonly onMessage?: Say | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Works with storage, and closes it. */
export async function withStorage<T>(
  access: AccessOptions,
  signal: AbortSignal,
  work: (storage: Storage) => Promise<T>,
): Promise<T> {
  const storage = new Storage(access, new RetryBudget(), signal);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/**
 * The first stage: makes the plan, and writes it to where the run will live.
 * @param out an absolute place; null writes nothing
 */
export async function planStage(
  spec: Spec,
  access: AccessOptions,
  out: string | null,
  { signal, onMessage, onProgress }: StageOptions,
): Promise<Plan> {
  const safe = separateSecrets(spec, access);
  return withStorage(safe.access, signal, async (storage) => {
    const store = out === null ? null : await storage.store(out);
    const ports = { open: storage.open, census: censusInOnePass };
    const planning = store
      ? planKnown(safe.spec, { store, key: SOURCES_KEY, run: store }, ports, { onProgress, onMessage })
      : makePlan(safe.spec, ports);
    const plan = await unlessStopped(signal, planning, 'stopped while planning; run again to go on');
    if (store) await claimOutput(store, plan, onMessage);
    sayWarnings(plan, onMessage);
    return plan;
  });
}

/**
 * The stage that fans out: computes one job in this thread.
 * @param onPixels called with the pixels of each finished block
 */
export function jobStage(
  plan: Plan,
  job: JobId,
  storage: Storage,
  store: ObjectStore,
  signal: AbortSignal,
  onPixels: (pixels: number) => void = () => {},
): Promise<JobMetrics> {
  const onBlock = (pixels: number) => {
    throwIfStopped(signal, 'stopped; jobs that are done are kept');
    onPixels(pixels);
  };
  return processJob(plan, job, { open: storage.openKept, store, onPixels: onBlock });
}

/**
 * The last stage: joins the results of all jobs, wherever they were computed. A run that is complete stays as it is.
 * @param onPart called before each part of a job's result that is read
 */
export async function reduceStage(
  plan: Plan,
  store: ObjectStore,
  {
    signal,
    onMessage,
    keepTiles,
    onPart,
  }: StageOptions & { readonly keepTiles: boolean; readonly onPart?: () => void },
): Promise<RunReport> {
  const started = performance.now();
  const finished = await finishedReport(store, plan, onMessage);
  if (finished) {
    sayWarnings(finished, onMessage);
    return finished;
  }
  const total = jobCount(plan);
  const onJob = () => {
    throwIfStopped(signal, 'stopped; all tiles are kept, reduce again');
    onPart?.();
  };
  await store.removeAbandoned(foldersOf(plan));
  const stage = { ...TAKEN_ELSEWHERE, jobs: { total, computed: 0, resumed: total } };
  return finishRun(plan, store, stage, { keepTiles, started, onJob, ...(onMessage ? { onMessage } : {}) });
}
