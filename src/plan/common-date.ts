import { dateRange } from '../documents/date-range.js';
import type { SourceRecord } from '../documents/source-record.js';

/** When what the sources show was: their date, or an interval from the first to the last; null where one has none. */
export function commonDate(records: readonly Pick<SourceRecord, 'dateTime'>[]): string | null {
  const dates = [...new Set(records.map(({ dateTime }) => dateTime))];
  const [only] = dates;
  if (dates.length === 1) return only!;
  const ranges = dates.flatMap((date) => (date === null ? [] : [dateRange(date)]));
  if (ranges.length < dates.length) return null;
  const start = ranges.reduce((a, { start: b }) => (b < a ? b : a), ranges[0]!.start);
  const end = ranges.reduce((a, { end: b }) => (b > a ? b : a), ranges[0]!.end);
  return `${start}/${end}`;
}
