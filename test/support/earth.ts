import { expect } from 'vitest';
import type { SpecInput } from '../../src/documents/spec.js';
import { runInMemory } from './run-in-memory.js';
import { type TestRaster, tiffBytes } from './tiff.js';

/** The area of WGS 84. */
export const EARTH_KM2 = 510065621.7240885;
/** Pixels of one class. */
export const ones = (count: number) => new Uint8Array(count).fill(1);
/** The whole Earth in pixels of a degree. */
export const earth: TestRaster = { width: 360, height: 180, codes: ones(360 * 180), geotransform: [-180, 90, 1, -1], geographic: true }; // biome-ignore format: one thought
/** Cells of 2.5 degrees that reach over both poles, and begin in the middle of a cell's width beyond the antimeridian. */
export const overPoles: TestRaster = {
  width: 144,
  height: 96,
  codes: new Uint8Array(144 * 96),
  geotransform: [-181.25, 90 + 90 / 95, 2.5, -180 / 95],
  geographic: true,
};

/** The keys of longitudes and latitudes on ETRS89, and those of Web Mercator. */
export const etrs89 = { tag: 34735, type: 3, values: [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4258] };
export const webMercator = {
  tag: 34735,
  type: 3,
  values: [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 3857],
};

/** What a run finds of a raster's classes, in the cells of a template or of a grid. */
export async function areasOf(raster: TestRaster, spec: Omit<SpecInput, 'sources'>, template?: TestRaster) {
  const files = { 'a.tif': tiffBytes(raster), ...(template ? { 't.tif': tiffBytes(template) } : {}) };
  const { fractions, result } = await runInMemory(files, { ...spec, ...(template ? { template: 't.tif' } : {}) });
  return { km2: fractions.classes.map(({ km2 }) => km2), outside: fractions.outside.km2, facts: result.facts };
}

/** Expects numbers to be equal up to a part of them. */
export const near = (found: number, expected: number, relative: number) =>
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
