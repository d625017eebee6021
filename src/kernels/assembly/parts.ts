// Parts of a block, rectangles of its pixels, as they lie in the memory: arrays of numbers of 32 bits, one a part, and
// two of 64 bits. Those that follow each other in one zone are a group.

import { MAX_PARTS, PARTS_AT, SHARES_AT } from '../layout';

/** Bytes of one of the arrays of numbers of 32 bits. */
const ARRAY: usize = 4 * MAX_PARTS;
const WEIGHTS_AT: usize = PARTS_AT + 5 * ARRAY;

// @ts-ignore: decorator
@inline
function at(part: i32): usize {
  return <usize>PARTS_AT + <usize>part * 4;
}

// @ts-ignore: decorator
@inline
export function topOf(part: i32): i32 {
  return load<i32>(at(part));
}

// @ts-ignore: decorator
@inline
export function leftOf(part: i32): i32 {
  return load<i32>(at(part) + 2 * ARRAY);
}

// @ts-ignore: decorator
@inline
export function widthOfPart(part: i32): i32 {
  return load<i32>(at(part) + 3 * ARRAY) - load<i32>(at(part) + 2 * ARRAY);
}

// @ts-ignore: decorator
@inline
export function rowsOf(part: i32): i32 {
  return load<i32>(at(part) + ARRAY) - load<i32>(at(part));
}

// @ts-ignore: decorator
@inline
export function zoneOf(part: i32): i32 {
  return load<i32>(at(part) + 4 * ARRAY);
}

/** What a pixel of it weighs. */
// @ts-ignore: decorator
@inline
export function weightOf(part: i32): f64 {
  return load<f64>(WEIGHTS_AT + <usize>part * 8);
}

/** What a pixel of it counts, for those who ask for that. */
// @ts-ignore: decorator
@inline
export function shareOf(part: i32): f64 {
  return load<f64>(<usize>SHARES_AT + <usize>part * 8);
}
