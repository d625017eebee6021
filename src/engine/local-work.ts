import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { jobOfNumber } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { namesOf, type PlannedLayerSource } from '../documents/planned-source.js';
import { tileSizeOf } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import type { AccessOptions } from '../io/access.js';
import type { ReadCounts } from '../io/ports.js';
import type { RetryBudget } from '../io/retry-budget.js';
import { unlessStopped } from '../io/unless-stopped.js';
import type { PhaseTimes } from '../phases.js';
import { tooManyCodes } from '../pipeline/survey.js';
import type { CensusRequest } from '../plan/plan-ports.js';
import type { JobStage } from '../run/finish.js';
import { jobPixels } from '../target/tile-pixels.js';
import { carriedOut, type Executor, InlineExecutor } from './executor.js';
import { shareJobs } from './job-shares.js';
import { JointExecutor } from './joint-executor.js';
import type { LocalOptions } from './local-options.js';
import { DoneCounters, type SharedState } from './tasks.js';
import { threadsForCensus, threadsForJobs } from './thread-count.js';
import { WorkerPool } from './worker-pool.js';

/** How often progress is reported while tiles are computed. */
const PROGRESS_MS = 200;
/** Pixels of a block, and cells of a tile, for which this thread takes part: they take it some tens of milliseconds. */
const MOST_AT_ONCE = 2 ** 20;
/** What a run says that was stopped while it computed. */
export const STOPPED = 'stopped; finished tiles are kept, run again to resume';

/** What computing jobs took, with the time of each thread. */
type ComputedJobs = Omit<JobStage, 'jobs'> & { readonly times: readonly PhaseTimes[] };

/** The work on pixels of one run on this machine: a census, and tiles, in threads or in this one. */
export class LocalWork {
  readonly #shared: SharedState;
  readonly #reads: ReadCounts = { requests: 0, bytes: 0 };
  readonly #done = new DoneCounters();
  #bytesNeeded = 0;
  #executor: Executor | null = null;

