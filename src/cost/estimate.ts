import { tileWindow } from '../grid/tiling.js';
import { tileId } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import { blockGrid, blockReader, tileSpans } from './blocks.js';
import { IndexPages } from './index-pages.js';
import {
  BYTES_PER_SECOND,
  IN_FLIGHT,
  LATENCY_SECONDS,
  SECONDS_PER_PIXEL,
  SECONDS_PER_VALUE,
  SLOWDOWN,
} from './speeds.js';

/** What one tile is predicted to take. */
export interface TileEstimate {
  /** "col-row" */
  readonly id: string;
  /** Pixels of the source that the tile touches. */
  readonly pixels: number;
  /** GET requests of the source, in a process that has read the source's first page, and nothing else of it. */
  readonly requests: number;
  /** Bytes of the source that are read, index not counted. */
  readonly bytes: number;
  /** Seconds in a function of one vCPU, with checking whether the tile is there and writing it. */
  readonly seconds: number;
}

/** Requests of a tile beside those of the source: is it there already, and writing it. */
const STORE_REQUESTS = 2;

/** @returns what each tile of a plan is predicted to take, in the plan's order. */
export function estimateTiles(plan: Plan): TileEstimate[] {
  const grid = blockGrid(plan);
  const reads = blockReader(grid);
  const { cols, rows } = tileSpans(plan);
  return plan.tiles.map(([col, row]) => {
    const x = cols[col]!;
    const y = rows[row]!;
    const index = new IndexPages(plan.source, grid);
    index.open();
    const lookUps = index.lookUp(x, y);
    const blocks = reads(x.count, y.count);
    const cells = tileWindow(plan.grid, plan.tileCells, { col, row });
    const decoded = x.count * y.count * grid.blockPixels;
    const work = decoded * SECONDS_PER_PIXEL + cells.width * cells.height * plan.bands.length * SECONDS_PER_VALUE;
    const waiting = (lookUps + STORE_REQUESTS + blocks.requests / IN_FLIGHT) * LATENCY_SECONDS;
    return {
      id: tileId({ col, row }),
      pixels: x.pixels * y.pixels,
      requests: lookUps + blocks.requests,
      bytes: blocks.bytes,
      seconds: work * SLOWDOWN + waiting + blocks.bytes / BYTES_PER_SECOND,
    };
  });
}
