import { type BandUri, sourceText } from '../documents/source-uri.js';
import { NotFoundError } from '../errors.js';
import type { OpenSource, RangeSource } from '../io/ports.js';

/**
 * Opens the raster of a band that a user names.
 * @throws NotFoundError, which says how to name a file that is there and whose own name ends in `#<n>`
 */
export async function openNamed(open: OpenSource, { uri, band }: BandUri): Promise<RangeSource> {
  try {
    return await open(uri);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const hint = await otherFile(open, { uri, band });
    if (hint === '') throw error;
    throw new NotFoundError(`${error.message}${hint}`, { cause: error });
  }
}

/**
 * Uses the raster of a band that a user names, and closes it.
 * @throws as {@link openNamed}, and what the use throws
 */
export async function withNamed<T>(
  open: OpenSource,
  named: BandUri,
  use: (source: RangeSource) => Promise<T>,
): Promise<T> {
  const source = await openNamed(open, named);
  try {
    return await use(source);
  } finally {
    await source.close();
  }
}

/** Says, behind a message, how to name a file whose own name ends in `#<n>`; empty where there is none. */
export async function otherFile(open: OpenSource, { uri, band }: BandUri): Promise<string> {
  if (/^https?:/i.test(uri)) return ''; // to a web server what stands behind # is not sent
  const whole = `${uri}#${band}`;
  const other = await open(whole).catch(() => null); // whatever it is, it is not what was asked for
  if (other === null) return '';
  await other.close();
  return `; there is a file ${whole}, which is named ${sourceText({ uri: whole, band: 1 })}`;
}
