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
    const whole = `${uri}#${band}`;
    const other = await open(whole).catch(() => null); // whatever it is, it is not what was asked for
    if (other === null) throw error;
    await other.close();
    const named = sourceText({ uri: whole, band: 1 });
    throw new NotFoundError(`${error.message}; there is a file ${whole}, which is named ${named}`, { cause: error });
  }
}
