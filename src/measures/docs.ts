import type { MeasureDoc, MeasureOf } from './measure.js';
import { MEASURES } from './registry.js';

/** A measure explained. */
export interface MeasureEntry extends Required<MeasureDoc> {
  /** What asks for it; with a placeholder, where part of it is an argument. */
  readonly name: string;
  readonly of: MeasureOf;
}

/** The pixels of all examples. */
export const EXAMPLE_PIXELS = { values: [2, 4, 4, 9], codes: [11, 41, 41, 42], shares: [1, 1, 1, 0.5] } as const;

/** The pixels of all examples, in words. */
export const EXAMPLE =
  'Examples: a row of four pixels, the last one half in the cell (c = 1, 1, 1, 1/2), with the values 2, 4, 4, 9 or the codes 11, 41, 41, 42.';

/** Every measure with its explanation, in the order in which they are listed. */
export function measureEntries(): MeasureEntry[] {
  return MEASURES.map(({ name, of, doc }) => ({ name, of, bands: [name], ...doc }));
}
