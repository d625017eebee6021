import { join } from 'node:path';
import { type Bench, firstRun } from '../bench.js';
import { compareBands } from '../compare.js';
import { gridArguments } from '../header.js';
import { emptyJob } from '../job.js';
import { requirePeersPython } from '../peers-python.js';
import { NUMPY_SCRIPT } from '../places.js';
import { run } from '../processes.js';
import { against } from '../report/lines.js';
import type { Line } from '../report/measured.js';
import { ofClasses, type Row } from './row.js';

/** Pixel centres instead of areas: a row and a column of pixels along two sides of a cell of 33 pixels. */
const CENTRES = 0.1;

/** Exact shares against the pixel centres that the shortest script with rasterio and numpy counts. */
export const numpy: Row = {
  name: 'numpy',
  isUsual: true,
  measure: (bench) => ofClasses(bench, [8], lineOf),
};

async function lineOf(bench: Bench, classes: number): Promise<Line> {
  const python = await requirePeersPython();
  const subject = await bench.subjects.at(bench.subjects.main, classes);
  const { grid, mosaic } = await firstRun(subject, subject.options);
  const out = join((await emptyJob(subject, 'numpy')).folder, 'shares.tif');
  const script = [python, NUMPY_SCRIPT, subject.path, ...gridArguments(grid), subject.codes.join(','), out] as const;
  const [ours, peer] = await bench.inTurns(subject, subject.options, [() => run(script)]);
  const valid = { path: mosaic, band: subject.codes.length };
  const { cells, max } = await compareBands({ path: mosaic, band: 0 }, valid, { path: out, band: 0 });
  if (max > CENTRES) throw new Error(`numpy: shares differ by ${max}, which is more than centres make`);
  return against(`script of numpy, ${subject.name}`, ours!, { name: 'numpy', ...peer! }, { cpu: 2, wall: 3 }, [
    `Its shares count pixel centres: in ${cells} cells they differ by up to ${max.toFixed(3)}.`,
  ]);
}
