import { tileSizeOf, tileWindow } from '../grid/tiling.js';
import { REQUESTS_IN_FLIGHT } from '../io/coalesce.js';
import { tileId } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import { type BlockReads, type BlockSpan, blockGrid, blockReader, tileSpans } from './blocks.js';
import { IndexPages } from './index-pages.js';
import {
  BYTES_PER_SECOND,
  CENSUS_PIXEL,
  countSeconds,
  decodeSeconds,
  FINISH_VALUE,
  LATENCY_SECONDS,
  REQUEST_WORK,
  SLOWDOWN,
} from './speeds.js';

/** What one tile is predicted to take. */
export interface TileEstimate {
  /** "col-row" */
  readonly id: string;
  /** Pixels of the source that the tile touches. */
  readonly pixels: number;
  /** GET requests of the source for blocks and for their places, in a process that has just opened it. */
  readonly requests: number;
  /** Those of them that ask where blocks lie. */
  readonly lookUps: number;
  /** Bytes of the blocks that are read. */
  readonly bytes: number;
  /** Seconds in a function of one virtual CPU, with writing the tile. */
  readonly seconds: number;
}

/** Requests of a tile beside those of the source that must wait for each other: writing it. */
const STORE_REQUESTS = 1;

/** What each tile of a plan is predicted to take, in the plan's order. */
export function estimateTiles(plan: Plan): TileEstimate[] {
  const grid = blockGrid(plan);
  const reads = blockReader(grid);
  const { cols, rows } = tileSpans(plan);
  const templateReads = plan.template ? 1 : 0;
  return plan.tiles.map(([col, row]) => {
    const [x, y] = [cols[col]!, rows[row]!];
    const blocks = reads(x.count, y.count);
    const lookUps = new IndexPages(plan.source, grid).lookUp(x, y) + templateReads;
    const cells = tileWindow(plan.grid, tileSizeOf(plan), { col, row });
    const work =
      decodingWork(plan, x, y, blocks) +
      countingWork(plan, x, y) +
      cells.width * cells.height * plan.bands.length * FINISH_VALUE;
    return {
      id: tileId({ col, row }),
      pixels: x.pixels * y.pixels,
      requests: lookUps + blocks.requests,
      lookUps,
      bytes: blocks.bytes,
      seconds: readingSeconds(work, lookUps, blocks, STORE_REQUESTS),
    };
  });
}

/** What one pass over all pixels for their codes is predicted to take. */
export function estimateCensus(plan: Plan): Pick<TileEstimate, 'pixels' | 'requests' | 'seconds'> {
  const grid = blockGrid(plan);
  const oneTile = { tileCells: plan.grid.columns, tileRows: plan.grid.rows };
  const { cols, rows } = tileSpans({ ...plan, ...oneTile });
  const [x, y] = [cols[0]!, rows[0]!];
  const blocks = blockReader(grid)(x.count, y.count);
  const lookUps = new IndexPages(plan.source, grid).lookUp(x, y);
  const pixels = x.pixels * y.pixels;
  const work = decodingWork(plan, x, y, blocks) + pixels * CENSUS_PIXEL;
  return { pixels, requests: lookUps + blocks.requests, seconds: readingSeconds(work, lookUps, blocks, 0) };
}

/**
 * Seconds of a function.
 * @param work of the measurements' core.
 * @param others requests beside those of the source that must wait for each other
 */
function readingSeconds(work: number, lookUps: number, { requests, bytes }: BlockReads, others: number): number {
  const waits = lookUps + Math.ceil(requests / REQUESTS_IN_FLIGHT) + others;
  return (work + (lookUps + requests) * REQUEST_WORK) * SLOWDOWN + waits * LATENCY_SECONDS + bytes / BYTES_PER_SECOND;
}

function sampleBytes({ source }: Plan): number {
  return Math.ceil(Number.parseInt(source.dtype.replace(/\D+/, ''), 10) / 8);
}

/** Seconds of the measurements' core to decode a rectangle of blocks. */
function decodingWork(plan: Plan, x: BlockSpan, y: BlockSpan, { bytes }: BlockReads): number {
  const { compression, blockWidth, blockHeight } = plan.source;
  const count = x.count * y.count;
  const pixels = count * blockWidth * blockHeight;
  return decodeSeconds(compression, sampleBytes(plan), { count, pixels, storedBytes: bytes });
}

/** Seconds of the measurements' core to add up a tile's pixels. */
function countingWork(plan: Plan, x: BlockSpan, y: BlockSpan): number {
  if (x.count * y.count === 0) return 0;
  const [xRuns, yRuns] = [x.runs + x.count - 1, y.runs + y.count - 1]; // each edge of a block cuts a run
  return countSeconds(sampleBytes(plan), plan.bands.length, {
    pixels: x.pixels * y.pixels,
    parts: xRuns * yRuns,
    runs: y.count * xRuns + x.count * yRuns,
  });
}
