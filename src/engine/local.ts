import type { Raster } from '../cog/read/raster.js';
import { InterruptedError } from '../errors.js';
import type { TileIndex } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import { openSource, openStore } from '../io/resolve.js';
import { makePlan } from '../pipeline/plan.js';
import { tileFrame } from '../pipeline/tile-frame.js';
import { RUN_PREFIXES } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import type { RunReport } from '../spec/run-report.js';
import type { Spec } from '../spec/spec.js';
import { finishRun, type TileStage } from './finish.js';
import { claimOutput, finishedReport, missingTiles } from './output.js';
import { pixelCounter } from './tasks.js';
import { WorkerPool } from './worker-pool.js';

/** Where a run stands. `done` and `total` are pixels while tiles are computed, and tile reads while the mosaic is stitched. */
export interface Progress {
  readonly stage: 'tiles' | 'mosaic';
  readonly done: number;
  readonly total: number;
  readonly tilesDone: number;
  readonly tiles: number;
}

export interface LocalOptions {
  readonly out: string;
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
  const started = performance.now();
  const { out, workers, signal, onMessage } = options;
  const store = openStore(out);
  const pool = new WorkerPool(workers, signal);
  try {
    const plan = await makePlan(spec, {
      open: openSource,
      census: (raster, band, window) => poolCensus(pool, raster, band, window, onMessage),
    });
    await claimOutput(store, plan);
    const finished = await finishedReport(store, plan);
    if (finished) {
      onMessage?.(`${out} is already complete; nothing to do`);
      return finished;
    }
    await store.removePartials(RUN_PREFIXES);
    const missing = await missingTiles(store, plan);
    if (missing.length < plan.tiles.length)
      onMessage?.(`resuming: ${plan.tiles.length - missing.length} of ${plan.tiles.length} tiles are done`);
    const stage = await computeTiles(plan, missing, pool, options);
    await pool.close();
    return await stitch(plan, stage, started, options);
  } catch (error) {
    await pool.close(); // no thread may still write when its partial file goes
    await store.removePartials(RUN_PREFIXES);
    throw error;
  } finally {
    await pool.close();
  }
}

async function computeTiles(
  plan: Plan,
  tiles: readonly TileIndex[],
  pool: WorkerPool,
  options: LocalOptions,
): Promise<TileStage> {
  const counter = pixelCounter();
  const total = tiles.reduce((sum, tile) => sum + area(tileFrame(plan, tile).pixels), 0);
  let tilesDone = 0;
  const report = () =>
    options.onProgress?.({ stage: 'tiles', done: counter.value(), total, tilesDone, tiles: tiles.length });
  const timer = setInterval(report, PROGRESS_MS);
  const light: Plan = { ...plan, tiles: [] }; // a job needs no list of the other jobs
  const reads = { requests: 0, bytes: 0 };
  try {
    await Promise.all(
      tiles.map(async (tile) => {
        const { metrics } = await pool.run({
          kind: 'tile',
          plan: light,
          tile,
          out: options.out,
          progress: counter.buffer,
        });
        reads.requests += metrics.reads.requests;
        reads.bytes += metrics.reads.bytes;
        tilesDone++;
      }),
    );
  } finally {
    clearInterval(timer);
  }
  report();
  const resumed = plan.tiles.length - tiles.length;
  return {
    tiles: { total: plan.tiles.length, computed: tiles.length, resumed },
    pixels: total,
    reads,
    workers: pool.workers,
  };
}

async function stitch(plan: Plan, stage: TileStage, started: number, options: LocalOptions): Promise<RunReport> {
  const total = 2 * plan.tiles.length;
  let done = 0;
  const onTile = () => {
    if (options.signal.aborted) throw new InterruptedError('stopped; finished tiles are kept, run again to resume');
    done++;
    options.onProgress?.({ stage: 'mosaic', done, total, tilesDone: stage.tiles.total, tiles: stage.tiles.total });
  };
  return finishRun(plan, openStore(options.out), stage, { keepTiles: options.keepTiles, started, onTile });
}

/** Takes the census in bands of whole block rows, one after another per worker. */
async function poolCensus(
  pool: WorkerPool,
  raster: Raster,
  band: number,
  window: Window,
  onMessage: LocalOptions['onMessage'],
): Promise<number[]> {
  onMessage?.(
    'no class list is given: reading all pixels once to find the codes (--classes or --legend saves this pass)',
  );
  const { blockHeight } = raster.layout;
  const step = Math.max(1, Math.ceil(window.height / blockHeight / (4 * pool.workers))) * blockHeight;
  const first = Math.floor(window.rowOff / blockHeight) * blockHeight;
  const parts: Window[] = [];
  for (let row = first; row < window.rowOff + window.height; row += step) {
    const rowOff = Math.max(row, window.rowOff);
    parts.push({ ...window, rowOff, height: Math.min(row + step, window.rowOff + window.height) - rowOff });
  }
  const results = await Promise.all(
    parts.map((part) => pool.run({ kind: 'census', uri: raster.source.uri, band, window: part })),
  );
  return [...new Set(results.flatMap(({ codes }) => codes))];
}

function area({ width, height }: Window): number {
  return width * height;
}
