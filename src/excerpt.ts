/** Enough of a text to recognise it. */
const MOST = 80;

/** A text out of a file, fit for a message: one line without control characters, cut where it is long. */
export function excerpt(text: string): string {
  const line = text.slice(0, 4 * MOST).replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  return line.length > MOST || text.length > 4 * MOST ? `${line.slice(0, MOST)}...` : line;
}
