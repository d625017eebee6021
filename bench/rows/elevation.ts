import { join } from 'node:path';
import { type Bench, firstRun } from '../bench.js';
import { compareBands, requireClose } from '../compare.js';
import { elevationRaster } from '../elevation-raster.js';
import { ALL_CORES, type GdalJob, gdalJob, warpArgs } from '../gdal-job.js';
import { requirePrograms, run, type Took } from '../processes.js';
import { readyRaster } from '../ready-raster.js';
import { type Aims, against } from '../report/lines.js';
import type { Figure, Line } from '../report/measured.js';
import type { Row } from './row.js';

const MOMENTS = ['mean', 'min', 'max', 'std'];

/** One average of gdalwarp's against four facts of heights in one pass. */
export const moments = ofHeights('moments', MOMENTS, 'average', { cpu: 2.5, wall: 5 });
/** The median of heights, which gdalwarp takes from whole pixels. */
export const medians = ofHeights('median', ['median'], 'med', { cpu: 4, wall: 4 });

function ofHeights(name: string, measures: readonly string[], resampling: string, aims: Aims): Row {
  return {
    name,
    isUsual: true,
    measure: async (bench) => {
      await requirePrograms([['gdalwarp', '--version']]);
      const lines: Line[] = [];
      for (const dtype of ['int16', 'float32'] as const)
        lines.push(await lineOf(bench, dtype, measures, resampling, aims));
      return { lines };
    },
  };
}

async function lineOf(
  bench: Bench,
  dtype: 'int16' | 'float32',
  measures: readonly string[],
  resampling: string,
  aims: Aims,
): Promise<Line> {
  const { seed, side } = bench.terrain;
  const raster = await readyRaster(elevationRaster({ seed, width: side, height: side }, dtype));
  const options = ['--measures', measures.join(','), '--cell-size', '1km', '--write', 'mosaic'];
  const { grid, mosaic } = await firstRun(raster, options);
  const job = await gdalJob(raster, grid, 'gdal');
  const [ours, one, all] = await bench.inTurns(raster, options, [
    () => warp(job, resampling, []),
    () => warp(job, resampling, ALL_CORES),
  ]);
  if (resampling === 'average') {
    const valid = { path: mosaic, band: measures.length };
    requireClose('gdalwarp', await compareBands({ path: mosaic, band: 0 }, valid, { path: cells(job), band: 0 }));
  }
  const what = `${measures.join(',')} of ${dtype}, ${(raster.pixels / 1e6).toFixed(0)} Mpx`;
  return against(what, ours!, { name: `gdalwarp -r ${resampling}`, ...least(one!, all!) }, aims, [
    'gdalwarp once with one thread and once with all cores: of wall time and of CPU the lesser one.',
  ]);
}

const cells = ({ folder }: GdalJob) => join(folder, 'cells.tif');

function warp(job: GdalJob, resampling: string, threads: readonly string[]): Promise<Took> {
  return run(['gdalwarp', ...warpArgs(resampling, job.grid), ...threads, job.source, cells(job)]);
}

function least(a: Figure, b: Figure): Figure {
  return {
    seconds: Math.min(a.seconds, b.seconds),
    cpuSeconds: Math.min(a.cpuSeconds, b.cpuSeconds),
    peakBytes: null,
  };
}
