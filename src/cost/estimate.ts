import { tileWindow } from '../grid/tiling.js';
import { tileId } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import { type BlockReads, type BlockSpan, blockGrid, blockReader, tileSpans } from './blocks.js';
import { IndexPages } from './index-pages.js';
import {
  BYTES_PER_SECOND,
  countSeconds,
  decodeSeconds,
  FINISH_VALUE,
  IN_FLIGHT,
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

/** @returns what each tile of a plan is predicted to take, in the plan's order. */
export function estimateTiles(plan: Plan): TileEstimate[] {
  const grid = blockGrid(plan);
  const reads = blockReader(grid);
  const { cols, rows } = tileSpans(plan);
  const templateReads = plan.template ? 1 : 0;
  return plan.tiles.map(([col, row]) => {
    const [x, y] = [cols[col]!, rows[row]!];
    const blocks = reads(x.count, y.count);
    const lookUps = new IndexPages(plan.source, grid).lookUp(x, y) + templateReads;
    const cells = tileWindow(plan.grid, plan.tileCells, { col, row });
    const work =
      sourceWork(plan, x, y, grid.blockPixels, blocks) + cells.width * cells.height * plan.bands.length * FINISH_VALUE;
    const requests = lookUps + blocks.requests;
    const waits = lookUps + Math.ceil(blocks.requests / IN_FLIGHT) + STORE_REQUESTS;
    return {
      id: tileId({ col, row }),
      pixels: x.pixels * y.pixels,
      requests,
      lookUps,
      bytes: blocks.bytes,
      seconds: (work + requests * REQUEST_WORK) * SLOWDOWN + waits * LATENCY_SECONDS + blocks.bytes / BYTES_PER_SECOND,
    };
  });
}

/** Seconds of the measurements' core to decode a tile's blocks and to add up its pixels. */
function sourceWork(plan: Plan, x: BlockSpan, y: BlockSpan, blockPixels: number, { bytes }: BlockReads): number {
  const { compression, dtype } = plan.source;
  const sampleBytes = Math.ceil(Number.parseInt(dtype.replace(/\D+/, ''), 10) / 8);
  const count = x.count * y.count;
  if (count === 0) return 0;
  const [xRuns, yRuns] = [x.runs + x.count - 1, y.runs + y.count - 1]; // each edge of a block cuts a run
  return (
    decodeSeconds(compression, sampleBytes, { count, pixels: count * blockPixels, storedBytes: bytes }) +
    countSeconds(sampleBytes, plan.bands.length, {
      pixels: x.pixels * y.pixels,
      parts: xRuns * yRuns,
      runs: y.count * xRuns + x.count * yRuns,
    })
  );
}
