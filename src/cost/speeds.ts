/**
 * Times that estimates rest on. "Measured" is processor time of this code on one core of an AMD EPYC with Node 20, at
 * 67 Mpx of the bench's landscape and 17 Mpx of noise, in cells of 300 m to 3 km, with 4 to 100 classes, in tiles and
 * in strips.
 */

/** In seconds. */
export const NANOSECONDS = 1e-9;

/** Measured: signing a request and taking in its answer. */
export const REQUEST_WORK = 1.5e-3;

/** Measured: decoding, per pixel of one byte and per stored byte. */
const DECODING: Readonly<Record<string, { readonly pixel: number; readonly stored: number }>> = {
  NONE: { pixel: 0.2, stored: 0.5 },
  DEFLATE: { pixel: 1, stored: 2.7 },
  ZSTD: { pixel: 1, stored: 2.9 },
  LZW: { pixel: 2.2, stored: 17 },
  PACKBITS: { pixel: 1, stored: 15 },
  LERC: { pixel: 5.2, stored: 0.5 },
  // Measured where blocks are smooth; what a stored byte takes is assumed.
  JPEG: { pixel: 35, stored: 100 },
};
const SLOWEST_DECODING = { pixel: 5.2, stored: 17 };
/** Measured: what each further byte of a sample adds to the time for a pixel. */
const WIDER_SAMPLE = 0.35;
/** Measured: setting up one block, seen where a block is one row. */
const BLOCK_WORK = 10e-6;

/**
 * Seconds to decode blocks.
 * @param sampleBytes bytes of a decoded sample
 */
export function decodeSeconds(
  compression: string,
  sampleBytes: number,
  blocks: { readonly count: number; readonly pixels: number; readonly storedBytes: number },
): number {
  const { pixel, stored } = DECODING[compression] ?? SLOWEST_DECODING;
  const perPixel = pixel * (1 + WIDER_SAMPLE * (sampleBytes - 1));
  return blocks.count * BLOCK_WORK + (blocks.pixels * perPixel + blocks.storedBytes * stored) * NANOSECONDS;
}

/**
 * Measured: looking at one pixel for codes that are not known yet, where every sixth pixel or so is another than the
 * one before.
 */
export const CENSUS_PIXEL = 5 * NANOSECONDS;

/** Measured: finding a block's part of a run. What accumulators take, their kinds say. */
export const CLIP_RUN = 185 * NANOSECONDS;
/** Measured: mapping a cell's corners to pixels of another CRS. */
export const MAP_CELL = 1000 * NANOSECONDS;
/** Measured: walking a cell's edges through a row of pixels. */
export const WALK_ROW = 200 * NANOSECONDS;

/**
 * Measured: finishing, halving and encoding a value, which is one cell of one band. It and the next are 0.43 of what
 * they were with another compressor (130 and 60), in turns with it on another machine: bench/HISTORY.md, Compressing.
 */
export const FINISH_VALUE = 55 * NANOSECONDS;
/** Measured: a value on its way through reduce: unpacking the half level, overviews, copying. */
export const REDUCE_VALUE = 27 * NANOSECONDS;
/** Measured: taking a tile file apart, twice. */
export const REDUCE_TILE = 3e-3;
