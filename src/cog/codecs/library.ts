import { CorruptRasterError, messageOf } from '../../errors.js';

/**
 * Runs a library's decoder: what it throws at the data means that they are corrupt.
 * @throws CorruptRasterError
 */
export function decodeWith<T>(codec: string, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    throw new CorruptRasterError(`${codec} data is corrupt (${messageOf(error)})`, { cause: error });
  }
}
