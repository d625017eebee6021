import { join } from 'node:path';
import { ALL_CORES, type GdalJob, warpArgs } from './gdal-job.js';
import { type Command, run, runAll, type Took } from './processes.js';

/** The classes whose shares are asked for, and which pixels have none. */
export interface Classes {
  readonly codes: readonly number[];
  readonly nodata: number | null;
}

const VALID = 'valid';
const LETTERS = 'BCDEFGHIJKLMNOPQRSTUVWXYZ';
/** As many classes as gdal_calc.py has letters for, beside the one for the valid area. */
export const MOST_CLASSES = LETTERS.length;

const bitRaster = ({ folder }: GdalJob, name: string | number) => join(folder, `bit-${name}.tif`);
/** Where the average of a class is. */
export const averageOf = ({ folder }: GdalJob, name: string | number) => join(folder, `average-${name}.tif`);
/** Where the shares of all classes are, in their order. */
export const sharesOf = ({ folder }: GdalJob) => join(folder, 'shares.tif');

/**
 * The recipe in use for class shares: a bit raster for each class, averaged. A bit has no room for nodata, so one more
 * raster tells which pixels are valid, and the averages are divided by its average: faster than bytes with nodata, and
 * exact too. As many processes as there are cores are faster than threads in one after another.
 */
export async function bitRasters(job: GdalJob, classes: Classes): Promise<Took> {
  const names = [VALID, ...classes.codes];
  const warps = names.map((name): Command => ['gdalwarp', ...warpArgs('average', job.grid), ...warped(job, name)]);
  return sumOf([
    await runAll(writeBits(job, classes), job.cores),
    await runAll(warps, job.cores),
    await run(divide(job, classes)),
  ]);
}

/**
 * The same in the cells of another CRS, without the division: one gdalwarp after another, each with a thread for each
 * core. Its transformer may err by 0.125 of a cell, as by default.
 */
export async function bitRastersInCrs(job: GdalJob, classes: Classes, crs: string): Promise<Took> {
  const args = [...warpArgs('average', job.grid), '-t_srs', crs, ...ALL_CORES];
  const warps = [VALID, ...classes.codes].map((name): Command => ['gdalwarp', ...args, ...warped(job, name)]);
  return sumOf([await runAll(writeBits(job, classes), job.cores), await runAll(warps, 1)]);
}

const warped = (job: GdalJob, name: string | number) => [bitRaster(job, name), averageOf(job, name)];

/** The commands that write a bit raster for each class, and one of valid pixels. */
function writeBits(job: GdalJob, { codes, nodata }: Classes): Command[] {
  const valid = nodata === null ? 'A==A' : `A!=${nodata}`;
  const tests = [{ name: VALID, test: valid }, ...codes.map((code) => ({ name: code, test: `A==${code}` }))];
  return tests.map(({ name, test }) => [
    'gdal_calc.py',
    ...['--quiet', '--overwrite', '-A', job.source, `--calc=${test}`, '--type=Byte', '--hideNoData'],
    ...['--co', 'NBITS=1', '--co', 'TILED=YES', '--co', 'COMPRESS=DEFLATE', '--outfile', bitRaster(job, name)],
  ]);
}

function divide(job: GdalJob, { codes }: Classes): Command {
  return [
    'gdal_calc.py',
    ...['--quiet', '--overwrite', '-A', averageOf(job, VALID)],
    ...codes.flatMap((code, i) => [`-${LETTERS[i]!}`, averageOf(job, code)]),
    ...codes.map((_, i) => `--calc=${LETTERS[i]!}/A`),
    ...['--type=Float32', '--hideNoData', '--outfile', sharesOf(job)],
  ];
}

function sumOf(steps: readonly Took[]): Took {
  const sum = (of: (step: Took) => number) => steps.reduce((total, step) => total + of(step), 0);
  return { seconds: sum(({ seconds }) => seconds), cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds) };
}
