import type { Bench } from '../bench.js';
import type { Line } from '../report/measured.js';
import { SIZES } from '../subjects.js';
import { ofClasses, type Row } from './row.js';

const MOST_MEGABYTES = 256;
const CLASSES = 8;

/** The largest resident memory for class shares with two workers, whatever the size. */
export const memory: Row = {
  name: 'memory',
  isUsual: true,
  measure: (bench) => ofClasses(bench, [CLASSES], linesOf),
};

async function linesOf(bench: Bench, classes: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (let size = 0; size < SIZES; size++) {
    const subject = await bench.subjects.at(size, classes);
    const { ours } = await bench.alone(subject);
    const value = (ours.peakBytes ?? 0) / 1e6;
    const check = { of: 'peak memory', value, unit: 'MB', aim: { is: 'at most', value: MOST_MEGABYTES } as const };
    lines.push({ what: `memory, ${subject.name}`, ours, peer: null, checks: [check], notes: [] });
  }
  return lines;
}
