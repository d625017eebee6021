import { createHash } from 'node:crypto';

/** Bytes of a SHA-256. */
const DIGEST_BYTES = 32;

/**
 * A file of ours with its checksum (SHA-256) behind it. What a run sets aside (tiles, blocks of overviews) may be
 * damaged before it is read again, and most of it is copied unread. Readers of TIFF take no notice of bytes behind the
 * end.
 */
export function sealed(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, digestOf(bytes)]);
}

/** The file inside a {@link sealed} one; null where a byte of it, or of its checksum, is not what it was. */
export function unsealed(bytes: Uint8Array): Uint8Array | null {
  const end = bytes.length - DIGEST_BYTES;
  if (end < 0) return null;
  const inside = bytes.subarray(0, end);
  return digestOf(inside).equals(bytes.subarray(end)) ? inside : null;
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
