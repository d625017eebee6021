/** What a request asks for of a file: all of it, a part (both ends are in it), or bytes that it doesn't have. */
export type AskedRange = { readonly start: number; readonly end: number } | 'whole' | 'unsatisfiable';

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * Reads a Range header (RFC 9110, section 14). Of several ranges, and of what is no range, the whole file is the answer,
 * as a server may do.
 */
export function askedRange(header: string | undefined, size: number): AskedRange {
  const [, from = '', to = ''] = ONE_RANGE.exec(header ?? '') ?? [];
  if (from === '' && to === '') return 'whole';
  if (from === '') return lastBytes(Number(to), size);
  const [start, last] = [Number(from), to === '' ? size - 1 : Number(to)];
  if (to !== '' && last < start) return 'whole'; // not a range
  return start < size ? { start, end: Math.min(last, size - 1) } : 'unsatisfiable';
}

function lastBytes(count: number, size: number): AskedRange {
  return count > 0 && size > 0 ? { start: Math.max(0, size - count), end: size - 1 } : 'unsatisfiable';
}
