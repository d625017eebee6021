import fc from 'fast-check';
import type { TestRaster } from './tiff.js';

const offset = fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.double({ min: -5000, max: 5000, noNaN: true }));

const lattice = fc.record({
  width: fc.integer({ min: 1, max: 40 }),
  height: fc.integer({ min: 1, max: 40 }),
  pixelWidth: fc.oneof(fc.constant(30), fc.constant(10), fc.double({ min: 20, max: 40, noNaN: true })),
  pixelHeight: fc.oneof(fc.constant(-30), fc.constant(30), fc.double({ min: -40, max: -20, noNaN: true })),
  left: offset,
  top: offset,
  cellSize: fc.constantFrom(50, 100, 333.3, 400),
});

/** A raster that is to be tiled, and the size of its cells. */
export type RasterAndCells = TestRaster & { readonly cellSize: number };

/**
 * Small tiled rasters at any offset to the grid, north-up or south-up.
 * @param pixels all pixels of a raster: `repeat` gives each one of some values, in no pattern of the grid
 */
export function rasterArb(
  pixels: fc.Arbitrary<(repeat: (values: readonly number[]) => number[]) => Pick<TestRaster, 'codes' | 'nodata'>>,
): fc.Arbitrary<RasterAndCells> {
  return fc.tuple(lattice, pixels).map(([{ width, height, pixelWidth, pixelHeight, left, top, cellSize }, fill]) => ({
    width,
    height,
    cellSize,
    geotransform: [left, top, pixelWidth, pixelHeight] as const,
    tile: 16,
    ...fill((values) =>
      Array.from({ length: width * height }, (_, i) => values[(i * 7 + Math.floor(i / width)) % values.length]!),
    ),
  }));
}

/** Such rasters of codes. */
export function codesArb(...codes: readonly number[]): fc.Arbitrary<RasterAndCells> {
  const seed = fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 50 });
  return rasterArb(seed.map((values) => (repeat) => ({ codes: Uint8Array.from(repeat(values)) })));
}
