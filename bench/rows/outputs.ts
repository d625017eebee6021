import { type Bench, firstRun } from '../bench.js';
import type { Line } from '../report/measured.js';
import { ofClasses, type Row } from './row.js';

/** Metres: many cells, so that starting up is a small part of what outputs take. */
const CELL = '150m';
const WRITTEN = ['mosaic', 'mosaic,preview', 'mosaic,table', 'mosaic,table,preview', 'mosaic,table.csv'] as const;
const SIZE = 1;

/** What outputs cost beside the mosaic, for each cell. */
export const outputs: Row = {
  name: 'outputs',
  isUsual: false,
  measure: (bench) => ofClasses(bench, [8], linesOf),
};

async function linesOf(bench: Bench, classes: number): Promise<Line[]> {
  const subject = await bench.subjects.at(SIZE, classes);
  const optionsOf = (write: string) => ['--classes', subject.codes.join(','), '--cell-size', CELL, '--write', write];
  const { grid } = await firstRun(subject, optionsOf(WRITTEN[0]));
  const works = WRITTEN.map((write) => ({ source: subject, options: optionsOf(write) }));
  const [alone, ...others] = await bench.variants(works);
  return others.map((ours, i) => {
    const value = (1e6 * (ours.cpuSeconds - alone!.cpuSeconds)) / (grid.columns * grid.rows);
    const check = { of: 'CPU more a cell', value, unit: 'us', aim: null };
    const what = `--write ${WRITTEN[i + 1]}, ${grid.columns} x ${grid.rows} cells`;
    return { what, ours, peer: { name: 'mosaic', ...alone! }, checks: [check], notes: [] };
  });
}
