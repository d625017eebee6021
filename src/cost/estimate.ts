import { accumulatorOf } from '../accumulators/kinds.js';
import { type JobId, jobsOf, tileOfJob } from '../documents/jobs.js';
import { layerFacts, type Plan } from '../documents/plan.js';
import type { PlannedLayerSource } from '../documents/planned-source.js';
import { isOnWeb } from '../documents/uri-kinds.js';
import { tileSizeOf, tileWindow } from '../grid/tiling.js';
import { bytesOf } from '../raster/dtype.js';
import { type Effort, HTTP_RATE_OF_FUNCTION, secondsOf } from './assumptions.js';
import { blockGrid, blockReader } from './blocks.js';
import { filesPerJob } from './files.js';
import { IndexPages } from './index-pages.js';
import { decodingWork, readingEffort } from './reading-effort.js';
import { FINISH_VALUE, NANOSECONDS } from './speeds.js';
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
  /** Seconds that opening its rasters on web servers takes beside them, in a process that has not opened them yet. */
  readonly openingSeconds: number;
}

/** What each job of a plan is predicted to take, in the plan's order. */
export function estimateJobs(plan: Plan): JobEstimate[] {
  return jobsOf(plan).map(jobEstimator(plan));
}

/** A function that says what a job of a plan is predicted to take. */
export function jobEstimator(plan: Plan): (id: JobId) => JobEstimate {
  const { sources } = plan.layers[0]!;
  const { grid, template } = plan.target;
  const size = tileSizeOf(plan.target);
  const readers = sources.map((source) => {
    const blocks = blockGrid(source);
    return { source, blocks, reads: blockReader(blocks) };
  });
  const passes = passesOf(plan);
  const accumulating = accumulatingWork(plan);
  const blocksIn = tileBlocks(plan);
  const templateReads = template ? 1 : 0;
  const templateWeb = template && isOnWeb(template.source.uri) ? 1 : 0;
  const files = filesPerJob(plan);
  return (id) => {
    const tile = tileOfJob(plan, id);
    const cells = tileWindow(grid, size, tile);
    let work = cells.width * cells.height * plan.bands.length * FINISH_VALUE;
    let [pixels, requests, bytes, lookUps] = [0, 0, 0, templateReads];
    let web = templateWeb;
    const opened = new Map<number, number>();
    for (const touched of blocksIn(tile)) {
      const { source, blocks, reads } = readers[touched.source]!;
      const { x, y } = touched;
      const onePass = reads(x.count, y.count);
      pixels += touched.pixels;
      requests += passes * onePass.requests;
      bytes += passes * onePass.bytes;
      const index = new IndexPages(source, blocks);
      const places = index.lookUp(x, y);
      lookUps += places;
      if (isOnWeb(source.source.uri)) {
        web += places + passes * onePass.requests;
        opened.set(touched.source, index.openRequests);
      }
      work += passes * decodingWork(source, x, y, onePass) + accumulating(source, touched);
    }
    const paced = web > 0 ? { paced: web / HTTP_RATE_OF_FUNCTION } : {};
    const effort = { ...readingEffort(work, lookUps, { requests, bytes }, files), ...paced };
    const opening = [...opened.values()].reduce((sum, one) => sum + one, templateWeb);
    const seconds = { seconds: secondsOf(effort), openingSeconds: opening / HTTP_RATE_OF_FUNCTION };
    return { id, pixels, requests: lookUps + requests, lookUps, ...effort, ...seconds };
  };
}

/** Seconds of a function that does one job only. */
export function secondsAlone({ seconds, openingSeconds }: Pick<JobEstimate, 'seconds' | 'openingSeconds'>): number {
  return seconds + openingSeconds;
}

/** How often jobs read all of their pixels. */
export function passesOf(plan: Plan): number {
  const facts = plan.layers.map(layerFacts);
  return Math.max(...plan.accumulators.map((use) => accumulatorOf(use).passes(facts)));
}

/** A function that says how many seconds the measurements' core takes to add a tile's pixels to the accumulators. */
function accumulatingWork(plan: Plan): (source: PlannedLayerSource, touched: TileBlocks) => number {
  const facts = plan.layers.map(layerFacts);
  const kinds = plan.accumulators.map(accumulatorOf);
  return ({ dtype }, { pixels, parts, finding }) => {
    const work = kinds.reduce((sum, kind) => {
      const { perPixel, perPart } = kind.nanoseconds(facts, bytesOf(dtype));
      return sum + kind.passes(facts) * (pixels * perPixel + parts * perPart);
    }, 0);
    return finding + work * NANOSECONDS;
  };
}
