import type { RasterFile } from './cached-raster.js';
import { compareBands } from './compare.js';
import type { Effort } from './effort.js';
import { type FractileRun, fractileRun } from './fractile-run.js';
import { fractileRuns } from './fractile-runs.js';
import { bitRasters } from './gdal-bit-rasters.js';
import { lookupBands } from './gdal-lookup-bands.js';
import { type Recipe, runRecipe } from './gdal-recipe.js';
import { emptyJob, type Job } from './job.js';
import { CODES } from './landscape-classes.js';
import { medianBy } from './median.js';
import { missingPrograms } from './processes.js';
import { readyRaster } from './ready-raster.js';
import { ratioText, tookText } from './took-text.js';
import { landscapeRaster } from './write-landscape.js';

/** A picture is none of what GDAL makes. */
const CLASSES = ['--classes', CODES.join(','), '--write', 'mosaic'];
/** What costs little beside the fractions: it is made of the same sums. */
const MORE = 'fractions,majority,entropy';
/** The class whose values are compared. */
const COMPARED = 41;

/** Times class shares by Fractile and by GDAL, as whole processes with the source in the page cache. */
export async function benchClasses({ seed, size, runs, gdalRuns }: Effort): Promise<void> {
  const landscape = await readyRaster(landscapeRaster({ seed, width: size, height: size }));
  const ours = await fractileRuns(landscape, runs, 'fractile run', CLASSES);
  for (const recipe of [bitRasters, lookupBands]) {
    const missing = gdalRuns > 0 ? await missingPrograms(recipe.probes) : [];
    if (missing.length > 0) {
      console.log(`GDAL, ${recipe.name}: ${missing.join(' and ')} can't be run here; this peer is missing`);
      continue;
    }
    for (let i = 0; i < gdalRuns; i++) {
      await benchRecipe(recipe, await emptyJob(landscape, `gdal-${i}`), ours, landscape.pixels);
    }
  }
  await benchMore(landscape, runs);
}

async function benchRecipe(recipe: Recipe, job: Job, ours: FractileRun, pixels: number): Promise<void> {
  const steps = await runRecipe(recipe, job);
  const sum = {
    seconds: steps.reduce((total, { seconds }) => total + seconds, 0),
    cpuSeconds: steps.reduce((total, { cpuSeconds }) => total + cpuSeconds, 0),
  };
  console.log(`GDAL, ${recipe.name}: ${tookText(sum, pixels)}`);
  for (const { name, seconds } of steps) console.log(`  ${seconds.toFixed(2).padStart(7)} s  ${name}`);
  console.log(`  GDAL / Fractile (median): ${ratioText(sum, ours)}`);
  const { cells, max } = await compareBands(
    { path: ours.mosaic, band: CODES.indexOf(COMPARED) },
    { path: ours.mosaic, band: CODES.length },
    recipe.result(job, COMPARED),
  );
  console.log(`  class ${COMPARED} in ${cells} cells with data everywhere: max difference ${max.toExponential(1)}\n`);
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
