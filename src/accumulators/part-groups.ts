import type { Parts } from '../coverage/parts.js';

/** Parts of one zone in a row that are more than a cell has where rectangles are as large as can be. */
export const MANY = 4;
const LOOK_EVERY = 64;

/** Whether parts of a zone lie together in great number, looked at here and there. */
export function hasGroups({ count, zone }: Parts): boolean {
  for (let i = 0; i + MANY < count; i += LOOK_EVERY) if (zone[i] === zone[i + MANY]) return true;
  return false;
}

/** Where the parts end that lie in the zone of part `first`; `first` where they are few, or of few pixels. */
export function groupEnd({ count, zone, top, bottom, left, right }: Parts, first: number, few: number): number {
  if (first + MANY >= count || zone[first] !== zone[first + MANY]) return first;
  let [end, pixels] = [first, 0];
  for (; end < count && zone[end] === zone[first]; end++)
    pixels += (bottom[end]! - top[end]!) * (right[end]! - left[end]!);
  return pixels >= few ? end : first;
}

/** The widest of some parts, whose weight most of their pixels have where rows don't differ in area. */
export function widestPart({ left, right }: Parts, from: number, end: number): number {
  let widest = from;
  for (let i = from; i < end; i++) if (right[i]! - left[i]! > right[widest]! - left[widest]!) widest = i;
  return widest;
}
