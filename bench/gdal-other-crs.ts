import type { RasterFile } from './cached-raster.js';
import { averageOf, bitRaster, VALID, writeBits } from './gdal-bit-rasters.js';
import { emptyJob, type Job } from './job.js';
import { CODES } from './landscape-classes.js';
import type { OtherGrid } from './other-grids.js';
import { type Command, runAll, type Took } from './processes.js';
import type { Bands } from './read-bands.js';

/** What class shares by bit rasters took, and where the average of each is. */
export interface WarpedBits {
  readonly bits: Took;
  readonly warps: Took;
  readonly averageOf: (code: number) => string;
}

/**
 * Averages a bit raster for each class, and one of valid pixels, in the cells of a grid in another CRS: one gdalwarp
 * after another, each with a thread for each core. Its transformer may err by 0.125 of a cell, as by default.
 */
export async function warpBits(raster: RasterFile, { crs }: OtherGrid, frame: Bands): Promise<WarpedBits> {
  const job = await emptyJob(raster, `gdal-${crs.replace(':', '-')}`);
  const bits = await runAll(writeBits(job), job.cores);
  const warps = await runAll(
    [VALID, ...CODES].map((name) => warpOf(job, name, crs, frame)),
    1,
  );
  return { bits, warps, averageOf: (code) => averageOf(job, code) };
}

function warpOf(job: Job, name: string | number, crs: string, { geotransform, columns, rows }: Bands): Command {
  const { originX, originY, pixelWidth, pixelHeight } = geotransform;
  const extent = [originX, originY + rows * pixelHeight, originX + columns * pixelWidth, originY];
  return [
    'gdalwarp',
    ...['-q', '-t_srs', crs, '-r', 'average', '-ovr', 'NONE', '-ot', 'Float32'],
    ...['-te', ...extent.map(String), '-ts', String(columns), String(rows)],
    ...['-multi', '-wo', 'NUM_THREADS=ALL_CPUS'],
    bitRaster(job, name),
    averageOf(job, name),
  ];
}
