import { benchRecipe } from './bench-recipe.js';
import type { RasterFile } from './cached-raster.js';
import type { Effort } from './effort.js';
import { type FractileRun, fractileRun } from './fractile-run.js';
import { fractileRuns } from './fractile-runs.js';
import { bitRasters } from './gdal-bit-rasters.js';
import { lookupBands } from './gdal-lookup-bands.js';
import { emptyJob } from './job.js';
import { CODES } from './landscape-classes.js';
import { medianBy } from './median.js';
import { readyRaster } from './ready-raster.js';
import { tookText } from './took-text.js';
import { landscapeRaster } from './write-landscape.js';

/** A picture is none of what GDAL makes. */
const CLASSES = ['--classes', CODES.join(','), '--write', 'mosaic'];
/** What costs little beside the fractions: it is made of the same sums. */
const MORE = 'fractions,majority,entropy';

/** Times class shares by Fractile and by GDAL, as whole processes with the source in the page cache. */
export async function benchClasses({ seed, size, runs, gdalRuns }: Effort): Promise<void> {
  const landscape = await readyRaster(landscapeRaster({ seed, width: size, height: size }));
  const ours = await fractileRuns(landscape, runs, 'fractile run', CLASSES);
  const jobs = Array.from({ length: gdalRuns }, (_, i) => () => emptyJob(landscape, `gdal-${i}`));
  for (const recipe of [bitRasters, lookupBands]) await benchRecipe(recipe, jobs, ours, landscape.pixels);
  await benchMore(landscape, runs);
}

/** Times what further measures of the same classes cost: in turns with the fractions alone. */
async function benchMore(landscape: RasterFile, runs: number): Promise<void> {
  const done: { readonly alone: FractileRun; readonly more: FractileRun }[] = [];
  for (let i = 0; i < runs; i++) {
    const alone = await fractileRun(await emptyJob(landscape, 'alone'), CLASSES);
    const more = await fractileRun(await emptyJob(landscape, 'more'), [...CLASSES, '--measures', MORE]);
    done.push({ alone, more });
  }
  const [alone, more] = (['alone', 'more'] as const).map((which) =>
    medianBy(
      done.map((turn) => turn[which]),
      ({ cpuSeconds }) => cpuSeconds,
    ),
  );
  const ratio = (more!.cpuSeconds / alone!.cpuSeconds).toFixed(2);
  console.log(
    `fractile run --measures ${MORE}: ${tookText(more!, landscape.pixels)}, ${ratio} x that of fractions alone`,
  );
}
