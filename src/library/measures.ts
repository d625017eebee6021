import { type MeasureEntry, measureEntries } from '../measures/docs.js';

/**
 * All that `measures` of a question takes, in the order of docs/measures.md, each with its bands, its formula and an
 * example: a row of four pixels, the last one half in the cell, with the values 2, 4, 4, 9 or the codes 11, 41, 41, 42.
 */
export const measures: readonly MeasureEntry[] = measureEntries();
