// Sums of whole numbers of up to 16 bits, and of their squares, with their extremes: eight samples at a time, each in a
// lane of 16 bits. Unsigned numbers of 16 bits are taken 32768 lower, and their sums put right in the end.

import { beginOf, widthOf } from './runs';
import { tail } from './tails';

const LANES: i32 = 8;

// @ts-ignore: decorator
@inline
function lanesOf<T>(at: usize): v128 {
  if (sizeof<T>() == 1) return v128.load_ext<T>(at);
  if (isSigned<T>()) return v128.load(at);
  return v128.xor(v128.load(at), i16x8.splat(-32768));
}

// @ts-ignore: decorator
@inline
function sumOf64(lanes: v128): i64 {
  return i64x2.extract_lane(lanes, 0) + i64x2.extract_lane(lanes, 1);
}

// @ts-ignore: decorator
@inline
function sumOf32(lanes: v128): i64 {
  return sumOf64(i64x2.add(i64x2.extend_low_i32x4_s(lanes), i64x2.extend_high_i32x4_s(lanes)));
}

function least(lanes: v128): i32 {
  lanes = i16x8.min_s(lanes, v128.shuffle<u8>(lanes, lanes, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  lanes = i16x8.min_s(lanes, v128.shuffle<u8>(lanes, lanes, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11));
  return min(<i32>i16x8.extract_lane_s(lanes, 0), <i32>i16x8.extract_lane_s(lanes, 1));
}

/**
 * Sums up runs of up to 2^15 samples in all: with more, a lane of 32 bits might not hold their sum.
 * @param hides whether `nodata` says that a sample has no value
 * @param out for five float64: how many samples have a value, sum, sum of squares, least and greatest
 */
export function sumWholes<T>(
  samples: usize,
  runs: usize,
  next: i32,
  width: i32,
  count: i32,
  hides: bool,
  nodata: i32,
  out: usize,
): void {
  const offset: i32 = sizeof<T>() == 2 && !isSigned<T>() ? 32768 : 0;
  const none = i16x8.splat(<i16>(nodata - offset));
  const hidden = i16x8.splat(hides ? -1 : 0);
  const one = i16x8.splat(1);
  const most = i16x8.splat(32767);
  const fewest = i16x8.splat(-32768);
  let sums = i32x4.splat(0);
  let squares = i64x2.splat(0);
  let skipped = i16x8.splat(0);
  let low = most;
  let high = fewest;
  let steps = 0;
  for (let i = 0; i < count; i++) {
    let at = beginOf<T>(samples, runs, next, i);
    const length = widthOf(runs, width, i);
    for (let left = length; left > 0; left -= LANES) {
      const v = lanesOf<T>(at);
      let skip = v128.and(i16x8.eq(v, none), hidden);
      if (left < LANES) skip = v128.or(skip, v128.not(tail<u16>(left)));
      const z = v128.andnot(v, skip);
      skipped = i16x8.sub(skipped, skip);
      sums = i32x4.add(sums, i32x4.dot_i16x8_s(z, one));
      // Up to 2^31, which no lane of signed numbers holds.
      const pairs = i32x4.dot_i16x8_s(z, z);
      squares = i64x2.add(squares, i64x2.extend_low_i32x4_u(pairs));
      squares = i64x2.add(squares, i64x2.extend_high_i32x4_u(pairs));
      low = i16x8.min_s(low, v128.bitselect(most, v, skip));
      high = i16x8.max_s(high, v128.bitselect(fewest, v, skip));
      at += LANES * sizeof<T>();
      steps++;
    }
  }
  const valid = <i64>LANES * steps - sumOf32(i32x4.extadd_pairwise_i16x8_u(skipped));
  const total = sumOf32(sums);
  const isEmpty = valid == 0;
  store<f64>(out, <f64>valid);
  store<f64>(out, <f64>(total + offset * valid), 8);
  store<f64>(out, <f64>(sumOf64(squares) + 2 * offset * total + <i64>offset * offset * valid), 16);
  store<f64>(out, isEmpty ? Infinity : <f64>(least(low) + offset), 24);
  // In two's complement -1 - x turns the order round.
  store<f64>(out, isEmpty ? -Infinity : <f64>(-1 - least(v128.not(high)) + offset), 32);
}

/** The same of few samples: rows of a rectangle, one sample after the other. */
export function sumFewWholes<T>(
  samples: usize,
  next: i32,
  width: i32,
  rows: i32,
  hides: bool,
  nodata: i32,
  out: usize,
): void {
  let valid = 0;
  let total: i64 = 0;
  let squares: i64 = 0;
  let low = i32.MAX_VALUE;
  let high = i32.MIN_VALUE;
  for (let row = 0; row < rows; row++, samples += next) {
    const end = samples + <usize>width * sizeof<T>();
    for (let at = samples; at < end; at += sizeof<T>()) {
      const value = <i32>load<T>(at);
      if (hides && value == nodata) continue;
      valid++;
      total += value;
      squares += <i64>value * value;
      low = min(low, value);
      high = max(high, value);
    }
  }
  store<f64>(out, <f64>valid);
  store<f64>(out, <f64>total, 8);
  store<f64>(out, <f64>squares, 16);
  store<f64>(out, valid == 0 ? Infinity : <f64>low, 24);
  store<f64>(out, valid == 0 ? -Infinity : <f64>high, 32);
}
