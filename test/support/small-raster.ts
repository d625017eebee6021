import type { SpecInput } from '../../src/documents/spec.js';
import { runInMemory } from './run-in-memory.js';
import { type TestRaster, tiffBytes } from './tiff.js';

/** 100 x 100 pixels of 30 m with the codes 1, 2 and 3, and 255 in every fifth. */
export const raster: TestRaster = {
  width: 100,
  height: 100,
  codes: Uint8Array.from({ length: 10000 }, (_, i) => (i % 5 === 0 ? 255 : 1 + (i % 3))),
  geotransform: [1000, 4000, 30, -30],
};

/**
 * Runs a question on it.
 * @param change of the raster
 * @param more files beside it, which is a.tif
 */
export const run = (
  spec: Omit<SpecInput, 'sources'> = {},
  change: Partial<TestRaster> = {},
  more: Record<string, Uint8Array> = {},
) => runInMemory({ 'a.tif': tiffBytes({ ...raster, ...change }), ...more }, spec);
