import { type Bench, firstRun } from '../bench.js';
import { compareBands, requireClose } from '../compare.js';
import { bitRasters, MOST_CLASSES, sharesOf } from '../gdal-bit-rasters.js';
import { GDAL_PROBES, gdalJob } from '../gdal-job.js';
import { requirePrograms } from '../processes.js';
import { against } from '../report/lines.js';
import type { Line } from '../report/measured.js';
import { ofClasses, type Row } from './row.js';

/** How often as much GDAL should take for up to eight classes, and for more. */
const AIMS = { few: 40, many: 70 } as const;
const FEW = 8;

/** The GDAL recipe for class shares. */
export const recipe: Row = {
  name: 'recipe',
  isUsual: true,
  measure: async (bench) => {
    await requirePrograms(GDAL_PROBES);
    return ofClasses(bench, [8, 16], linesOf);
  },
};

async function linesOf(bench: Bench, classes: number): Promise<Line[]> {
  if (classes > MOST_CLASSES) {
    console.log(`recipe: gdal_calc.py divides at most ${MOST_CLASSES} classes at once`);
    return [];
  }
  const subject = await bench.subjects.at(bench.subjects.main, classes);
  const { grid, mosaic } = await firstRun(subject, subject.options);
  const job = await gdalJob(subject, grid, 'gdal');
  const [ours, peer] = await bench.inTurns(subject, subject.options, [() => bitRasters(job, subject)]);
  const valid = { path: mosaic, band: subject.codes.length };
  const difference = await compareBands({ path: mosaic, band: 0 }, valid, { path: sharesOf(job), band: 0 });
  requireClose('gdalwarp -r average', difference);
  const aim = classes > FEW ? AIMS.many : AIMS.few;
  const what = `bit rasters and gdalwarp -r average, ${subject.name}`;
  return [against(what, ours!, { name: 'GDAL', ...peer! }, { cpu: aim, wall: aim })];
}
