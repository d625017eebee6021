import { compareBands } from './compare.js';
import type { FractileRun } from './fractile-run.js';
import { type Recipe, runRecipe } from './gdal-recipe.js';
import type { Job } from './job.js';
import { CODES } from './landscape-classes.js';
import { missingPrograms } from './processes.js';
import { ratioText, tookText } from './took-text.js';

/** The class whose values are compared. */
const COMPARED = 41;

/** Times a recipe of GDAL as often as `jobs` are made, beside a run of Fractile; says what is missing for it here. */
export async function benchRecipe(
  recipe: Recipe,
  jobs: readonly (() => Promise<Job>)[],
  ours: FractileRun,
  pixels: number,
): Promise<void> {
  const missing = jobs.length > 0 ? await missingPrograms(recipe.probes) : [];
  if (missing.length > 0) {
    console.log(`GDAL, ${recipe.name}: ${missing.join(' and ')} can't be run here; this peer is missing`);
    return;
  }
  for (const job of jobs) await timeRecipe(recipe, await job(), ours, pixels);
}

async function timeRecipe(recipe: Recipe, job: Job, ours: FractileRun, pixels: number): Promise<void> {
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
