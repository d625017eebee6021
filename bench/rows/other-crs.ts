import { type Bench, firstRun } from '../bench.js';
import { gridOfWindow, middleOf } from '../cell-window.js';
import { compareBands } from '../compare.js';
import { extractOtherCrs, shareDifference } from '../exactextract.js';
import { averageOf, bitRastersInCrs } from '../gdal-bit-rasters.js';
import { GDAL_PROBES, gdalJob } from '../gdal-job.js';
import { requirePrograms } from '../processes.js';
import { readBands } from '../read-bands.js';
import { against } from '../report/lines.js';
import type { Line } from '../report/measured.js';
import type { Subject } from '../subjects.js';
import { ofClasses, type Row } from './row.js';

/** Equal areas, and degrees. */
const GRIDS = [
  { crs: 'EPSG:6933', cellSize: '1km' },
  { crs: 'EPSG:4326', cellSize: '30s' },
] as const;
const AIM = 16;
/** Cells along a side of what exactextract is asked for: the whole raster would take it minutes. */
const EXTRACTED = 60;
/** More than edges within 0.01 of a pixel, and float32, make of a share. */
const WRONG = 1e-4;

/** Class shares in cells of another CRS. */
export const otherCrs: Row = {
  name: 'other-crs',
  isUsual: true,
  measure: async (bench) => {
    await requirePrograms(GDAL_PROBES);
    return ofClasses(bench, [8], linesOf);
  },
};

async function linesOf(bench: Bench, classes: number): Promise<Line[]> {
  const subject = await bench.subjects.at(bench.subjects.main, classes);
  const lines: Line[] = [];
  for (const grid of GRIDS) lines.push(await lineOf(bench, subject, grid));
  return lines;
}

async function lineOf(bench: Bench, subject: Subject, { crs, cellSize }: (typeof GRIDS)[number]): Promise<Line> {
  const { codes, path } = subject;
  const options = ['--classes', codes.join(','), '--crs', crs, '--cell-size', cellSize, '--write', 'mosaic'];
  const { grid, mosaic } = await firstRun(subject, options);
  const job = await gdalJob(subject, grid, 'gdal');
  const [ours, peer] = await bench.inTurns(subject, options, [() => bitRastersInCrs(job, subject, crs)]);
  const window = middleOf(grid, EXTRACTED);
  const found = await extractOtherCrs(path, crs, gridOfWindow(grid, window));
  const bands = await readBands(
    mosaic,
    [...codes, 'valid_fraction'].map((_, band) => band),
  );
  const wrong = shareDifference(codes, bands, window, found.cells);
  if (wrong > WRONG) throw new Error(`exactextract: shares differ by ${wrong}; at most ${WRONG} is rounding`);
  const valid = { path: mosaic, band: codes.length };
  const { max } = await compareBands({ path: mosaic, band: 0 }, valid, { path: averageOf(job, codes[0]!), band: 0 });
  const slower = (found.cpuSeconds / found.pixels) * (subject.pixels / ours!.cpuSeconds);
  const what = `cells of ${crs}, ${subject.name}`;
  return against(what, ours!, { name: 'bit rasters, gdalwarp -t_srs', ...peer! }, { cpu: AIM, wall: AIM }, [
    `gdalwarp takes for a cell the upright rectangle between two of its corners: its shares differ by up to ${max.toFixed(3)}.`,
    `exactextract takes ${slower.toFixed(1)} times the CPU for a pixel, in ${window.columns} x ${window.rows} cells.`,
  ]);
}
