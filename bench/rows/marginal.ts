import type { Bench } from '../bench.js';
import { ratio } from '../report/lines.js';
import type { Figure, Line } from '../report/measured.js';
import { SIZES } from '../subjects.js';
import { ofClasses, type Row } from './row.js';

/** Multiples of decompressing alone, for up to eight classes and for more. */
const AIMS = { few: 2, many: 2.6 } as const;
const FEW = 8;
/** Seconds of decompressing below which the difference of two runs is mostly that of their starts. */
const TOO_LITTLE = 0.2;

/** What further pixels cost: the largest subject less the one before it, against decompressing the same blocks. */
export const marginal: Row = {
  name: 'marginal',
  isUsual: true,
  measure: (bench) => ofClasses(bench, [8, 32], lineOf),
};

async function lineOf(bench: Bench, classes: number): Promise<Line> {
  const larger = await bench.subjects.at(SIZES - 1, classes);
  const smaller = await bench.subjects.at(SIZES - 2, classes);
  const [large, small] = [await bench.alone(larger), await bench.alone(smaller)];
  const [ours, inflate] = [less(large.ours, small.ours), less(large.inflate, small.inflate)];
  const isTold = inflate.cpuSeconds >= TOO_LITTLE;
  const value = classes > FEW ? AIMS.many : AIMS.few;
  return {
    what: `${larger.name} less ${smaller.name}, against decompressing the blocks`,
    ours,
    peer: { name: 'inflate, one thread', ...inflate },
    checks: [ratio('CPU of inflate', ours.cpuSeconds / inflate.cpuSeconds, isTold ? { is: 'at most', value } : null)],
    notes: isTold
      ? []
      : ['Too few pixels to tell what further ones cost: the difference is mostly that of two starts.'],
  };
}

/** What the larger one took beyond the smaller one; of memory nothing is said. */
export function less(larger: Figure, smaller: Figure): Figure {
  return {
    seconds: larger.seconds - smaller.seconds,
    cpuSeconds: larger.cpuSeconds - smaller.cpuSeconds,
    peakBytes: null,
  };
}
