import type { Bench } from '../bench.js';
import type { Line, Series } from '../report/measured.js';

/** What a row finds: comparisons, and points of the picture. */
export interface Found {
  readonly lines: readonly Line[];
  readonly series?: Series;
}

/** Something that the bench measures, by its name. */
export interface Row {
  readonly name: string;
  /** Whether it is measured where nobody names rows: what has an aim is, and what the picture shows. */
  readonly isUsual: boolean;
  readonly measure: (bench: Bench) => Promise<Found>;
}

/** What is found for each of some numbers of classes that there are. */
export async function ofClasses(
  bench: Bench,
  wanted: readonly number[],
  measure: (bench: Bench, classes: number) => Promise<Line | readonly Line[]>,
): Promise<Found> {
  const lines: Line[] = [];
  for (const classes of bench.subjects.counts(wanted)) lines.push(...[await measure(bench, classes)].flat());
  return { lines };
}
