import type { Alone, Bench } from '../bench.js';
import type { Point } from '../report/measured.js';
import { SIZES, type Subject } from '../subjects.js';
import type { Row } from './row.js';

/** What is drawn: how time and memory grow with pixels, and with classes. */
export const growth: Row = {
  name: 'growth',
  isUsual: true,
  measure: async (bench) => {
    const { subjects } = bench;
    const [usual] = subjects.counts([8]);
    const pixels: Point[] = [];
    for (let size = 0; size < SIZES; size++) {
      const subject = await subjects.at(size, usual!);
      pixels.push(await pointOf(bench, subject, subject.pixels / 1e6));
    }
    const classes: Point[] = [];
    let mpxOfClasses = 0;
    for (const count of subjects.counts([2, 8, 16, 32])) {
      const subject = await subjects.at(subjects.main, count);
      mpxOfClasses = subject.pixels / 1e6;
      classes.push(await pointOf(bench, subject, count));
    }
    return { lines: [], series: { pixels, classes, mpxOfClasses } };
  },
};

async function pointOf(bench: Bench, subject: Subject, x: number): Promise<Point> {
  const { ours, inflate }: Alone = await bench.alone(subject);
  return { x, cpuSeconds: ours.cpuSeconds, peakBytes: ours.peakBytes ?? 0, inflateSeconds: inflate.cpuSeconds };
}
