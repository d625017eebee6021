import { Tag } from '../../src/cog/tags.js';
import { long } from '../../src/cog/write/ifd.js';
import { type TestRaster, tiffBytes } from './tiff.js';

/** An uncompressed TIFF in strips of `rows` rows, as GDAL writes where no tiles are asked for. */
export function stripedTiff(raster: Omit<TestRaster, 'tile' | 'fields'>, rows: number): Uint8Array {
  const { width, height } = raster;
  const firsts = Array.from({ length: Math.ceil(height / rows) }, (_, i) => i * rows);
  const withIndex = (start: number): Uint8Array =>
    tiffBytes({
      ...raster,
      fields: [
        long(Tag.RowsPerStrip, rows),
        long(Tag.StripOffsets, ...firsts.map((first) => start + first * width)),
        long(Tag.StripByteCounts, ...firsts.map((first) => Math.min(rows, height - first) * width)),
      ],
    });
  return withIndex(withIndex(0).length - width * height);
}
