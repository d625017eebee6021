import { countOf } from '../count-of.js';
import { jobCount } from '../documents/jobs.js';
import { SOURCES_KEY } from '../documents/keys.js';
import type { Plan } from '../documents/plan.js';
import type { RunReport, TimeLine } from '../documents/run-report.js';
import type { Spec } from '../documents/spec.js';
import { InterruptedError, MissingTileError, TileDamagedError } from '../errors.js';
import { DEFAULT_ACCESS } from '../io/access.js';
import type { ObjectStore } from '../io/ports.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import { throwIfStopped, unlessStopped } from '../io/unless-stopped.js';
import type { PhaseTimes } from '../phases.js';
import { partsToRead } from '../pipeline/reduce.js';
import type { PlanPorts } from '../plan/plan-ports.js';
import { finishRun, type JobStage, toSeconds } from '../run/finish.js';
import { claimOutput, finishedReport, foldersOf, missingJobs, removeIntermediates } from '../run/output.js';
import { separateSecrets } from '../run/secrets.js';
import { sayWarnings } from '../run/warnings.js';
import { listJobs } from './job-shares.js';
import type { LocalOptions } from './local-options.js';
import { LocalWork, STOPPED } from './local-work.js';
import { planKnown } from './plan-known.js';

/** A disk that damages what is written again and again is no place for a run. */
const MAX_ROUNDS = 3;

/**
 * Plans, computes and stitches a run on this machine with worker threads. A second call with the same spec and sources
 * computes only what is missing.
 * @throws any FractileError; finished tiles stay in `out` and the run can be resumed
 */
export async function runLocal(spec: Spec, options: LocalOptions): Promise<RunReport> {
  const safe = separateSecrets(spec, options.access ?? DEFAULT_ACCESS);
  const budget = new RetryBudget();
  const storage = new Storage(safe.access, budget, options.signal);
  const work = new LocalWork(options, safe.access, budget);
  try {
    return await new LocalRun(options, storage, work, await storage.store(options.out)).run(safe.spec);
  } finally {
    await work.close();
    await storage.close();
  }
}

/** One call of {@link runLocal}. */
class LocalRun {
  readonly #started = performance.now();

  constructor(
    readonly options: LocalOptions,
    readonly storage: Storage,
    readonly work: LocalWork,
    /** Where nothing may be yet. */
    readonly place: ObjectStore,
  ) {}

  async run(spec: Spec): Promise<RunReport> {
    const { out, onMessage, signal } = this.options;
    const census: PlanPorts['census'] = (request) => this.work.census(request);
    const ports = { open: this.storage.open, census };
    const planning = planKnown(spec, { store: this.place, key: SOURCES_KEY, run: this.place }, ports, this.options);
    const plan = await unlessStopped(signal, planning, 'stopped while planning; run again to go on');
    await claimOutput(this.place, plan, onMessage);
    const store = await this.storage.store(out, true);
    await store.removeAbandoned(foldersOf(plan));
    const finished = await finishedReport(store, plan, onMessage);
    if (finished) {
      await removeIntermediates(store, plan, this.options);
      onMessage?.(`${out} is already complete; nothing to do`);
      sayWarnings(finished, onMessage);
      return finished;
    }
    try {
      return await this.#untilStitched(plan, store);
    } catch (error) {
      await this.work.close(); // no thread may still write when its partial file goes
      await Promise.allSettled([store.removeAbandoned(foldersOf(plan))]); // else the next run removes what is left
      throwIfStopped(signal, STOPPED);
      const elsewhere = error instanceof InterruptedError ? null : await finishedReport(store, plan);
      if (!elsewhere) throw error;
      onMessage?.(`${out} was completed by another run of the same plan meanwhile`);
      await removeIntermediates(store, plan, this.options);
      return elsewhere;
    }
  }

  /** Computes what is missing and stitches it; what turns out to be damaged is missing, too, and computed again. */
  async #untilStitched(plan: Plan, store: ObjectStore): Promise<RunReport> {
    const { onMessage } = this.options;
    const total = jobCount(plan);
    const computed = new Uint8Array(total); // 1 for each job that was, by its number
    const planning = performance.now() - this.#started;
    let pixels = 0;
    let computing = 0;
    const threads: PhaseTimes[] = [];
    for (let round = 1; ; round++) {
      const missing = listJobs(await missingJobs(store, plan), total);
      if (round === 1 && missing.length < total)
        onMessage?.(`resuming: ${total - missing.length} of ${countOf(total, 'tile')} done`);
      const before = performance.now();
      const { times, ...stage } = await this.work.computeJobs(plan, missing, this.storage.counts);
      await this.work.close();
      computing += performance.now() - before;
      threads.push(...times);
      for (const number of missing) computed[number] = 1;
      pixels += stage.pixels;
      const count = computed.reduce((sum, one) => sum + one, 0);
      const jobs = { total, computed: count, resumed: total - count };
      try {
        const timeLine = {
          planning: toSeconds(planning),
          computing: toSeconds(computing),
          threads: secondsOf(threads),
        };
        return await this.#stitch(plan, store, { ...stage, jobs, pixels, timeLine });
      } catch (error) {
        const isDamage = error instanceof TileDamagedError || error instanceof MissingTileError;
        if (!isDamage || round === MAX_ROUNDS || (await finishedReport(store, plan))) throw error;
        onMessage?.(`${error.message.split(';')[0]}; computing again`);
      }
    }
  }

  async #stitch(plan: Plan, store: ObjectStore, stage: JobStage): Promise<RunReport> {
    const { options } = this;
    const total = partsToRead(plan);
    let done = 0;
    const onJob = () => {
      throwIfStopped(options.signal, STOPPED);
      done++;
      options.onProgress?.({ stage: 'mosaic', done, total, tilesDone: stage.jobs.total, tiles: stage.jobs.total });
    };
    await store.removeAbandoned(foldersOf(plan));
    return finishRun(plan, store, stage, {
      keepTiles: options.keepTiles,
      started: this.#started,
      onJob,
      ...(options.onMessage ? { onMessage: options.onMessage } : {}),
    });
  }
}

/** The times of threads together. */
function secondsOf(threads: readonly PhaseTimes[]): TimeLine['threads'] {
  const sum = (phase: keyof PhaseTimes) => toSeconds(threads.reduce((all, times) => all + times[phase], 0));
  return {
    waiting: sum('waiting'),
    decoding: sum('decoding'),
    counting: sum('counting'),
    finishing: sum('finishing'),
    other: sum('other'),
    writing: sum('writing'),
  };
}
