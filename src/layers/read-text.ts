import { InvalidInputError } from '../errors.js';
import type { OpenSource } from '../io/ports.js';

/**
 * Documents that a user writes or that lie beside a raster: what they are called, how large they may be, and what to
 * do if not.
 */
const KINDS = {
  spec: { name: 'a spec', bytes: 2 * 1024 * 1024, mend: 'name a legend file instead of a long class list' },
  legend: { name: 'a legend', bytes: 2 * 1024 * 1024, mend: 'a run has at most 4096 classes; list those alone' },
  sidecar: { name: 'a sidecar file', bytes: 4 * 1024 * 1024, mend: 'name the classes with --classes or --legend' },
} as const;

/**
 * Reads a small UTF-8 document.
 * @param maxBytes where the caller wants less than its kind may have
 * @throws NotFoundError, InvalidInputError where it is too large
 */
export async function readText(
  open: OpenSource,
  uri: string,
  kind: keyof typeof KINDS,
  maxBytes: number = KINDS[kind].bytes,
): Promise<string> {
  const source = await open(uri);
  try {
    const { size } = await source.version();
    const { name, mend } = KINDS[kind];
    if (size > maxBytes)
      throw new InvalidInputError(
        `${source.uri}: ${size} bytes are too many for ${name} (at most ${maxBytes}); ${mend}`,
      );
    return new TextDecoder().decode(await source.read(0, size));
  } finally {
    await source.close();
  }
}
