import { CorruptRasterError, FractileError, messageOf } from '../../errors.js';
import { excerpt } from '../../excerpt.js';

/**
 * Runs a library's parser over a part of a file: what it throws at that part becomes our error. Errors of our own,
 * which we throw where the parser asks us, pass.
 * @param where names the file.
 * @param what names the part
 * @throws CorruptRasterError
 */
export function parsePart<T>(where: string, what: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof FractileError) throw error;
    throw corrupt(where, what, error);
  }
}

/** As {@link parsePart}, for a parser that reads as it goes: errors of storage pass. */
export async function loadPart<T>(where: string, what: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof FractileError) throw error;
    throw corrupt(where, what, error);
  }
}

function corrupt(where: string, what: string, error: unknown): CorruptRasterError {
  return new CorruptRasterError(
    `${where}: ${what} can't be parsed (${excerpt(messageOf(error))}); get the file again from its origin`,
    { cause: error },
  );
}
