/** Bytes [offset, offset + length) of an object. */
export interface ByteRange {
  readonly offset: number;
  readonly length: number;
}

/** One request, and the ranges that it answers. */
export interface RangeGroup<T extends ByteRange> extends ByteRange {
  readonly members: readonly T[];
}

/**
 * Bytes that may be read for nothing to save a request. A request costs about 20-50 ms of latency, in which
 * object storage delivers 1-4 MB; 64 KiB is far below that, so merging over such a gap never loses time.
 */
const MAX_GAP = 64 * 1024;
/** Largest merged request: big enough to amortise latency, small enough to keep several in memory. */
export const MAX_REQUEST = 8 * 1024 * 1024;
/** Merged requests that one reader has in flight: with their size, a bound on memory. */
export const REQUESTS_IN_FLIGHT = 3;

/**
 * Merges ranges that lie close together into few requests. A single range larger than the limit stays one request.
 * Overlapping ranges are allowed. Members keep the order of their offsets.
 */
export function coalesce<T extends ByteRange>(
  ranges: readonly T[],
  limits: { readonly maxGap: number; readonly maxRequest: number } = { maxGap: MAX_GAP, maxRequest: MAX_REQUEST },
): RangeGroup<T>[] {
  const groups: { offset: number; length: number; members: T[] }[] = [];
  for (const range of [...ranges].sort((a, b) => a.offset - b.offset)) {
    const group = groups.at(-1);
    if (group) {
      const end = Math.max(group.offset + group.length, range.offset + range.length);
      const gap = range.offset - (group.offset + group.length);
      if (gap <= limits.maxGap && end - group.offset <= limits.maxRequest) {
        group.length = end - group.offset;
        group.members.push(range);
        continue;
      }
    }
    groups.push({ offset: range.offset, length: range.length, members: [range] });
  }
  return groups;
}
