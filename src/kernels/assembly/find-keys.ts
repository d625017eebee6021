// Which keys of one slot occur in parts of a block, each told once, in the order in which they are found.

import { COUNTS_AT, LOOKUP_AT, NO_SLOT, SAMPLES_AT } from '../layout';
import { leftOf, rowsOf, topOf, widthOfPart } from './parts';

function findKeys<T>(stride: i32, from: i32, end: i32, slot: i32, most: i32): i32 {
  let found = 0;
  for (let part = from; part < end; part++) {
    const width = <usize>widthOfPart(part) * sizeof<T>();
    let row = <usize>SAMPLES_AT + <usize>(topOf(part) * stride + leftOf(part)) * sizeof<T>();
    for (let rows = rowsOf(part); rows > 0; rows--, row += <usize>stride * sizeof<T>()) {
      for (let at = row; at < row + width; at += sizeof<T>()) {
        const key = load<T>(at);
        const slotAt = <usize>LOOKUP_AT + (<usize>key << 1);
        if (<i32>load<u16>(slotAt) != slot) continue;
        if (found == most) return found;
        store<u16>(slotAt, <u16>NO_SLOT);
        store<i32>(<usize>COUNTS_AT + <usize>found * 4, <i32>key);
        found++;
      }
    }
  }
  return found;
}

/**
 * Finds keys of one byte in parts [from, end), and writes them where counts lie otherwise, 32 bits each. Those that
 * were found have {@link NO_SLOT} then.
 * @param most as many, and no more
 * @returns how many were found
 */
export function findKeys8(stride: i32, from: i32, end: i32, slot: i32, most: i32): i32 {
  return findKeys<u8>(stride, from, end, slot, most);
}

/** The same for keys of two bytes. */
export function findKeys16(stride: i32, from: i32, end: i32, slot: i32, most: i32): i32 {
  return findKeys<u16>(stride, from, end, slot, most);
}
