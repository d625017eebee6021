// Sums of float32 numbers, and of their squares, with their extremes: four samples at a time, summed as float64. What
// adding squares rounds off is kept, as in the loop that the kernel stands for (accumulators/float-sums.ts).

import { sumError } from './error-free';
import { beginOf, widthOf } from './runs';
import { tail } from './tails';

const LANES: i32 = 4;

/** The sum of two squares so far, and what it rounds off. */
let rounded: f64 = 0;

function plus(a: f64, b: f64): f64 {
  const next = a + b;
  rounded += sumError(a, b, next);
  return next;
}

// @ts-ignore: decorator
@inline
function roundedOff(before: v128, square: v128, after: v128): v128 {
  const added = f64x2.sub(after, before);
  return f64x2.add(f64x2.sub(before, f64x2.sub(after, added)), f64x2.sub(square, added));
}

// @ts-ignore: decorator
@inline
function sumOf64(lanes: v128): f64 {
  return f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1);
}

function sumOf32(lanes: v128): f64 {
  const pairs = i64x2.add(i64x2.extend_low_i32x4_s(lanes), i64x2.extend_high_i32x4_s(lanes));
  return <f64>(i64x2.extract_lane(pairs, 0) + i64x2.extract_lane(pairs, 1));
}

function least(lanes: v128): f64 {
  lanes = f32x4.pmin(lanes, v128.shuffle<u32>(lanes, lanes, 2, 3, 0, 1));
  lanes = f32x4.pmin(lanes, v128.shuffle<u32>(lanes, lanes, 1, 0, 3, 2));
  return <f64>f32x4.extract_lane(lanes, 0);
}

/**
 * Sums up runs of samples.
 * @param runs where they are noted, or 0: rows of a rectangle then
 * @param nodata NaN where no number stands for it
 * @param hidesNan whether NaN stands for it
 * @param out for eight float64: how many samples have a value, sum, sum of squares, least and greatest, how many samples
 * hold no number, what the sum of squares has rounded off, and the smallest size of a value that is not 0
 */
export function sumFloats(
  samples: usize,
  runs: usize,
  next: i32,
  width: i32,
  count: i32,
  nodata: f32,
  hidesNan: bool,
  out: usize,
): void {
  const zero = i32x4.splat(0);
  const one = i32x4.splat(1);
  const none = f32x4.splat(nodata);
  const hidden = i32x4.splat(hidesNan ? -1 : 0);
  const size = i32x4.splat(0x7fffffff);
  const infinity = f32x4.splat(Infinity);
  let valid = zero;
  let notFinite = zero;
  let s0 = zero;
  let s1 = zero;
  let q0 = zero;
  let q1 = zero;
  let r0 = zero;
  let r1 = zero;
  let low = infinity;
  let high = infinity;
  let smallest = i32x4.splat(-1);
  for (let i = 0; i < count; i++) {
    let at = beginOf<f32>(samples, runs, next, i);
    const length = widthOf(runs, width, i);
    for (let left = length; left > 0; left -= LANES) {
      const v = v128.load(at);
      const finite = f32x4.eq(f32x4.sub(v, v), zero);
      let asked = v128.not(v128.or(f32x4.eq(v, none), v128.and(f32x4.ne(v, v), hidden)));
      if (left < LANES) asked = v128.and(asked, tail<u32>(left));
      const good = v128.and(finite, asked);
      valid = i32x4.sub(valid, good);
      notFinite = i32x4.sub(notFinite, v128.andnot(asked, finite));
      const z = v128.and(v, good);
      low = f32x4.pmin(low, v128.bitselect(v, infinity, good));
      high = f32x4.pmin(high, v128.bitselect(f32x4.neg(v), infinity, good));
      // As bits, sizes are in their order; less one, 0 is behind all others.
      smallest = i32x4.min_u(smallest, i32x4.sub(v128.and(z, size), one));
      const a = f64x2.promote_low_f32x4(z);
      const b = f64x2.promote_low_f32x4(v128.shuffle<u32>(z, z, 2, 3, 2, 3));
      s0 = f64x2.add(s0, a);
      s1 = f64x2.add(s1, b);
      const aa = f64x2.mul(a, a);
      const bb = f64x2.mul(b, b);
      const p0 = f64x2.add(q0, aa);
      const p1 = f64x2.add(q1, bb);
      r0 = f64x2.add(r0, roundedOff(q0, aa, p0));
      r1 = f64x2.add(r1, roundedOff(q1, bb, p1));
      q0 = p0;
      q1 = p1;
      at += LANES * 4;
    }
  }
  rounded = sumOf64(r0) + sumOf64(r1);
  const squares = plus(
    plus(f64x2.extract_lane(q0, 0), f64x2.extract_lane(q0, 1)),
    plus(f64x2.extract_lane(q1, 0), f64x2.extract_lane(q1, 1)),
  );
  smallest = i32x4.min_u(smallest, v128.shuffle<u32>(smallest, smallest, 2, 3, 0, 1));
  smallest = i32x4.min_u(smallest, v128.shuffle<u32>(smallest, smallest, 1, 0, 3, 2));
  const bits = i32x4.extract_lane(smallest, 0) + 1;
  store<f64>(out, sumOf32(valid));
  store<f64>(out, sumOf64(s0) + sumOf64(s1), 8);
  store<f64>(out, squares, 16);
  store<f64>(out, least(low), 24);
  store<f64>(out, -least(high), 32);
  store<f64>(out, sumOf32(notFinite), 40);
  store<f64>(out, rounded, 48);
  store<f64>(out, bits == 0 ? Infinity : <f64>reinterpret<f32>(bits), 56);
}

