import type { Raster } from '../cog/read/raster.js';
import { InterruptedError } from '../errors.js';
import type { TileIndex } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import { type AccessOptions, DEFAULT_ACCESS } from '../io/access.js';
import type { ObjectStore, ReadCounts } from '../io/ports.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import { makePlan } from '../pipeline/plan.js';
import { tileFrame } from '../pipeline/tile-frame.js';
import { RUN_PREFIXES } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import type { RunReport } from '../spec/run-report.js';
import type { Spec } from '../spec/spec.js';
import { finishRun, type TileStage } from './finish.js';
import { claimOutput, finishedReport, missingTiles, removeIntermediates } from './output.js';
import { separateSecrets } from './secrets.js';
import { pixelCounter, type SharedState } from './tasks.js';
import { unlessStopped } from './unless-stopped.js';
import { WorkerPool } from './worker-pool.js';

/** Where a run stands. `done` and `total` are pixels while tiles are computed, tile reads while the mosaic is stitched, and tiles on AWS. */
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
  readonly workers: number;
  readonly keepTiles: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called with one-line messages a user should see. */
  readonly onMessage?: (message: string) => void;
}

/** How often progress is reported while tiles are computed. */
const PROGRESS_MS = 200;

/**
 * Plans, computes and stitches a run on this machine with worker threads. A second call with the same spec and sources computes
 * only what is missing.
 * @throws any FractileError; finished tiles stay in `out` and the run can be resumed
 */
export async function runLocal(spec: Spec, options: LocalOptions): Promise<RunReport> {
  const safe = separateSecrets(spec, options.access ?? DEFAULT_ACCESS);
  const budget = new RetryBudget();
  const shared: SharedState = {
    access: { ...safe.access, s3Reached: true }, // by planning, before a worker has anything to do
    budget: budget.buffer,
    pixels: new SharedArrayBuffer(8),
    loaded: new SharedArrayBuffer(4),
  };
  const storage = new Storage(safe.access, budget);
  const pool = new WorkerPool(options.workers, shared, options.signal);
  try {
    return await new LocalRun(options, storage, pool, await storage.store(options.out)).run(safe.spec);
  } finally {
    await pool.close();
    await storage.close();
  }
}

/** One call of {@link runLocal}. */
class LocalRun {
  readonly #started = performance.now();
  readonly #workerReads: ReadCounts = { requests: 0, bytes: 0 };
  #bytesNeeded = 0;

  constructor(
    readonly options: LocalOptions,
    readonly storage: Storage,
    readonly pool: WorkerPool,
    readonly store: ObjectStore,
  ) {}

  async run(spec: Spec): Promise<RunReport> {
    const { out, onMessage } = this.options;
    const plan = await unlessStopped(
      this.options.signal,
      makePlan(spec, { open: this.storage.open, census: (...request) => this.#census(...request) }),
      'stopped while planning; nothing was written',
    );
    await claimOutput(this.store, plan);
    await this.store.removeAbandoned(RUN_PREFIXES);
    const finished = await finishedReport(this.store, plan);
    if (finished) {
      if (!this.options.keepTiles) await removeIntermediates(this.store, plan);
      onMessage?.(`${out} is already complete; nothing to do`);
      return finished;
    }
    try {
      const missing = await missingTiles(this.store, plan);
      if (missing.length < plan.tiles.length)
        onMessage?.(`resuming: ${plan.tiles.length - missing.length} of ${plan.tiles.length} tiles are done`);
      const stage = await this.#computeTiles(plan, missing);
      await this.pool.close();
      return await this.#stitch(plan, stage);
    } catch (error) {
      await this.pool.close(); // no thread may still write when its partial file goes
      await this.store.removeAbandoned(RUN_PREFIXES);
      const elsewhere = error instanceof InterruptedError ? null : await finishedReport(this.store, plan);
      if (!elsewhere) throw error;
      onMessage?.(`${out} was completed by another run of the same plan meanwhile`);
      if (!this.options.keepTiles) await removeIntermediates(this.store, plan);
      return elsewhere;
    }
  }

  async #computeTiles(plan: Plan, tiles: readonly TileIndex[]): Promise<TileStage> {
    const { options, pool } = this;
    const counter = pixelCounter(pool.shared.pixels);
    const pixels = tiles.reduce((sum, tile) => sum + area(tileFrame(plan, tile).pixels), 0);
    let tilesDone = 0;
    const report = () =>
      options.onProgress?.({ stage: 'tiles', done: counter.value(), total: pixels, tilesDone, tiles: tiles.length });
    const timer = setInterval(report, PROGRESS_MS);
    const light: Plan = { ...plan, tiles: [] }; // a job needs no list of the other jobs
    try {
      await Promise.all(
        tiles.map(async (tile) => {
          const { metrics, reads } = await pool.run({ kind: 'tile', plan: light, tile, out: options.out });
          this.#countReads(reads);
          this.#bytesNeeded += metrics.bytesNeeded;
          tilesDone++;
        }),
      );
    } finally {
      clearInterval(timer);
    }
    report();
    const { requests, bytes } = this.storage.counts;
    return {
      tiles: { total: plan.tiles.length, computed: tiles.length, resumed: plan.tiles.length - tiles.length },
      pixels,
      reads: {
        requests: requests + this.#workerReads.requests,
        bytes: bytes + this.#workerReads.bytes,
        bytesNeeded: this.#bytesNeeded,
        retries: this.storage.budget.retries,
      },
      workers: pool.workers,
    };
  }

  async #stitch(plan: Plan, stage: TileStage): Promise<RunReport> {
    const { options, store } = this;
    const total = 2 * plan.tiles.length;
    let done = 0;
    const onTile = () => {
      if (options.signal.aborted) throw new InterruptedError('stopped; finished tiles are kept, run again to resume');
      done++;
      options.onProgress?.({ stage: 'mosaic', done, total, tilesDone: stage.tiles.total, tiles: stage.tiles.total });
    };
    await store.removeAbandoned(RUN_PREFIXES);
    return finishRun(plan, store, stage, { keepTiles: options.keepTiles, started: this.#started, onTile });
  }

  /** Takes the census in parts of whole block rows, spread over the workers. */
  async #census(raster: Raster, band: number, window: Window): Promise<number[]> {
    const { pool } = this;
    this.options.onMessage?.(
      'no class list is given: reading all pixels once to find the codes (--classes or --legend saves this pass)',
    );
    const { blockHeight } = raster.layout;
    const step = Math.max(1, Math.ceil(window.height / blockHeight / (4 * pool.workers))) * blockHeight;
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
    const results = await Promise.all(parts.map((part) => pool.run({ kind: 'census', source, band, window: part })));
    for (const { reads } of results) this.#countReads(reads);
    return [...new Set(results.flatMap(({ codes }) => codes))];
  }

  #countReads({ requests, bytes }: ReadCounts): void {
    this.#workerReads.requests += requests;
    this.#workerReads.bytes += bytes;
  }
}

function area({ width, height }: Window): number {
  return width * height;
}
