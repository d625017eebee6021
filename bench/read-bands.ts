import { bandReading } from '../src/cog/read/band-reading.js';
import { geotransformOf } from '../src/cog/read/georeference.js';
import { openRaster } from '../src/cog/read/raster.js';
import { readBlocks } from '../src/cog/read/read-blocks.js';
import type { Geotransform } from '../src/grid/geotransform.js';
import { FileSource } from '../src/io/file-source.js';

/** Some bands of a small raster, each row by row. */
export interface Bands {
  readonly columns: number;
  readonly rows: number;
  readonly geotransform: Geotransform;
  readonly values: readonly Float64Array[];
}

/**
 * Reads whole bands through the project's own reader.
 * @param bands from 0
 */
export async function readBands(path: string, bands: readonly number[]): Promise<Bands> {
  const raster = await openRaster(await FileSource.open(path));
  try {
    const { width, height } = raster.layout;
    const whole = { colOff: 0, rowOff: 0, width, height };
    const values = bands.map(() => new Float64Array(width * height).fill(Number.NaN));
    const readings = bands.map((band) => bandReading(raster, band));
    await readBlocks(raster, readings, whole, ({ window, layers }) => {
      const right = Math.min(window.width, width - window.colOff);
      const bottom = Math.min(window.height, height - window.rowOff);
      layers.forEach(({ samples }, i) => {
        for (let row = 0; samples.length > 0 && row < bottom; row++) {
          const from = row * window.width;
          values[i]!.set(samples.subarray(from, from + right), (window.rowOff + row) * width + window.colOff);
        }
      });
    });
    return { columns: width, rows: height, geotransform: geotransformOf(path, raster.placement, () => {}), values };
  } finally {
    await raster.source.close();
  }
}
