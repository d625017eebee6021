import type { TestRaster } from '../support/tiff.js';

/** Codes of a landscape of bands and blobs: 11, 41, 42, 82, and 7, which is in no class list; 0 is nodata. */
const CODES = [11, 41, 42, 82] as const;
const UNLISTED = 7;
/** The class list of a run of it. */
export const CLASSES = '11,41,42,82';

/** A class raster of this side in UTM zone 12 north, of 30 m. */
export function landCover(side: number): TestRaster {
  const codes = Uint8Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [(i % side) / side, Math.floor(i / side) / side];
    if (x + y < 0.12) return 0;
    if (Math.hypot(x - 0.7, y - 0.3) < 0.02) return UNLISTED;
    const wave = Math.sin(9 * x + 4 * Math.sin(5 * y)) + Math.cos(11 * y - 3 * x) + 0.4 * Math.sin(71 * x * y + i);
    return CODES[Math.max(0, Math.min(3, Math.floor(wave + 2)))]!;
  });
  return { width: side, height: side, codes, nodata: 0, tile: 256, geotransform: [300_000, 4_400_000, 30, -30] };
}

/** Heights in degrees, whose cells are no squares on the map: 0.01 by 0.02 degrees. */
export function heights(): TestRaster {
  const [width, height] = [200, 90];
  const codes = Float32Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return x < 8 ? -9999 : 900 + 700 * Math.sin(x / 30) * Math.cos(y / 25) + (i % 7);
  });
  return { width, height, codes, nodata: -9999, geographic: true, geotransform: [9, 48, 0.005, -0.01] };
}
