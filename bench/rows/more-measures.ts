import type { Bench } from '../bench.js';
import { ratio } from '../report/lines.js';
import type { Line } from '../report/measured.js';
import { ofClasses, type Row } from './row.js';

/** What costs little beside the shares: it is made of the same sums. */
const MORE = 'fractions,majority,entropy';

/** Further measures of the same classes, against shares alone. */
export const moreMeasures: Row = {
  name: 'more-measures',
  isUsual: false,
  measure: (bench) => ofClasses(bench, [8], lineOf),
};

async function lineOf(bench: Bench, classes: number): Promise<Line> {
  const subject = await bench.subjects.at(bench.subjects.main, classes);
  const [ours, alone] = await bench.variants([
    { source: subject, options: [...subject.options, '--measures', MORE] },
    { source: subject, options: subject.options },
  ]);
  const checks = [ratio('CPU', ours!.cpuSeconds / alone!.cpuSeconds, null)];
  const what = `--measures ${MORE}, ${subject.name}`;
  return { what, ours: ours!, peer: { name: 'fractions', ...alone! }, checks, notes: [] };
}
