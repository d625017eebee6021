import type { Window } from '../../src/grid/window.js';
import type { TestRaster } from './tiff.js';

/** A part of a raster, as a raster that lies where it lay. */
export function cutOut(raster: TestRaster, { colOff, rowOff, width, height }: Window): TestRaster {
  const [x, y, pixelWidth, pixelHeight] = raster.geotransform ?? [0, 0, 30, -30];
  const codes = raster.codes as Uint8Array;
  const part = new (codes.constructor as Uint8ArrayConstructor)(width * height);
  for (let row = 0; row < height; row++)
    for (let col = 0; col < width; col++)
      part[row * width + col] = codes[(rowOff + row) * raster.width + colOff + col]!;
  const geotransform = [x + colOff * pixelWidth, y + rowOff * pixelHeight, pixelWidth, pixelHeight] as const;
  return { ...raster, width, height, codes: part, geotransform };
}

/** Windows that cover a raster without common pixels, by its inner edges. */
export function windowsBetween(
  width: number,
  height: number,
  columns: readonly number[],
  rows: readonly number[],
): Window[] {
  const stretches = (size: number, edges: readonly number[]) => {
    const all = [...new Set([0, ...edges.filter((edge) => edge > 0 && edge < size), size])].sort((a, b) => a - b);
    return all.slice(1).map((end, i) => ({ start: all[i]!, length: end - all[i]! }));
  };
  return stretches(height, rows).flatMap((down) =>
    stretches(width, columns).map((across) => ({
      colOff: across.start,
      rowOff: down.start,
      width: across.length,
      height: down.length,
    })),
  );
}
