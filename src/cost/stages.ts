import { partBytes } from '../io/upload-parts.js';
import { mosaicLevels } from '../pipeline/mosaic-levels.js';
import { READ_AHEAD } from '../pipeline/read-ahead.js';
import { tileId } from '../spec/keys.js';
import { CENSUS, type Plan } from '../spec/plan.js';
import { blockGrid, tileSpans } from './blocks.js';
import { estimateCensus, type TileEstimate } from './estimate.js';
import { IndexPages } from './index-pages.js';
import * as speeds from './speeds.js';
import { exactSum } from './usage.js';

/** Requests of one call of a function, by what S3 charges for, and its seconds. */
export interface StageEstimate {
  readonly reads: number;
  readonly writes: number;
  readonly seconds: number;
}

/**
 * What `plan` asks beside the source: its own earlier answer, a report, a plan, and a mosaic or a report without one.
 */
const PLAN_READS = 5;
/** Lists of claims and of what lies in the run's two folders; a claim, the plan, the batches and its own answer. */
const PLAN_WRITES = 7;
const LIST_PAGE = 1000;

/** What `plan` takes. */
export function planStage(plan: Plan): StageEstimate {
  const { openRequests } = new IndexPages(plan.source, blockGrid(plan));
  // Where no class list is given, `plan` reads all pixels once.
  const pass = plan.classesFrom === CENSUS ? estimateCensus(plan) : { requests: 0, seconds: 0 };
  const sidecar = !Array.isArray(plan.spec.classes) && plan.spec.legend === undefined ? 1 : 0;
  const reads = PLAN_READS + openRequests + sidecar + (plan.template ? 1 : 0);
  const writes = PLAN_WRITES + Math.ceil(plan.tiles.length / LIST_PAGE);
  return { reads: reads + pass.requests, writes, seconds: callSeconds(reads + writes) + pass.seconds };
}

/** What `process-tile` asks beside its tiles: the plan. */
const BATCH_READS = 1;

/** What each batch of tiles takes. */
export function batchStages(
  plan: Plan,
  batches: readonly (readonly string[])[],
  tiles: readonly TileEstimate[],
): StageEstimate[] {
  const grid = blockGrid(plan);
  const { cols, rows } = tileSpans(plan);
  const places = new Map(plan.tiles.map(([col, row]) => [tileId({ col, row }), { x: cols[col]!, y: rows[row]! }]));
  const estimates = new Map(tiles.map((tile) => [tile.id, tile]));
  const templateReads = plan.template ? 1 : 0;
  return batches.map((batch) => {
    const index = new IndexPages(plan.source, grid);
    const opening = BATCH_READS + index.openRequests + templateReads;
    let reads = opening;
    for (const id of batch) {
      const { requests, lookUps } = estimates.get(id)!;
      const { x, y } = places.get(id)!;
      // Is the tile there already; its blocks; and where they lie, unless an earlier tile has asked.
      reads += 1 + (requests - lookUps) + index.lookUp(x, y) + templateReads;
    }
    const seconds = exactSum([callSeconds(opening), ...batch.map((id) => estimates.get(id)!.seconds)]);
    return { reads, writes: batch.length, seconds };
  });
}

/** What `reduce` asks beside tiles and overviews: the plan, the report, and what `plan` found. */
const REDUCE_READS = 3;
/** The manifest of the Map's results, and the results. */
const RESULT_READS = 2;

/**
 * What `reduce` takes.
 * @param afterMap whether tiles were computed before
 */
export function reduceStage(plan: Plan, mosaicBytes: number, afterMap: boolean): StageEstimate {
  const overviews = mosaicLevels(plan)
    .slice(1)
    .reduce((sum, { across, down }) => sum + across * down, 0);
  const documents = REDUCE_READS + (afterMap ? RESULT_READS : 0);
  const readAhead = 2 * plan.tiles.length + overviews;
  const parts = Math.ceil(mosaicBytes / partBytes(mosaicBytes));
  const writes = overviews + (parts > 1 ? parts + 2 : 1) + 1; // parts lie between a request to begin and one to complete; and the report
  const values = plan.grid.columns * plan.grid.rows * plan.bands.length;
  const work = values * speeds.REDUCE_VALUE + plan.tiles.length * speeds.REDUCE_TILE;
  const seconds =
    callSeconds(documents + overviews + Math.ceil(readAhead / READ_AHEAD)) +
    (work + readAhead * speeds.REQUEST_WORK) * speeds.SLOWDOWN +
    (3 * mosaicBytes) / speeds.BYTES_PER_SECOND; // tiles twice, and the mosaic
  return { reads: documents + readAhead, writes, seconds };
}

/** Bytes of the mosaic with its overviews. */
export function estimateMosaicBytes({ grid, bands, spec }: Plan): number {
  const valueBytes = Number.parseInt(spec.dtype.replace(/\D+/, ''), 10) / 8;
  return Math.round(grid.columns * grid.rows * bands.length * valueBytes * speeds.MOSAIC_RATIO);
}

/** Seconds of starting a function and of requests that wait for each other. */
function callSeconds(requests: number): number {
  return speeds.COLD_START_SECONDS + requests * (speeds.LATENCY_SECONDS + speeds.REQUEST_WORK * speeds.SLOWDOWN);
}
