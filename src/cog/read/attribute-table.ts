import { InvalidInputError } from '../../errors.js';
import { excerpt } from '../../excerpt.js';
import type { Category } from './category.js';
import { hexColor } from './hex-color.js';
import { type AttributeTable, numberAt, TableColumns, textAt } from './table-columns.js';

/** Codes that the rows of a table may list together: as many as there are of 16 bits. */
const MAX_CODES = 65536;
/** Each column is looked at in every row. */
const MAX_COLUMNS = 1024;

/** The rows of a table are bins of equal width: GDAL's linear binning. */
export interface Bins {
  /** Where the first one begins. */
  readonly first: number;
  readonly width: number;
}

/** The classes of an attribute table by ascending code, and which columns they come from, in words. */
export interface TableClasses {
  readonly categories: Category[];
  readonly from: string;
}

/** The codes of a row, from `least` to `most`, and in words which column they come from. */
interface CodeRange {
  readonly title: string;
  readonly of: (row: readonly string[], index: number) => readonly [least: number, most: number];
}

/**
 * Reads classes from a raster attribute table. A row's codes are in the column of usage MinMax, or from that of Min to
 * that of Max, or in the bin that the row is, or in a column of a known name; where there is none of these, the code is
 * the number of the row, as in NLCD's own table. Its name is in the column of usage Name, or of a known name, or else
 * in the best column of text. Of rows that list the same code the first one counts, as in GDAL. Rows without a name, or
 * without a whole number, are no classes.
 * @param rows how rows without a column of codes have theirs: in bins, by their number, or not at all
 * @returns null where it names no class
 * @throws InvalidInputError where it has more columns, or lists more codes, than can be
 */
export function attributeTable(
  uri: string,
  table: AttributeTable,
  rows: Bins | 'numbered' | 'unnumbered',
): TableClasses | null {
  if (table.rows.length === 0) return null;
  if (table.fields.length > MAX_COLUMNS)
    throw new InvalidInputError(
      `${uri}: has a table of more than ${MAX_COLUMNS} columns; name the classes with --classes or --legend`,
    );
  const columns = new TableColumns(table);
  const codes = codeRange(columns, rows);
  if (columns.name < 0 || codes === null) return null;
  const colorOf = colorReader(columns);
  const categories: Category[] = [];
  const taken = new Set<number>();
  table.rows.forEach((row, index) => {
    const name = textAt(row, columns.name);
    if (name === '') return;
    const [least, most] = codes.of(row, index);
    if (most - least >= MAX_CODES) throw tooMany(uri, name);
    if (!Number.isSafeInteger(Math.ceil(least)) || !Number.isSafeInteger(Math.floor(most))) return;
    const own: number[] = [];
    const first = Math.ceil(least) + 0; // of -0.5 it would be -0
    for (let code = first; code <= most; code++) {
      if (taken.has(code)) continue;
      if (taken.size === MAX_CODES) throw tooMany(uri, name);
      taken.add(code);
      own.push(code);
    }
    if (own.length === 0) return;
    const color = colorOf(row);
    categories.push({ code: own[0]!, ...(own.length > 1 ? { codes: own } : {}), name, ...(color ? { color } : {}) });
  });
  if (categories.length === 0) return null;
  categories.sort((a, b) => a.code - b.code);
  const colors = categories.some(({ color }) => color)
    ? `; colours ${columns.channels.map((at) => columns.title(at)).join(', ')}`
    : '';
  return { categories, from: `${codes.title}, ${columns.title(columns.name)}${colors}` };
}

function codeRange(columns: TableColumns, rows: Bins | 'numbered' | 'unnumbered'): CodeRange | null {
  const { min, max, minMax, value } = columns;
  const column = (at: number): CodeRange => ({
    title: columns.title(at),
    of: (row) => [numberAt(row, at), numberAt(row, at)],
  });
  if (minMax >= 0) return column(minMax);
  if (min >= 0 && max >= 0) {
    const isSame = columns.table.rows.every((row) => numberAt(row, min) === numberAt(row, max));
    return {
      title: isSame ? columns.title(min) : `${columns.title(min)} to ${columns.title(max)}`,
      of: (row) => [numberAt(row, min), numberAt(row, max)],
    };
  }
  if (typeof rows === 'object') {
    const { first, width } = rows;
    return { title: 'bin of the row', of: (_, index) => [first + index * width, below(first + (index + 1) * width)] };
  }
  if (value >= 0) return column(value);
  if (rows === 'unnumbered' || min >= 0 || max >= 0) return null; // a bound alone doesn't say where a class ends
  return { title: 'number of the row', of: (_, index) => [index, index] };
}

/** The largest whole number below another: a bin ends where the next one begins. */
function below(end: number): number {
  return Math.ceil(end) - 1;
}

/** Colours of rows: levels from 0 to 255, or, in columns of reals of which none is above 1, shares of 255. */
function colorReader(columns: TableColumns): (row: readonly string[]) => string | null {
  const { channels, table } = columns;
  const areShares = channels.every((at) => columns.isReal(at) && table.rows.every((row) => !(numberAt(row, at) > 1)));
  return (row) => hexColor(channels.map((at) => (areShares ? 255 : 1) * numberAt(row, at)));
}

function tooMany(uri: string, name: string): InvalidInputError {
  return new InvalidInputError(
    `${uri}: lists more than ${MAX_CODES} codes (with those of "${excerpt(name)}"); name the classes with --classes or --legend`,
  );
}
