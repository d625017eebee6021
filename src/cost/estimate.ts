import { accumulatorOf } from '../accumulators/kinds.js';
import { jobOfTile } from '../documents/jobs.js';
import { layerFacts, type Plan, type PlanLayer } from '../documents/plan.js';
import { allTiles, tileSizeOf, tileWindow } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import { REQUESTS_IN_FLIGHT } from '../io/coalesce.js';
import { bytesOf } from '../raster/dtype.js';
import { type BlockReads, type BlockSpan, blockGrid, blockReader, windowSpans } from './blocks.js';
import { filesPerJob } from './files.js';
import { IndexPages } from './index-pages.js';
import {
  BYTES_PER_SECOND,
  CENSUS_PIXEL,
  decodeSeconds,
  FINISH_VALUE,
  LATENCY_SECONDS,
  NANOSECONDS,
  REQUEST_WORK,
  SLOWDOWN,
} from './speeds.js';
import { type TileBlocks, tileBlocks } from './tile-blocks.js';

/** What one tile is predicted to take. */
export interface JobEstimate {
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

/** What each job of a plan is predicted to take, in the plan's order. */
export function estimateJobs(plan: Plan): JobEstimate[] {
  const layer = plan.layers[0]!;
  const { grid, template } = plan.target;
  const size = tileSizeOf(plan.target);
  const blocksOf = blockGrid(layer);
  const passes = passesOf(plan);
  const reads = blockReader(blocksOf);
  const blocksIn = tileBlocks(plan);
  const templateReads = template ? 1 : 0;
  const files = filesPerJob(plan);
  return allTiles(grid, size).map((tile) => {
    const touched = blocksIn(tile);
    const { x, y } = touched;
    const onePass = reads(x.count, y.count);
    const blocks = { requests: passes * onePass.requests, bytes: passes * onePass.bytes };
    const lookUps = new IndexPages(layer, blocksOf).lookUp(x, y) + templateReads;
    const cells = tileWindow(grid, size, tile);
    const work =
      passes * decodingWork(layer, x, y, onePass) +
      accumulatingWork(plan, touched) +
      cells.width * cells.height * plan.bands.length * FINISH_VALUE;
    return {
      id: jobOfTile(tile),
      pixels: touched.pixels,
      requests: lookUps + blocks.requests,
      lookUps,
      bytes: blocks.bytes,
      seconds: readingSeconds(work, lookUps, blocks, files),
    };
  });
}

/** How often jobs read all of their pixels. */
function passesOf(plan: Plan): number {
  const facts = plan.layers.map(layerFacts);
  return Math.max(...plan.accumulators.map((use) => accumulatorOf(use).passes(facts)));
}

/** What one pass over all pixels of a window for their codes is predicted to take. */
export function estimateCensus(layer: PlanLayer, window: Window): Pick<JobEstimate, 'pixels' | 'requests' | 'seconds'> {
  const grid = blockGrid(layer);
  const { x, y } = windowSpans(layer, window);
  const blocks = blockReader(grid)(x.count, y.count);
  const lookUps = new IndexPages(layer, grid).lookUp(x, y);
  const pixels = x.pixels * y.pixels;
  const work = decodingWork(layer, x, y, blocks) + pixels * CENSUS_PIXEL;
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

/** Seconds of the measurements' core to decode a rectangle of blocks. */
function decodingWork(layer: PlanLayer, x: BlockSpan, y: BlockSpan, { bytes }: BlockReads): number {
  const { compression, blockWidth, blockHeight, dtype } = layer;
  const count = x.count * y.count;
  const pixels = count * blockWidth * blockHeight;
  return decodeSeconds(compression, bytesOf(dtype), { count, pixels, storedBytes: bytes });
}

/** Seconds of the measurements' core to add a tile's pixels to the accumulators. */
function accumulatingWork(plan: Plan, { pixels, parts, finding }: TileBlocks): number {
  const facts = plan.layers.map(layerFacts);
  const work = plan.accumulators.reduce((sum, use) => {
    const kind = accumulatorOf(use);
    const { perPixel, perPart } = kind.nanoseconds(facts, bytesOf(plan.layers[0]!.dtype));
    return sum + kind.passes(facts) * (pixels * perPixel + parts * perPart);
  }, 0);
  return finding + work * NANOSECONDS;
}
