import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Raster } from '../cog/read/raster.js';
import { countOf } from '../count-of.js';
import { InterruptedError, MissingTileError, TileDamagedError } from '../errors.js';
import type { TileIndex } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import { type AccessOptions, DEFAULT_ACCESS } from '../io/access.js';
import type { ObjectStore, ReadCounts } from '../io/ports.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import { throwIfStopped, unlessStopped } from '../io/unless-stopped.js';
import { tooManyCodes } from '../pipeline/census.js';
import { makePlan } from '../pipeline/plan.js';
import { tileFrame } from '../pipeline/tile-frame.js';
import { RUN_PREFIXES } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import type { RunReport } from '../spec/run-report.js';
import type { Spec } from '../spec/spec.js';
import { carriedOut, type Executor, InlineExecutor } from './executor.js';
import { finishRun, type TileStage } from './finish.js';
import { claimOutput, finishedReport, missingTiles, removeIntermediates } from './output.js';
import { separateSecrets } from './secrets.js';
import { pixelCounter, type SharedState } from './tasks.js';
import { sayWarnings } from './warnings.js';
import { WorkerPool } from './worker-pool.js';

/**
 * Where a run stands. `done` and `total` are pixels while tiles are computed, tile reads while the mosaic is stitched,
 * and tiles on AWS.
 */
export interface Progress {
  readonly stage: 'tiles' | 'mosaic' | 'aws';
  readonly done: number;
  readonly total: number;
  readonly tilesDone: number;
  readonly tiles: number;
}

export interface LocalOptions {
  /** A folder or `s3://bucket/prefix`. */
  readonly out: string;
  /** How storage is reached; by default as {@link DEFAULT_ACCESS} says. */
  readonly access?: AccessOptions;
  /** Worker threads; by default as many as there are cores, and none where there are few pixels. */
  readonly workers?: number;
  readonly keepTiles: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called with one-line messages a user should see. */
  readonly onMessage?: (message: string) => void;
}

/** How often progress is reported while tiles are computed. */
const PROGRESS_MS = 200;
/** Up to so many pixels no thread is started: starting one takes as long as they do. */
const INLINE_PIXELS = 2 ** 24;
/** Compressing a cell of one band takes as long as so many pixels. */
const PIXELS_PER_VALUE = 8;
/** A disk that damages what is written again and again is no place for a run. */
const MAX_ROUNDS = 3;
const STOPPED = 'stopped; finished tiles are kept, run again to resume';

/**
 * Plans, computes and stitches a run on this machine with worker threads. A second call with the same spec and sources
 * computes only what is missing.
 * @throws any FractileError; finished tiles stay in `out` and the run can be resumed
 */
export async function runLocal(spec: Spec, options: LocalOptions): Promise<RunReport> {
  const safe = separateSecrets(spec, options.access ?? DEFAULT_ACCESS);
  const budget = new RetryBudget();
  const shared: SharedState = {
    access: safe.access,
    budget: budget.buffer,
    pixels: new SharedArrayBuffer(8),
    loaded: new SharedArrayBuffer(4),
    stopChannel: `fractile-stop-${randomUUID()}`,
  };
  const storage = new Storage(safe.access, budget, options.signal);
  const run = new LocalRun(options, storage, shared, await storage.store(options.out));
  try {
    return await run.run(safe.spec);
  } finally {
    await run.close();
    await storage.close();
  }
}

/** One call of {@link runLocal}. */
class LocalRun {
  readonly #started = performance.now();
  readonly #workerReads: ReadCounts = { requests: 0, bytes: 0 };
  #bytesNeeded = 0;
  #executor: Executor | null = null;

  constructor(
    readonly options: LocalOptions,
    readonly storage: Storage,
    readonly shared: SharedState,
    /** Where nothing may be yet. */
    readonly place: ObjectStore,
  ) {}

