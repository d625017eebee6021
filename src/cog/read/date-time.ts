/** TIFF 6.0, DateTime: "YYYY:MM:DD HH:MM:SS"; some programs write dashes between the numbers of the day. */
const DATE_TIME = /^\s*(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/;

/**
 * The time in a TIFF's DateTime tag as ISO 8601. TIFF knows no time zones; it is taken for UTC.
 * @returns null where there is none, or no date of the calendar
 */
export function readDateTime(value: unknown): string | null {
  const found = DATE_TIME.exec(String(value ?? ''));
  if (!found) return null;
  const [, year, month, day, hours, minutes, seconds] = found;
  const text = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`;
  const time = new Date(text); // 30 February becomes a day of March
  return Number.isNaN(time.getTime()) || !time.toISOString().startsWith(text.slice(0, -1)) ? null : text;
}
