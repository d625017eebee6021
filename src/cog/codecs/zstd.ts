import { ZSTDDecoder } from 'zstddec';
import { CorruptRasterError } from '../../errors.js';
import { decodeWith } from './library.js';
import { zstdBound } from './zstd-bound.js';

const decoder = new ZSTDDecoder();

/** Loads the WebAssembly decoder. */
export async function initZstd(): Promise<void> {
  await decoder.init();
}

/**
 * Zstandard; the output is bounded by `bytes`, and by what the data can hold.
 * @throws CorruptRasterError
 */
export function decodeZstd(data: Uint8Array, bytes: number): Uint8Array {
  const room = Math.min(bytes, zstdBound(data));
  const decoded = room === 0 ? data.subarray(0, 0) : decodeWith('ZSTD', () => decoder.decode(data, room));
  if (decoded.length === 0) throw new CorruptRasterError('ZSTD data is corrupt'); // the decoder tells no more
  return decoded;
}
