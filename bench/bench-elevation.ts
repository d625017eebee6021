import { benchExtract } from './bench-extract.js';
import type { RasterFile } from './cached-raster.js';
import { compareBands, differenceText, requireClose } from './compare.js';
import type { Effort } from './effort.js';
import { elevationRaster } from './elevation-raster.js';
import type { FractileRun } from './fractile-run.js';
import { fractileRuns } from './fractile-runs.js';
import { gdalWarps, WARP_PROBE, type Warped } from './gdal-warps.js';
import { missingPrograms } from './processes.js';
import { readyRaster } from './ready-raster.js';
import { ratioText } from './took-text.js';

/** In the order of exactextract_window.py. */
const MOMENTS = ['mean', 'min', 'max', 'std'];
const MEDIAN = ['median'];

/** Times facts of heights by Fractile, gdalwarp and exactextract, of whole metres first and of float32 then. */
export async function benchElevation({ seed, size, runs, gdalRuns }: Effort): Promise<void> {
  const hasGdal = gdalRuns > 0 && (await missingPrograms([WARP_PROBE])).length === 0;
  if (gdalRuns > 0 && !hasGdal) console.log("gdalwarp can't be run here; this peer is missing\n");
  for (const dtype of ['int16', 'float32'] as const) {
    const raster = await readyRaster(elevationRaster({ seed, width: size, height: size }, dtype));
    const moments = await timed(raster, runs, MOMENTS);
    if (hasGdal) await compareMeans(await warped(raster, 'average', gdalRuns, moments), moments);
    await benchExtract(raster, moments);
    const median = await timed(raster, runs, MEDIAN);
    if (!hasGdal) continue;
    await warped(raster, 'med', gdalRuns, median);
    console.log('');
  }
}

async function timed(raster: RasterFile, runs: number, measures: readonly string[]): Promise<FractileRun> {
  const names = measures.join(',');
  return fractileRuns(raster, runs, `fractile run --measures ${names}`, ['--measures', names, '--write', 'mosaic']);
}

async function warped(raster: RasterFile, resampling: string, runs: number, ours: FractileRun): Promise<Warped> {
  const theirs = await gdalWarps(raster, resampling, runs);
  console.log(`  gdalwarp -r ${resampling} (least) / Fractile (median run): ${ratioText(theirs, ours)}`);
  return theirs;
}

async function compareMeans({ path }: Warped, { mosaic }: FractileRun): Promise<void> {
  const valid = { path: mosaic, band: MOMENTS.length };
  const difference = await compareBands({ path: mosaic, band: 0 }, valid, { path, band: 0 });
  requireClose('gdalwarp -r average', difference);
  console.log(`  means of ${differenceText(difference)}\n`);
}
