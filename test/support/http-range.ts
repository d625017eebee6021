/** Bytes from `start` up to, not including, `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a Range header by RFC 9110, section 14: suffixes, open ends, and ends beyond the file, which are clamped.
 * @returns null where the header is to be ignored: absent, malformed, or several ranges.
 */
export function parseRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '') {
    if (last === '') return null;
    if (Number(last) === 0) return 'unsatisfiable';
    // the end of an empty file can be had, but no Content-Range can say so
    return size === 0 ? null : { start: Math.max(0, size - Number(last)), end: size };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  if (start >= size) return 'unsatisfiable';
  return { start, end: last === '' ? size : Math.min(Number(last) + 1, size) };
}

/** The value of Content-Range for a part of a file of `size` bytes. */
export const contentRange = ({ start, end }: ByteRange, size: number): string => `bytes ${start}-${end - 1}/${size}`;