/** The same of few samples: rows of a rectangle, one sample after the other. */
export function sumFewFloats(
  samples: usize,
  next: i32,
  width: i32,
  rows: i32,
  nodata: f32,
  hidesNan: bool,
  out: usize,
): void {
  let valid = 0;
  let notFinite = 0;
  let total: f64 = 0;
  let squares: f64 = 0;
  let low: f32 = Infinity;
  let high: f32 = -Infinity;
  let smallest: f32 = Infinity;
  rounded = 0;
  for (let row = 0; row < rows; row++, samples += next) {
    const end = samples + <usize>width * 4;
    for (let at = samples; at < end; at += 4) {
      const value = load<f32>(at);
      if (value == nodata) continue;
      if (value - value != 0) {
        if (!(hidesNan && isNaN(value))) notFinite++;
        continue;
      }
      valid++;
      total += value;
      squares = plus(squares, <f64>value * value);
      low = min(low, value);
      high = max(high, value);
      const size = abs(value);
      if (size > 0) smallest = min(smallest, size);
    }
  }
  store<f64>(out, <f64>valid);
  store<f64>(out, total, 8);
  store<f64>(out, squares, 16);
  store<f64>(out, <f64>low, 24);
  store<f64>(out, <f64>high, 32);
  store<f64>(out, <f64>notFinite, 40);
  store<f64>(out, rounded, 48);
  store<f64>(out, <f64>smallest, 56);
}

/**
 * Sums up those samples of runs whose size lies from `from` to just below `below`.
 * @param out for the sum, the sum of squares and what it has rounded off, where {@link sumFloats} has them
 * @returns the size of the largest value below `from`; 0 where there is none but 0
 */
export function sumBetween(
  samples: usize,
  runs: usize,
  next: i32,
  width: i32,
  count: i32,
  nodata: f32,
  from: f64,
  below: f64,
  out: usize,
): f64 {
  let total: f64 = 0;
  let squares: f64 = 0;
  let largest: f64 = 0;
  rounded = 0;
  for (let i = 0; i < count; i++) {
    let at = beginOf<f32>(samples, runs, next, i);
    const end = at + <usize>widthOf(runs, width, i) * 4;
    for (; at < end; at += 4) {
      const value = load<f32>(at);
      const size = <f64>abs(value);
      if (value == nodata || !(size < below)) continue;
      if (size < from) {
        largest = max(largest, size);
        continue;
      }
      total += value;
      squares = plus(squares, <f64>value * value);
    }
  }
  store<f64>(out, total, 8);
  store<f64>(out, squares, 16);
  store<f64>(out, rounded, 48);
  return largest;
}
