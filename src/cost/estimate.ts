import { accumulatorOf } from '../accumulators/kinds.js';
import { jobsOf, tileOfJob } from '../documents/jobs.js';
import { layerFacts, type Plan } from '../documents/plan.js';
import { extentOf, type PlannedLayerSource } from '../documents/planned-source.js';
import { isOnWeb } from '../documents/uri-kinds.js';
import { tileSizeOf, tileWindow } from '../grid/tiling.js';
import { intersect, type Window } from '../grid/window.js';
import { REQUESTS_IN_FLIGHT } from '../io/coalesce.js';
import { bytesOf } from '../raster/dtype.js';
import { ASSUMED, type Effort, HTTP_RATE_OF_FUNCTION, secondsOf } from './assumptions.js';
import { type BlockReads, type BlockSpan, blockGrid, blockReader, windowSpans } from './blocks.js';
import { filesPerJob } from './files.js';
import { IndexPages } from './index-pages.js';
import { CENSUS_PIXEL, decodeSeconds, FINISH_VALUE, NANOSECONDS, REQUEST_WORK } from './speeds.js';
import { type TileBlocks, tileBlocks } from './tile-blocks.js';

/** What one tile is predicted to take; `bytes` are those of the blocks that are read. */
export interface JobEstimate extends Effort {
  /** "col-row" */
  readonly id: string;
  /** Pixels of the source that the tile touches. */
  readonly pixels: number;
  /** GET requests of the source for blocks and for their places, in a process that has just opened it. */
  readonly requests: number;
  /** Those of them that ask where blocks lie. */
  readonly lookUps: number;
  /** Seconds in a function of one virtual CPU, with writing the tile, by what is likely. */
  readonly seconds: number;
}

/** What each job of a plan is predicted to take, in the plan's order. */
export function estimateJobs(plan: Plan): JobEstimate[] {
  const { sources } = plan.layers[0]!;
  const { grid, template } = plan.target;
  const size = tileSizeOf(plan.target);
  const readers = sources.map((source) => {
    const blocks = blockGrid(source);
    return { source, blocks, reads: blockReader(blocks) };
  });
  const passes = passesOf(plan);
  const blocksIn = tileBlocks(plan);
  const templateReads = template ? 1 : 0;
  const files = filesPerJob(plan);
  return jobsOf(plan).map((id) => {
    const tile = tileOfJob(plan, id);
    const cells = tileWindow(grid, size, tile);
    let work = cells.width * cells.height * plan.bands.length * FINISH_VALUE;
    let [pixels, requests, bytes, lookUps] = [0, 0, 0, templateReads];
    let web = 0;
    for (const touched of blocksIn(tile)) {
      const { source, blocks, reads } = readers[touched.source]!;
      const { x, y } = touched;
      const onePass = reads(x.count, y.count);
      pixels += touched.pixels;
      requests += passes * onePass.requests;
      bytes += passes * onePass.bytes;
      const places = new IndexPages(source, blocks).lookUp(x, y);
      lookUps += places;
      if (isOnWeb(source.source.uri)) web += places + passes * onePass.requests;
      work += passes * decodingWork(source, x, y, onePass) + accumulatingWork(plan, source, touched);
    }
    const paced = web > 0 ? { paced: web / HTTP_RATE_OF_FUNCTION } : {};
    const effort = { ...readingEffort(work, lookUps, { requests, bytes }, files), ...paced };
    return { id, pixels, requests: lookUps + requests, lookUps, ...effort, seconds: secondsOf(effort) };
  });
}

/** How often jobs read all of their pixels. */
export function passesOf(plan: Plan): number {
  const facts = plan.layers.map(layerFacts);
  return Math.max(...plan.accumulators.map((use) => accumulatorOf(use).passes(facts)));
}

/**
 * What one pass over pixels of sources for their codes is predicted to take.
 * @param windows of each source's file
 */
export function estimateCensus(
  sources: readonly PlannedLayerSource[],
  windows: readonly Window[],
  assumed = ASSUMED.likely,
): Pick<JobEstimate, 'pixels' | 'requests' | 'seconds'> {
  const passes = sources.map((source, i) => {
    const grid = blockGrid(source);
    const { x, y } = windowSpans(source, windows[i]!);
    const blocks = blockReader(grid)(x.count, y.count);
    const lookUps = new IndexPages(source, grid).lookUp(x, y);
    const pixels = x.pixels * y.pixels;
    const work = decodingWork(source, x, y, blocks) + pixels * CENSUS_PIXEL;
    return {
      pixels,
      requests: lookUps + blocks.requests,
      seconds: secondsOf(readingEffort(work, lookUps, blocks, 0), assumed),
    };
  });
  return {
    pixels: passes.reduce((sum, { pixels }) => sum + pixels, 0),
    requests: passes.reduce((sum, { requests }) => sum + requests, 0),
    seconds: passes.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** The pixels of each source's file that the grid touches. */
export function touchedWindows({ layers, stacks }: Pick<Plan, 'layers' | 'stacks'>): Window[] {
  return layers[0]!.sources.map((source) => {
    const { colOff, rowOff, window } = source;
    const found = intersect(extentOf(source), stacks[source.stack]!.pixels);
    const { colOff: col, rowOff: row, width, height } = found ?? { colOff, rowOff, width: 0, height: 0 };
    return { colOff: col - colOff + window.colOff, rowOff: row - rowOff + window.rowOff, width, height };
  });
}

/**
 * What a function does to read.
 * @param work of the measurements' core.
 * @param others requests beside those of the source that must wait for each other
 */
function readingEffort(work: number, lookUps: number, { requests, bytes }: BlockReads, others: number): Effort {
  const waits = lookUps + Math.ceil(requests / REQUESTS_IN_FLIGHT) + others;
  return { work: work + (lookUps + requests) * REQUEST_WORK, waits, bytes };
}

/** Seconds of the measurements' core to decode a rectangle of blocks. */
function decodingWork(source: PlannedLayerSource, x: BlockSpan, y: BlockSpan, { bytes }: BlockReads): number {
  const { compression, blockWidth, blockHeight, dtype } = source;
  const count = x.count * y.count;
  const pixels = count * blockWidth * blockHeight;
  return decodeSeconds(compression, bytesOf(dtype), { count, pixels, storedBytes: bytes });
}

/** Seconds of the measurements' core to add a tile's pixels to the accumulators. */
function accumulatingWork(plan: Plan, { dtype }: PlannedLayerSource, { pixels, parts, finding }: TileBlocks): number {
  const facts = plan.layers.map(layerFacts);
  const work = plan.accumulators.reduce((sum, use) => {
    const kind = accumulatorOf(use);
    const { perPixel, perPart } = kind.nanoseconds(facts, bytesOf(dtype));
    return sum + kind.passes(facts) * (pixels * perPixel + parts * perPart);
  }, 0);
  return finding + work * NANOSECONDS;
}
