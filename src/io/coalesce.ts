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

export interface Limits {
  readonly maxGap: number;
  readonly maxRequest: number;
}
const LIMITS: Limits = { maxGap: MAX_GAP, maxRequest: MAX_REQUEST };

/** Those of a file, which answers at once: what is read ahead of it only takes memory. */
const LIMITS_OF_FILES: Limits = { ...LIMITS, maxRequest: 1024 * 1024 };

/** The limits of requests to a source. */
export function limitsOf({ isFile = false }: { readonly isFile?: boolean }): Limits {
  return isFile ? LIMITS_OF_FILES : LIMITS;
}

/**
 * Merges ranges that lie close together into few requests. A single range larger than the limit stays one request.
 * Overlapping ranges are allowed. Members keep the order of their offsets.
 */
export function coalesce<T extends ByteRange>(ranges: readonly T[], limits = LIMITS): RangeGroup<T>[] {
  return coalesceInOrder(byOffset(ranges), limits);
}

/** Ranges in the order of their bytes. */
export function byOffset<T extends ByteRange>(ranges: readonly T[]): T[] {
  return [...ranges].sort(lowerOffset);
}

function lowerOffset(a: ByteRange, b: ByteRange): number {
  return a.offset - b.offset;
}

/**
 * Merges ranges that follow each other, in the order in which they are given, as {@link coalesce} does. Empty ranges go
 * along with those before them.
 */
export function coalesceInOrder<T extends ByteRange>(ranges: Iterable<T>, limits = LIMITS): RangeGroup<T>[] {
  const groups: { offset: number; length: number; members: T[] }[] = [];
  for (const range of ranges) {
    const group = groups.at(-1);
    if (group && range.length === 0) {
      group.members.push(range);
      continue;
    }
    if (group && goesAlong(group, range, limits)) {
      group.length = endOf(group, range) - group.offset;
      group.members.push(range);
      continue;
    }
    groups.push({ offset: range.offset, length: range.length, members: [range] });
  }
  return groups;
}

/** Whether a request takes a range along that comes next. */
function goesAlong(group: ByteRange, range: ByteRange, { maxGap, maxRequest }: Limits): boolean {
  if (group.length === 0 || range.offset < group.offset) return false;
  const gap = range.offset - (group.offset + group.length);
  return gap <= maxGap && endOf(group, range) - group.offset <= maxRequest;
}

function endOf(group: ByteRange, range: ByteRange): number {
  return Math.max(group.offset + group.length, range.offset + range.length);
}

/** How many requests {@link coalesce} would make of ranges in order, none of them empty, and their bytes. */
export function countCoalesced(ranges: Iterable<ByteRange>): { readonly requests: number; readonly bytes: number } {
  let [requests, bytes] = [0, 0];
  let group: ByteRange | null = null;
  for (const range of ranges) {
    if (group && goesAlong(group, range, LIMITS)) {
      const length: number = endOf(group, range) - group.offset;
      bytes += length - group.length;
      group = { offset: group.offset, length };
    } else {
      requests++;
      bytes += range.length;
      group = range;
    }
  }
  return { requests, bytes };
}
