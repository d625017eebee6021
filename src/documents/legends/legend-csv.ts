import { InvalidInputError } from '../../errors.js';
import { MAX_CLASSES } from '../spec.js';

/** Names of columns, whatever their case: the first is the one that messages name. */
const COLUMNS = {
  code: ['code', 'value'],
  codes: ['codes'],
  name: ['name', 'label', 'class_name'],
  color: ['color', 'colour'],
  red: ['red', 'r'],
  green: ['green', 'g'],
  blue: ['blue', 'b'],
} as const;
type Column = keyof typeof COLUMNS;
/** Between columns; spreadsheets write a semicolon where a comma parts a number. */
const SEPARATORS = [',', ';', '\t'];
/** A line that Excel puts first, to say what parts columns. */
const SEPARATOR_LINE = /^\ufeff?sep=.\r?\n/i;
const REPLACEMENT = '\ufffd';
const MAX_LEVEL = 255;

/** A line of the file: its number, and what stands in a column; empty where nothing does. */
interface Row {
  readonly line: number;
  readonly of: (column: Column) => string;
}

/**
 * Reads a legend in the form of a table, `code,name,color`, as the JSON form of a class list: columns by their name in
 * any order, others are passed over; `codes` as `41+42+43`, and `red,green,blue` in the place of `color`. Fields are
 * quoted as in RFC 4180.
 * @throws InvalidInputError naming the line
 */
export async function parseLegendCsv(text: string, where: string): Promise<{ classes: object[] }> {
  if (text.includes(REPLACEMENT))
    throw new InvalidInputError(`${where}: is not written in UTF-8; save it as "CSV UTF-8"`);
  const [header, ...rows] = await recordsOf(text, where);
  if (header === undefined) throw new InvalidInputError(`${where}: is empty; a legend begins with code,name,color`);
  const titles = header.record.map((title) => title.trim().toLowerCase());
  const at = (column: Column) =>
    COLUMNS[column].map((title) => titles.indexOf(title)).find((place) => place >= 0) ?? -1;
  if (at('code') < 0) {
    throw new InvalidInputError(
      `${where}: line ${header.line}: no column is called "code"; a legend begins with code,name,color`,
    );
  }
  const places = Object.fromEntries(Object.keys(COLUMNS).map((column) => [column, at(column as Column)]));
  return {
    classes: rows.map(({ record, line }) =>
      classOf({ line, of: (column) => record[places[column]!]?.trim() ?? '' }, where),
    ),
  };
}

interface CsvRecord {
  readonly line: number;
  readonly record: readonly string[];
}

/** All lines that hold something, and one more than can be classes. */
async function recordsOf(text: string, where: string): Promise<CsvRecord[]> {
  const table = text.replace(SEPARATOR_LINE, '\n');
  const { CsvError, parse } = await import('csv-parse/sync'); // only a run with such a legend pays for loading it
  try {
    const records: unknown = parse(table, {
      bom: true,
      delimiter: separatorOf(table),
      relax_column_count_less: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      info: true,
      to: MAX_CLASSES + 2,
    });
    // With `info` records come with their line; the package's types know the plain form alone.
    return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines,
    }));
  } catch (error) {
    if (error instanceof CsvError) throw new InvalidInputError(`${where}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const line = /^\s*(.*)/.exec(text)?.[1] ?? '';
  const [most] = SEPARATORS.map((separator) => ({ separator, times: line.split(separator).length })).sort(
    (a, b) => b.times - a.times,
  );
  return most!.separator;
}

function classOf({ line, of }: Row, where: string): object {
  const wrong = (column: Column, problem: string) =>
    new InvalidInputError(`${where}: line ${line}: ${column} ${JSON.stringify(of(column))} ${problem}`);
  const whole = (column: Column, text: string) => {
    if (!/^[+-]?\d+(\.0*)?$/.test(text)) throw wrong(column, 'is no whole number');
    return Number(text);
  };
  const color = of('color');
  if (color !== '' && !/^#[0-9a-f]{6}$/i.test(color)) throw wrong('color', 'is not of the form "#rrggbb"');
  const levels = (['red', 'green', 'blue'] as const).map((column) => {
    if (of(column) === '') return null;
    const level = whole(column, of(column));
    if (level < 0 || level > MAX_LEVEL) throw wrong(column, `is not from 0 to ${MAX_LEVEL}`);
    return level;
  });
  const some = levels.filter((level) => level !== null).length;
  if (color === '' && some > 0 && some < levels.length)
    throw wrong('red', 'has no green or no blue beside it, or it is empty');
  const shown = color === '' && levels.every((level) => level !== null) ? hexOf(levels) : color;
  const codes = of('codes')
    .split(/[+\s]+/)
    .filter((code) => code !== '');
  return {
    code: whole('code', of('code')),
    ...(codes.length > 0 ? { codes: codes.map((code) => whole('codes', code)) } : {}),
    ...(of('name') === '' ? {} : { name: of('name') }),
    ...(shown === '' ? {} : { color: shown }),
  };
}

function hexOf(levels: readonly number[]): string {
  return `#${levels.map((level) => level.toString(16).padStart(2, '0')).join('')}`;
}