  /** Starts no thread yet. */
  constructor(
    readonly options: LocalOptions,
    access: AccessOptions,
    readonly budget: RetryBudget,
  ) {
    this.#shared = {
      access: { ...access, s3Reached: true }, // by planning, before a worker has anything to do
      budget: budget.buffer,
      done: this.#done.buffer,
      loaded: new SharedArrayBuffer(4),
      keepsCode: options.ownsProcess ?? false,
      stopChannel: `fractile-stop-${randomUUID()}`,
    };
  }

  /** Ends what computes. */
  async close(): Promise<void> {
    await this.#executor?.close();
    this.#executor = null;
  }

  /**
   * What does some work: threads, and this one where it may take part; this one alone where none were asked for and the
   * work is worth one. Nothing may be under way.
   * @param worth how many threads it is worth
   * @param pieces the largest of what a thread does before it answers anybody, in pixels or cells
   * @param tasks that it falls into, at most
   */
  async #executorFor(worth: () => number, pieces: number, tasks = Number.POSITIVE_INFINITY): Promise<Executor> {
    const { workers, ownsProcess = false, signal } = this.options;
    const takesPart = ownsProcess && pieces <= MOST_AT_ONCE;
    const wished = workers ?? worth();
    const isLittle = workers === undefined && wished === 1;
    const wanted = workers ?? Math.min(availableParallelism(), wished);
    const others = takesPart ? Math.max(0, Math.min(wanted, tasks) - 1) : wanted;
    const threads = isLittle ? 0 : others;
    // A census may have been little where the tiles, of many cells, are not.
    if (this.#executor && this.#executor.threads < threads) await this.close();
    this.#executor ??= this.#newExecutor(threads, isLittle || takesPart, signal);
    return this.#executor;
  }

  #newExecutor(threads: number, takesPart: boolean, signal: AbortSignal): Executor {
    if (!takesPart) return new WorkerPool(threads, this.#shared);
    const here = new InlineExecutor(this.#shared, signal);
    return threads === 0 ? here : new JointExecutor(here, new WorkerPool(threads, this.#shared));
  }

  /**
   * Computes jobs.
   * @param planning requests and bytes before
   */
  async computeJobs(plan: Plan, jobs: Int32Array<SharedArrayBuffer>, planning: ReadCounts): Promise<ComputedJobs> {
    const { options } = this;
    const before = { pixels: this.#done.pixels, jobs: this.#done.jobs }; // a census counts, too
    const pixels = pixelsOf(plan, jobs);
    const { columns, rows } = tileSizeOf(plan.target);
    const pieces = Math.max(columns * rows, largestBlock(plan.layers[0]!.sources));
    const executor = await this.#executorFor(() => threadsForJobs(plan, jobs), pieces, jobs.length);
    const report = () =>
      options.onProgress?.({
        stage: 'tiles',
        done: this.#done.pixels - before.pixels,
        total: pixels,
        tilesDone: this.#done.jobs - before.jobs,
        tiles: jobs.length,
      });
    report();
    const timer = setInterval(report, PROGRESS_MS);
    const threads = Math.max(1, Math.min(executor.workers, jobs.length));
    const shared = { plan, jobs: shareJobs(jobs, threads), out: options.out };
    const times: PhaseTimes[] = [];
    try {
      await this.#unlessStopped(
        Array.from({ length: threads }, async (_, thread) => {
          const { done, reads } = await carriedOut(executor, { kind: 'jobs', ...shared, thread });
          this.#countReads(reads);
          this.#bytesNeeded += done.bytesNeeded;
          times.push(done.times);
        }),
      );
    } finally {
      clearInterval(timer);
    }
    report();
    return {
      pixels,
      reads: {
        requests: planning.requests + this.#reads.requests,
        bytes: planning.bytes + this.#reads.bytes,
        bytesNeeded: this.#bytesNeeded,
        retries: this.budget.retries,
      },
      workers: executor.workers,
      times,
    };
  }

  /** Takes the census in parts of whole block rows, spread over the workers. */
  async census({ layer, windows, most }: CensusRequest): Promise<number[]> {
    const executor = await this.#executorFor(() => threadsForCensus(windows), largestBlock(layer.sources));
    this.options.onMessage?.(
      'reading all pixels once to find the codes (--classes or --legend with a list saves this pass)',
    );
    const tasks = layer.sources.flatMap((source, i) =>
      partsOf(windows[i]!, source.blockHeight, 4 * executor.workers).map((window) => ({ source, window })),
    );
    const codes = new Set<number>();
    await this.#unlessStopped(
      tasks.map(async ({ source, window }) => {
        const { reads, codes: found } = await carriedOut(executor, { kind: 'census', source, window, most });
        this.#countReads(reads);
        for (const code of found) codes.add(code);
        if (codes.size > most) throw tooManyCodes(namesOf(layer), source.band - 1, most);
      }),
    );
    return [...codes];
  }

  /** Waits for tasks, but not for those that a stop has found waiting for their turn. */
  #unlessStopped<T>(tasks: readonly Promise<T>[]): Promise<T[]> {
    return unlessStopped(this.options.signal, Promise.all(tasks), STOPPED);
  }

  #countReads({ requests, bytes }: ReadCounts): void {
    this.#reads.requests += requests;
    this.#reads.bytes += bytes;
  }
}

/** The pixels of the largest block of some sources. */
function largestBlock(sources: readonly PlannedLayerSource[]): number {
  let most = 0;
  for (const { width, height, blockWidth, blockHeight } of sources)
    most = Math.max(most, Math.min(width, blockWidth) * Math.min(height, blockHeight));
  return most;
}

/** How many pixels jobs touch. */
function pixelsOf(plan: Plan, jobs: Int32Array): number {
  const ofJob = jobPixels(plan);
  return jobs.reduce((sum, number) => sum + ofJob(jobOfNumber(plan, number)), 0);
}

/** A window of pixels in about so many parts of whole rows of blocks. */
function partsOf(window: Window, blockHeight: number, count: number): Window[] {
  const step = Math.max(1, Math.ceil(window.height / blockHeight / count)) * blockHeight;
  const [first, end] = [Math.floor(window.rowOff / blockHeight) * blockHeight, window.rowOff + window.height];
  const parts: Window[] = [];
  for (let row = first; row < end; row += step) {
    const rowOff = Math.max(row, window.rowOff);
    parts.push({ ...window, rowOff, height: Math.min(row + step, end) - rowOff });
  }
  return parts;
}
