import { InvalidInputError } from '../errors.js';

/** A span of time by its first and its last second, in RFC 3339. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
  /** Whether it is one point in time, as a single date-time is. */
  readonly isInstant: boolean;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::(\d\d(?:\.\d{1,3})?))?Z)?)?)?$/;
const FORMS = '2021, 2021-06, 2021-06-01, 2021-06-01T12:00:00Z, or two of these with a slash between them';

/**
 * The span that a date says, as ISO 8601 writes it: a year, a month, a day, a date-time in UTC, or an interval of two of
 * these. A year, a month or a day ends with its last second.
 * @throws InvalidInputError
 */
export function dateRange(text: string): DateRange {
  const parts = text.split('/');
  if (parts.length > 2) throw new InvalidInputError(`${shown(text)} is no date; write ${FORMS}`);
  const spans = parts.map(spanOf);
  const { start } = spans[0]!;
  const { end } = spans.at(-1)!;
  if (Date.parse(start) > Date.parse(end))
    throw new InvalidInputError(`${shown(text)} ends before it begins; write the earlier date first`);
  return { start, end, isInstant: start === end };
}

/** The first and the last second of one date. */
function spanOf(text: string): { readonly start: string; readonly end: string } {
  const found = DATE.exec(text);
  if (!found) throw new InvalidInputError(`${shown(text)} is no date; write ${FORMS}`);
  const [, year, month, day, minutes, seconds = '00'] = found;
  const start = `${year}-${month ?? '01'}-${day ?? '01'}T${minutes ?? '00:00'}:${seconds}Z`;
  const parsed = new Date(start);
  // A day that the month lacks is counted on into the next one.
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 16) !== start.slice(0, 16))
    throw new InvalidInputError(`${shown(text)} is no date; there is no such day or time`);
  if (minutes !== undefined) return { start, end: start };
  const lastMonth = month ?? '12';
  return { start, end: `${year}-${lastMonth}-${day ?? lastDay(`${year}-${lastMonth}`)}T23:59:59Z` };
}

/** The last day of a month, in two digits. */
function lastDay(month: string): string {
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1, 0);
  return String(next.getUTCDate());
}

/** As much of a text as a date could have. */
function shown(text: string): string {
  return JSON.stringify(text.slice(0, 64));
}
