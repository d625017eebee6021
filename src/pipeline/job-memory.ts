import { jobCount } from '../documents/jobs.js';
import { layerFacts, type Plan } from '../documents/plan.js';
import { tileSizeOf } from '../grid/tiling.js';
import { areaOf } from '../grid/window.js';
import { MAX_REQUEST, REQUESTS_IN_FLIGHT } from '../io/coalesce.js';
import { bytesPerZone } from '../plan/tile-limits.js';
import { bytesOf, typeInMemory } from '../raster/dtype.js';

/** Memory of the jobs that one thread has in flight, where it is not a single larger one. */
const BYTES_IN_FLIGHT = 80 * 1024 * 1024;
/** Jobs in flight: with a millisecond of work for each, as many as a store's answer takes. */
const MOST_JOBS = 8;
/** Blocks that jobs share, for each in flight. */
const SHARED_BYTES = 512 * 1024;
/** Results that wait to be written. */
const BYTES_BEHIND = 16 * 1024 * 1024;

/** How much a thread does at a time. */
export interface InFlight {
  /** Jobs that are read, counted or finished. */
  readonly jobs: number;
  /** Results on their way to the store behind them. */
  readonly writes: number;
  /** Bytes of the blocks that are kept for other jobs. */
  readonly sharedBytes: number;
}

/**
 * How many jobs of a plan one thread has in flight, so that nothing waits for a store. Memory: that of one job
 * (plan/tile-limits.ts, its requests, and a block), or 80 MiB where several fit in there; half a MiB of shared blocks
 * for each; and 16 MiB of results, or one.
 */
export function inFlight(plan: Plan): InFlight {
  const { columns, rows } = tileSizeOf(plan.target);
  const memory = bytesPerZone(plan.accumulators, plan.layers.map(layerFacts), plan.bands, 0);
  const states = columns * (rows * memory.perZone + memory.perColumn);
  const { pixels, block } = bytesOfSources(plan);
  // Jobs differ: one has twice the pixels of the mean where they lie close together. Blocks are read and decoded whole.
  const requests = Math.min(REQUESTS_IN_FLIGHT * Math.max(MAX_REQUEST, block), (2 * pixels) / jobCount(plan) + block);
  const results = columns * rows * plan.bands.reduce((sum, { dtype }) => sum + bytesOf(dtype), 0);
  const jobs = withinLimits(BYTES_IN_FLIGHT / (states + requests + block));
  return { jobs, writes: withinLimits(BYTES_BEHIND / results), sharedBytes: jobs * SHARED_BYTES };
}

/** Bytes of all pixels, and of the largest block, as they are in memory. */
function bytesOfSources({ layers }: Plan): { readonly pixels: number; readonly block: number } {
  let [pixels, block] = [0, 0];
  for (const { window, dtype, blockWidth, blockHeight } of layers.flatMap(({ sources }) => sources)) {
    const bytes = bytesOf(typeInMemory(dtype));
    pixels += bytes * areaOf(window);
    block = Math.max(block, bytes * blockWidth * blockHeight);
  }
  return { pixels, block };
}

function withinLimits(count: number): number {
  return Math.max(1, Math.min(MOST_JOBS, Math.floor(count)));
}
