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