  async run(spec: Spec): Promise<RunReport> {
    const { out, onMessage, signal } = this.options;
    const plan = await unlessStopped(
      signal,
      makePlan(spec, { open: this.storage.open, census: (...request) => this.#census(...request) }),
      'stopped while planning; nothing was written',
    );
    await claimOutput(this.place, plan, onMessage);
    const store = await this.storage.store(out, true);
    await store.removeAbandoned(RUN_PREFIXES);
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
      await this.close(); // no thread may still write when its partial file goes
      try {
        await store.removeAbandoned(RUN_PREFIXES);
      } finally {
        throwIfStopped(signal, STOPPED); // whatever else may be wrong with the store
      }
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
    const total = plan.tiles.length;
    let computed = 0;
    let pixels = 0;
    for (let round = 1; ; round++) {
      const missing = await missingTiles(store, plan);
      if (round === 1 && missing.length < total)
        onMessage?.(`resuming: ${total - missing.length} of ${countOf(total, 'tile')} done`);
      const stage = await this.#computeTiles(plan, missing);
      await this.close();
      computed += missing.length;
      pixels += stage.pixels;
      const tiles = { total, computed, resumed: Math.max(0, total - computed) };
      try {
        return await this.#stitch(plan, store, { ...stage, tiles, pixels });
      } catch (error) {
        const isDamage = error instanceof TileDamagedError || error instanceof MissingTileError;
        if (!isDamage || round === MAX_ROUNDS || (await finishedReport(store, plan))) throw error;
        onMessage?.(`${error.message.split(';')[0]}; computing again`);
      }
    }
  }

  /** Ends what computes. */
  async close(): Promise<void> {
    await this.#executor?.close();
    this.#executor = null;
  }

  /** What does so much work, in pixels: threads, or this thread alone where it is little and no threads were asked for. */
  async #executorFor(work: number): Promise<Executor> {
    const { workers, signal } = this.options;
    const isLittle = workers === undefined && work <= INLINE_PIXELS;
    if (this.#executor instanceof InlineExecutor && !isLittle) await this.close(); // a census is less than the tiles of many cells
    this.#executor ??= isLittle
      ? new InlineExecutor(this.shared, signal)
      : new WorkerPool(workers ?? availableParallelism(), this.shared);
    return this.#executor;
  }

  async #computeTiles(plan: Plan, tiles: readonly TileIndex[]): Promise<Omit<TileStage, 'tiles'>> {
    const { options, storage, shared } = this;
    const counter = pixelCounter(shared.pixels);
    const before = counter.value(); // a census counts, too
    let pixels = 0;
    let cells = 0;
    for (const tile of tiles) {
      const frame = tileFrame(plan, tile);
      pixels += area(frame.pixels);
      cells += area(frame.cells);
    }
    const executor = await this.#executorFor(pixels + PIXELS_PER_VALUE * plan.bands.length * cells);
    let tilesDone = 0;
    const report = () =>
      options.onProgress?.({
        stage: 'tiles',
        done: counter.value() - before,
        total: pixels,
        tilesDone,
        tiles: tiles.length,
      });
    report();
    const timer = setInterval(report, PROGRESS_MS);
    const light: Plan = { ...plan, tiles: [] }; // a job needs no list of the other jobs
    try {
      await this.#unlessStopped(
        tiles.map(async (tile) => {
          const { metrics, reads } = await carriedOut(executor, { kind: 'tile', plan: light, tile, out: options.out });
          this.#countReads(reads);
          this.#bytesNeeded += metrics.bytesNeeded;
          tilesDone++;
        }),
      );
    } finally {
      clearInterval(timer);
    }
    report();
    const { requests, bytes } = storage.counts;
    return {
      pixels,
      reads: {
        requests: requests + this.#workerReads.requests,
        bytes: bytes + this.#workerReads.bytes,
        bytesNeeded: this.#bytesNeeded,
        retries: storage.budget.retries,
      },
      workers: executor.workers,
    };
  }

  async #stitch(plan: Plan, store: ObjectStore, stage: TileStage): Promise<RunReport> {
    const { options } = this;
    const total = 2 * plan.tiles.length;
    let done = 0;
    const onTile = () => {
      throwIfStopped(options.signal, STOPPED);
      done++;
      options.onProgress?.({ stage: 'mosaic', done, total, tilesDone: stage.tiles.total, tiles: stage.tiles.total });
    };
    await store.removeAbandoned(RUN_PREFIXES);
    return finishRun(plan, store, stage, {
      keepTiles: options.keepTiles,
      started: this.#started,
      onTile,
      ...(options.onMessage ? { onMessage: options.onMessage } : {}),
    });
  }

  /** Takes the census in parts of whole block rows, spread over the workers. */
  async #census(raster: Raster, band: number, window: Window, most: number): Promise<number[]> {
    const executor = await this.#executorFor(area(window));
    this.options.onMessage?.(
      'reading all pixels once to find the codes (--classes or --legend with a list saves this pass)',
    );
    const { blockHeight } = raster.layout;
    const step = Math.max(1, Math.ceil(window.height / blockHeight / (4 * executor.workers))) * blockHeight;
    const source = { uri: raster.source.uri, ...raster.version };
    const parts: Window[] = [];
    for (
      let row = Math.floor(window.rowOff / blockHeight) * blockHeight;
      row < window.rowOff + window.height;
      row += step
    ) {
      const rowOff = Math.max(row, window.rowOff);
      parts.push({ ...window, rowOff, height: Math.min(row + step, window.rowOff + window.height) - rowOff });
    }
    const results = await this.#unlessStopped(
      parts.map((part) => carriedOut(executor, { kind: 'census', source, band, window: part, most })),
    );
    for (const { reads } of results) this.#countReads(reads);
    const codes = [...new Set(results.flatMap((result) => result.codes))];
    if (codes.length > most) throw tooManyCodes(raster.source.uri, band, most);
    return codes;
  }

  /** Waits for tasks, but not for those that a stop has found waiting for their turn. */
  #unlessStopped<T>(tasks: readonly Promise<T>[]): Promise<T[]> {
    return unlessStopped(this.options.signal, Promise.all(tasks), STOPPED);
  }

  #countReads({ requests, bytes }: ReadCounts): void {
    this.#workerReads.requests += requests;
    this.#workerReads.bytes += bytes;
  }
}

function area({ width, height }: Window): number {
  return width * height;
}
