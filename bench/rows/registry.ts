import { medians, moments } from './elevation.js';
import { extract } from './extract.js';
import { growth } from './growth.js';
import { marginal } from './marginal.js';
import { memory } from './memory.js';
import { moreMeasures } from './more-measures.js';
import { numpy } from './numpy.js';
import { otherCrs } from './other-crs.js';
import { outputs } from './outputs.js';
import { parts } from './parts.js';
import { reads } from './reads.js';
import { recipe } from './recipe.js';
import type { Row } from './row.js';
import { sources } from './sources.js';
import { startUp } from './start-up.js';

/** All that the bench measures, in the order of its tables. */
export const ROWS: readonly Row[] = [
  ...[marginal, numpy, extract, recipe, moments, medians, otherCrs, startUp, memory, reads, growth],
  ...[moreMeasures, outputs, sources, parts],
];

/**
 * Rows by their names, in the order of the tables.
 * @param only names, with commas between them; none means the usual ones
 * @throws where there is no row of a name
 */
export function chosenRows(only: string | undefined, isAll: boolean): readonly Row[] {
  if (only === undefined) return ROWS.filter(({ isUsual }) => isAll || isUsual);
  const names = only.split(',');
  const unknown = names.filter((name) => !ROWS.some((row) => row.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `--only: there is no row ${unknown.join(', ')}; there are ${ROWS.map(({ name }) => name).join(', ')}`,
    );
  }
  return ROWS.filter(({ name }) => names.includes(name));
}
