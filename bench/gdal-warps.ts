import { join } from 'node:path';
import type { RasterFile } from './cached-raster.js';
import { warpArgs } from './gdal-recipe.js';
import { emptyJob } from './job.js';
import { type Command, run, type Took } from './processes.js';
import { tookText } from './took-text.js';

/** The least that a resampling took, be its wall time and its processor time those of different runs. */
export interface Warped extends Took {
  readonly path: string;
}

/** What succeeds where gdalwarp is installed. */
export const WARP_PROBE: Command = ['gdalwarp', '--version'];

/**
 * Times gdalwarp on a raster: with one thread, and with one for each core.
 * @param runs how often each way
 */
export async function gdalWarps(raster: RasterFile, resampling: string, runs: number): Promise<Warped> {
  const job = await emptyJob(raster, `gdal-${resampling}`);
  const path = join(job.folder, 'cells.tif');
  const took: Took[] = [];
  for (const threads of [[], ['-multi', '-wo', `NUM_THREADS=${job.cores}`]]) {
    for (let i = 0; i < runs; i++) {
      const one = await run(['gdalwarp', '-overwrite', ...warpArgs(resampling), ...threads, job.source, path]);
      const how = threads.length > 0 ? threads.join(' ') : 'one thread';
      console.log(`gdalwarp -r ${resampling}, ${how}: ${tookText(one, raster.pixels)}`);
      took.push(one);
    }
  }
  const least = (of: (one: Took) => number) => Math.min(...took.map(of));
  return { path, seconds: least(({ seconds }) => seconds), cpuSeconds: least(({ cpuSeconds }) => cpuSeconds) };
}
