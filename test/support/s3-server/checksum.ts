import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { S3Error } from './error.js';

/** A checksum as S3 keeps it. */
export interface Checksum {
  readonly algorithm: Algorithm;
  /** Base64; of parts with their number behind it. */
  readonly value: string;
  readonly type: 'FULL_OBJECT' | 'COMPOSITE';
}

/** The algorithms that this server computes; of S3's others, CRC64NVME is the one that clients use. */
export type Algorithm = 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256';

const LENGTHS: Record<Algorithm, number> = { CRC32: 4, CRC32C: 4, SHA1: 20, SHA256: 32 };

/** @throws S3Error for an algorithm that is not known here. */
export function algorithmOf(name: string): Algorithm {
  const upper = name.toUpperCase();
  if (!(upper in LENGTHS)) throw new S3Error('NotImplemented', `This server does not compute ${name} checksums`);
  return upper as Algorithm;
}

/** The digest in the order of bytes that S3 encodes. */
export function digest(algorithm: Algorithm, bytes: Uint8Array): Buffer {
  if (algorithm === 'SHA1' || algorithm === 'SHA256') return createHash(algorithm).update(bytes).digest();
  const out = Buffer.alloc(4);
  out.writeUInt32BE(algorithm === 'CRC32' ? crc32(bytes) : crc32c(bytes));
  return out;
}

/** @throws S3Error if a checksum is none of its algorithm, or not that of the bytes. */
export function verify(algorithm: Algorithm, value: string, bytes: Uint8Array): Checksum {
  if (Buffer.from(value, 'base64').length !== LENGTHS[algorithm]) {
    throw new S3Error('InvalidRequest', `Value for x-amz-checksum-${algorithm.toLowerCase()} header is invalid.`);
  }
  if (digest(algorithm, bytes).toString('base64') !== value) {
    throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
  }
  return { algorithm, value, type: 'FULL_OBJECT' };
}

/** The checksum of checksums that S3 keeps for an object of parts. */
export function composite(algorithm: Algorithm, parts: readonly string[]): Checksum {
  const whole = Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')));
  return { algorithm, value: `${digest(algorithm, whole).toString('base64')}-${parts.length}`, type: 'COMPOSITE' };
}

/** The headers that tell of a checksum. */
export function checksumHeaders(checksum: Checksum | null): Record<string, string> {
  if (!checksum) return {};
  return {
    [`x-amz-checksum-${checksum.algorithm.toLowerCase()}`]: checksum.value,
    'x-amz-checksum-type': checksum.type,
  };
}

/** The elements that tell of a checksum in a document. */
export const checksumElements = (checksum: Checksum | null): Record<string, string> =>
  checksum ? { [`Checksum${checksum.algorithm}`]: checksum.value, ChecksumType: checksum.type } : {};

/** Castagnoli's polynomial, bits reversed: RFC 3720, section 12.1. */
const CASTAGNOLI = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0x82f63b78 : rest >>> 1;
  return rest;
});

function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CASTAGNOLI[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
