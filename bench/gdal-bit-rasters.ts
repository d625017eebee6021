import { join } from 'node:path';
import { type Recipe, warpArgs } from './gdal-recipe.js';
import type { Job } from './job.js';
import { CODES, NODATA } from './landscape-classes.js';
import { type Command, run, runAll } from './processes.js';

/** The name of the raster that tells which pixels are valid. */
export const VALID = 'valid';
const LETTERS = 'BCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Where the bit raster of a class is. */
export const bitRaster = ({ folder }: Job, name: string | number) => join(folder, `bit-${name}.tif`);
/** Where its average is. */
export const averageOf = ({ folder }: Job, name: string | number) => join(folder, `average-${name}.tif`);
const shares = ({ folder }: Job) => join(folder, 'shares.tif');

/**
 * The recipe in use: a bit raster for each class, averaged. A bit has no room for nodata, so one more raster tells
 * which pixels are valid, and the averages are divided by its average: faster than bytes with nodata, and exact too.
 */
export const bitRasters: Recipe = {
  name: 'bit rasters',
  probes: [
    ['gdal_calc.py', '--help'],
    ['gdalwarp', '--version'],
  ],
  steps: [
    { name: 'gdal_calc.py, a bit raster per class', run: (job) => runAll(writeBits(job), job.cores) },
    { name: 'gdalwarp -r average', run: (job) => runAll(averageBits(job), job.cores) },
    { name: 'gdal_calc.py, divide by the valid area', run: (job) => run(divide(job)) },
  ],
  result: (job, code) => ({ path: shares(job), band: CODES.indexOf(code) }),
};

/** The commands that write a bit raster for each class, and one of valid pixels. */
export function writeBits(job: Job): Command[] {
  const tests = [{ name: VALID, test: `A!=${NODATA}` }, ...CODES.map((code) => ({ name: code, test: `A==${code}` }))];
  return tests.map(({ name, test }) => [
    'gdal_calc.py',
    ...['--quiet', '-A', job.source, `--calc=${test}`, '--type=Byte', '--hideNoData'],
    ...['--co', 'NBITS=1', '--co', 'TILED=YES', '--co', 'COMPRESS=DEFLATE', '--outfile', bitRaster(job, name)],
  ]);
}

function averageBits(job: Job): Command[] {
  return [VALID, ...CODES].map((name) => [
    'gdalwarp',
    ...warpArgs('average'),
    bitRaster(job, name),
    averageOf(job, name),
  ]);
}

function divide(job: Job): Command {
  const inputs = CODES.flatMap((code, i) => [`-${LETTERS[i]!}`, averageOf(job, code)]);
  const calcs = CODES.map((_, i) => `--calc=${LETTERS[i]!}/A`);
  return [
    'gdal_calc.py',
    ...['--quiet', '-A', averageOf(job, VALID)],
    ...inputs,
    ...calcs,
    ...['--type=Float32', '--hideNoData', '--outfile', shares(job)],
  ];
}
