import { readFile } from 'node:fs/promises';
import { type Bench, firstRun } from '../bench.js';
import { requirePrograms } from '../processes.js';
import { ratio } from '../report/lines.js';
import type { Line } from '../report/measured.js';
import { cutSheets, SHEETS_PROBE } from '../sheets.js';
import type { Subject } from '../subjects.js';
import { ofClasses, type Row } from './row.js';

/** Sheets along a side. */
const SIDE = 4;
/** Their own grid, and one whose cells are polygons. */
const GRIDS = [[], ['--crs', 'EPSG:6933']] as const;

/** A landscape that is cut into sheets, against the same one as one file; both make the same bytes. */
export const sources: Row = {
  name: 'sources',
  isUsual: false,
  measure: async (bench) => {
    await requirePrograms([SHEETS_PROBE]);
    return ofClasses(bench, [8], linesOf);
  },
};

async function linesOf(bench: Bench, classes: number): Promise<Line[]> {
  const subject = await bench.subjects.at(bench.subjects.main, classes);
  const lines: Line[] = [];
  for (const grid of GRIDS) lines.push(await lineOf(bench, subject, grid));
  return lines;
}

async function lineOf(bench: Bench, subject: Subject, grid: readonly string[]): Promise<Line> {
  const options = [...subject.options, ...grid];
  const one = { ...subject, path: await cutSheets(subject.path, 1) };
  const sheets = { ...subject, path: await cutSheets(subject.path, SIDE) };
  const expected = await readFile((await firstRun(one, options)).mosaic);
  const found = await readFile((await firstRun(sheets, options)).mosaic);
  if (!expected.equals(found)) throw new Error('the sheets make other bytes than the one file');
  const [ours, whole] = await bench.variants([
    { source: sheets, options },
    { source: one, options },
  ]);
  const what = ['16 sheets', ...grid].join(' ');
  const checks = [ratio('CPU', ours!.cpuSeconds / whole!.cpuSeconds, null)];
  return { what: `${what}, ${subject.name}`, ours: ours!, peer: { name: 'one file', ...whole! }, checks, notes: [] };
}
