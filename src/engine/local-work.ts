import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { type JobId, tileOfJob } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { namesOf } from '../documents/planned-source.js';
import { tileSizeOf, tileWindow } from '../grid/tiling.js';
import { areaOf, type Window } from '../grid/window.js';
import type { AccessOptions } from '../io/access.js';
import type { ReadCounts } from '../io/ports.js';
import type { RetryBudget } from '../io/retry-budget.js';
import { unlessStopped } from '../io/unless-stopped.js';
import { tooManyCodes } from '../pipeline/survey.js';
import type { CensusRequest } from '../plan/plan-ports.js';
import type { JobStage } from '../run/finish.js';
import { jobPixels } from '../target/tile-pixels.js';
import { carriedOut, type Executor, InlineExecutor } from './executor.js';
import type { LocalOptions } from './local-options.js';
import { sharePlan } from './shared-plan.js';
import { pixelCounter, type SharedState } from './tasks.js';
import { WorkerPool } from './worker-pool.js';

/** How often progress is reported while tiles are computed. */
const PROGRESS_MS = 200;
/** Up to so many pixels no thread is started: starting one takes as long as they do. */
const INLINE_PIXELS = 2 ** 24;
/** Compressing a cell of one band takes as long as so many pixels. */
const PIXELS_PER_VALUE = 8;
/** What a run says that was stopped while it computed. */
export const STOPPED = 'stopped; finished tiles are kept, run again to resume';

/** The work on pixels of one run on this machine: a census, and tiles, in threads or in this one. */
export class LocalWork {
  readonly #shared: SharedState;
  readonly #reads: ReadCounts = { requests: 0, bytes: 0 };
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
      pixels: new SharedArrayBuffer(8),
      loaded: new SharedArrayBuffer(4),
      stopChannel: `fractile-stop-${randomUUID()}`,
    };
  }

  /** Ends what computes. */
  async close(): Promise<void> {
    await this.#executor?.close();
    this.#executor = null;
  }

  /** What does so much work, in pixels: threads, or this thread alone where none were asked for and it is little. */
  async #executorFor(work: number): Promise<Executor> {
    const { workers, signal } = this.options;
    const isLittle = workers === undefined && work <= INLINE_PIXELS;
    // A census may have been little where the tiles, of many cells, are not.
    if (this.#executor instanceof InlineExecutor && !isLittle) await this.close();
    this.#executor ??= isLittle
      ? new InlineExecutor(this.#shared, signal)
      : new WorkerPool(workers ?? availableParallelism(), this.#shared);
    return this.#executor;
  }

  /**
   * Computes jobs.
   * @param planning requests and bytes before
   */
  async computeJobs(plan: Plan, jobs: readonly JobId[], planning: ReadCounts): Promise<Omit<JobStage, 'jobs'>> {
    const { options } = this;
    const counter = pixelCounter(this.#shared.pixels);
    const before = counter.value(); // a census counts, too
    let pixels = 0;
    let cells = 0;
    const pixelsOf = jobPixels(plan);
    for (const job of jobs) {
      pixels += pixelsOf(job);
      cells += areaOf(tileWindow(plan.target.grid, tileSizeOf(plan.target), tileOfJob(plan, job)));
    }
    const executor = await this.#executorFor(pixels + PIXELS_PER_VALUE * plan.bands.length * cells);
    let tilesDone = 0;
    const report = () =>
      options.onProgress?.({
        stage: 'tiles',
        done: counter.value() - before,
        total: pixels,
        tilesDone,
        tiles: jobs.length,
      });
    report();
    const timer = setInterval(report, PROGRESS_MS);
    const shared = sharePlan(plan);
    try {
      await this.#unlessStopped(
        jobs.map(async (job) => {
          const { metrics, reads } = await carriedOut(executor, { kind: 'job', plan: shared, job, out: options.out });
          this.#countReads(reads);
          this.#bytesNeeded += metrics.bytesNeeded;
          tilesDone++;
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
    };
  }

  /** Takes the census in parts of whole block rows, spread over the workers. */
  async census({ layer, windows, most }: CensusRequest): Promise<number[]> {
    const executor = await this.#executorFor(windows.reduce((sum, window) => sum + areaOf(window), 0));
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
