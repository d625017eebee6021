/** Parts of an upload; S3 wants at least 5 MiB and at most 10,000 parts. */
const PART_BYTES = 8 * 1024 * 1024;
const MAX_PARTS = 10_000;

/**
 * Bytes of a part of an upload.
 * @param size bytes of the object, or more where they are not known yet
 */
export function partBytes(size: number): number {
  return Math.max(PART_BYTES, Math.ceil(size / MAX_PARTS));
}
