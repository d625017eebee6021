import { InvalidInputError } from '../errors.js';
import type { OpenSource } from '../io/ports.js';

/** Largest text document (legend, sidecar, spec) that is read, unless the caller wants less. */
const MAX_TEXT_BYTES = 64 * 1024 * 1024;

/** Reads a small UTF-8 document. @throws NotFoundError, InvalidInputError where it is too large */
export async function readText(open: OpenSource, uri: string, maxBytes = MAX_TEXT_BYTES): Promise<string> {
  const source = await open(uri);
  try {
    const { size } = await source.version();
    if (size > maxBytes)
      throw new InvalidInputError(
        `${source.uri}: ${size} bytes are too many for a text document of this kind (at most ${maxBytes})`,
      );
    return new TextDecoder().decode(await source.read(0, size));
  } finally {
    await source.close();
  }
}
