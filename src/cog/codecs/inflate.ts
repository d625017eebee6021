import { inflateSync } from 'node:zlib';
import { decodeWith } from './library.js';

const CHUNK_ROOM = 1024;

/**
 * DEFLATE with zlib's frame, of at most `bytes` bytes. One output chunk with a little room: Node then neither joins
 * chunks nor asks for a second one.
 * @throws CorruptRasterError
 */
export function inflate(data: Uint8Array, bytes: number): Uint8Array {
  return decodeWith('DEFLATE', () =>
    inflateSync(data, { maxOutputLength: Math.max(1, bytes), chunkSize: bytes + CHUNK_ROOM }),
  );
}
