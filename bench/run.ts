import { mkdir, readFile, rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cachedLandscape, describeLandscape } from './cached-landscape.js';
import { compareClass } from './compare.js';
import { type FractileRun, fractileRun } from './fractile-run.js';
import { bitRasters } from './gdal-bit-rasters.js';
import { lookupBands } from './gdal-lookup-bands.js';
import { type Job, type Recipe, runRecipe } from './gdal-recipe.js';
import { CODES } from './landscape-classes.js';
import { benchParts } from './parts.js';
import { SCRATCH } from './places.js';
import { succeeds, type Took } from './processes.js';
import { benchStartUp } from './start-up.js';

const SEED = 7;
const CORES = 2;
const START_UP_RUNS = 9;
/** The class whose values are compared. */
const COMPARED = 41;

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '16384' },
    runs: { type: 'string', default: '3' },
    'gdal-runs': { type: 'string', default: '1' },
    parts: { type: 'boolean', default: false },
  },
});

try {
  if (options.parts) benchParts();
  else await bench(count('size', 512), count('runs', 1), count('gdal-runs', 0));
} finally {
  await rm(SCRATCH, { recursive: true, force: true });
}

/** Times Fractile and GDAL side by side, both as whole processes on two cores with the source in the page cache. */
async function bench(size: number, runs: number, gdalRuns: number): Promise<void> {
  await benchStartUp(START_UP_RUNS);
  const landscape = await cachedLandscape({ seed: SEED, width: size, height: size });
  console.log(`${describeLandscape(landscape)}; load average ${loadavg()[0]!.toFixed(1)}`);
  await readFile(landscape.path);
  const mpx = landscape.pixels / 1e6;
  const rate = ({ seconds, cpuSeconds }: Took) =>
    `${seconds.toFixed(2)} s, ${(mpx / seconds).toFixed(0)} Mpx/s; CPU ${cpuSeconds.toFixed(2)} s`;

  const ours: FractileRun[] = [];
  for (let i = 0; i < runs; i++) {
    const done = await fractileRun(await emptyJob(landscape.path, size, `fractile-${i}`));
    console.log(`fractile run: ${rate(done)}, peak memory ${megabytes(done)}`);
    ours.push(done);
  }
  const sorted = [...ours].sort((a, b) => a.seconds - b.seconds);
  const median = sorted[Math.floor((sorted.length - 1) / 2)]!;
  const spread = [sorted[0]!, median, sorted.at(-1)!].map(({ seconds }) => seconds.toFixed(2)).join(' / ');
  console.log(`fractile run: min / median / max ${spread} s, peak memory ${sorted.map(megabytes).join(', ')}\n`);

  for (const recipe of [bitRasters, lookupBands]) {
    const missing = gdalRuns > 0 ? await missingPrograms(recipe) : [];
    if (missing.length > 0) {
      console.log(`GDAL, ${recipe.name}: ${missing.join(' and ')} can't be run here; this peer is missing`);
      continue;
    }
    for (let i = 0; i < gdalRuns; i++) {
      await benchRecipe(recipe, await emptyJob(landscape.path, size, `gdal-${i}`), median, rate);
    }
  }
}

async function benchRecipe(recipe: Recipe, job: Job, ours: FractileRun, rate: (took: Took) => string): Promise<void> {
  const steps = await runRecipe(recipe, job);
  const sum = {
    seconds: steps.reduce((total, { seconds }) => total + seconds, 0),
    cpuSeconds: steps.reduce((total, { cpuSeconds }) => total + cpuSeconds, 0),
  };
  console.log(`GDAL, ${recipe.name}: ${rate(sum)}`);
  for (const { name, seconds } of steps) console.log(`  ${seconds.toFixed(2).padStart(7)} s  ${name}`);
  console.log(
    `  GDAL / Fractile (median): ${(sum.seconds / ours.seconds).toFixed(1)} wall, ${(sum.cpuSeconds / ours.cpuSeconds).toFixed(1)} CPU`,
  );
  const { cells, max } = await compareClass(
    { path: ours.mosaic, band: CODES.indexOf(COMPARED) },
    { path: ours.mosaic, band: CODES.length },
    recipe.result(job, COMPARED),
  );
  console.log(`  class ${COMPARED} in ${cells} cells with data everywhere: max difference ${max.toExponential(1)}\n`);
}

async function emptyJob(source: string, size: number, name: string): Promise<Job> {
  const folder = join(SCRATCH, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return { source, size, folder, cores: CORES };
}

async function missingPrograms({ probes }: Recipe): Promise<string[]> {
  const found = await Promise.all(probes.map(succeeds));
  return probes.filter((_, i) => !found[i]).map(([program]) => program);
}

function megabytes({ report }: FractileRun): string {
  return `${(report.maxRssBytes / 1e6).toFixed(0)} MB`;
}

/**
 * Reads an option that counts something.
 * @throws where an option is not a whole number of at least `least`
 */
function count(name: keyof typeof options, least: number): number {
  const value = Number(options[name]);
  if (!Number.isInteger(value) || value < least) {
    throw new Error(`--${name}: ${options[name]} is not a whole number from ${least} up`);
  }
  return value;
}
