// Values of a part of a zone: those that count, one behind the other, with their extremes.

import { tail } from './tails';

// @ts-ignore: decorator
@inline
function greatestOf<T>(): T {
  const bits = 8 * <i32>sizeof<T>() - (isSigned<T>() ? 1 : 0);
  const ones: i32 = (1 << bits) - 1;
  return <T>ones;
}

/** The number of lanes that are taken of the last vector, as bytes. */
// @ts-ignore: decorator
@inline
function bytesOf<T>(left: i32): usize {
  return <usize>min(left * <i32>sizeof<T>(), 16);
}

/**
 * Takes the samples of a rectangle that have a value.
 * @param hides whether `nodata` says that a sample has none
 * @param to room for all of them, and 16 bytes
 * @param out for two float64: the least and the greatest
 * @returns how many have one
 */
function gather<T>(
  samples: usize,
  next: i32,
  width: i32,
  rows: i32,
  hides: bool,
  nodata: i32,
  to: usize,
  out: usize,
): i32 {
  const lanes = 16 / <i32>sizeof<T>();
  const none = v128.splat<T>(<T>nodata);
  const hidden = i32x4.splat(hides ? -1 : 0);
  const most = v128.splat<T>(greatestOf<T>());
  const fewest = v128.not(most);
  const begin = to;
  let low = most;
  let high = fewest;
  for (let row = 0; row < rows; row++, samples += next) {
    let at = samples;
    for (let left = width; left > 0; left -= lanes, at += 16) {
      const v = v128.load(at);
      const asked = left < lanes ? tail<T>(left) : i32x4.splat(-1);
      const good = v128.andnot(asked, v128.and(v128.eq<T>(v, none), hidden));
      low = v128.min<T>(low, v128.bitselect(v, most, good));
      high = v128.max<T>(high, v128.bitselect(v, fewest, good));
      if (!v128.any_true(v128.xor(good, asked))) {
        v128.store(to, v);
        to += bytesOf<T>(left);
        continue;
      }
      if (!v128.any_true(good)) continue;
      const end = at + bytesOf<T>(left);
      for (let one = at; one < end; one += sizeof<T>()) {
        const value = load<T>(one);
        store<T>(to, value);
        to += value == <T>nodata ? 0 : sizeof<T>();
      }
    }
  }
  let least = greatestOf<T>();
  let greatest = <T>~greatestOf<T>();
  v128.store(to, low);
  for (let i: usize = 0; i < 16; i += sizeof<T>()) least = min(least, load<T>(to + i));
  v128.store(to, high);
  for (let i: usize = 0; i < 16; i += sizeof<T>()) greatest = max(greatest, load<T>(to + i));
  store<f64>(out, <f64>least);
  store<f64>(out, <f64>greatest, 8);
  return <i32>((to - begin) / sizeof<T>());
}

/** See {@link gather}. */
export function gatherUint8(s: usize, n: i32, w: i32, r: i32, h: bool, nodata: i32, to: usize, out: usize): i32 {
  return gather<u8>(s, n, w, r, h, nodata, to, out);
}

/** See {@link gather}. */
export function gatherInt8(s: usize, n: i32, w: i32, r: i32, h: bool, nodata: i32, to: usize, out: usize): i32 {
  return gather<i8>(s, n, w, r, h, nodata, to, out);
}

/** See {@link gather}. */
export function gatherUint16(s: usize, n: i32, w: i32, r: i32, h: bool, nodata: i32, to: usize, out: usize): i32 {
  return gather<u16>(s, n, w, r, h, nodata, to, out);
}

/** See {@link gather}. */
export function gatherInt16(s: usize, n: i32, w: i32, r: i32, h: bool, nodata: i32, to: usize, out: usize): i32 {
  return gather<i16>(s, n, w, r, h, nodata, to, out);
}

/**
 * Takes the float32 numbers of a rectangle that have a value; -0 becomes 0.
 * @param nodata NaN where no number stands for it
 * @param hidesNan whether NaN stands for it
 * @param to room for all of them, and 16 bytes
 * @param out for three float64: the least and the greatest, and how many hold no number
 * @returns how many have one
 */
export function gatherFloats(
  samples: usize,
  next: i32,
  width: i32,
  rows: i32,
  hidesNan: bool,
  nodata: f32,
  to: usize,
  out: usize,
): i32 {
  const zero = i32x4.splat(0);
  const none = f32x4.splat(nodata);
  const hidden = i32x4.splat(hidesNan ? -1 : 0);
  const infinity = f32x4.splat(Infinity);
  const begin = to;
  let low = infinity;
  let high = infinity;
  let notFinite = zero;
  for (let row = 0; row < rows; row++, samples += next) {
    let at = samples;
    for (let left = width; left > 0; left -= 4, at += 16) {
      const v = f32x4.add(v128.load(at), zero);
      const within = left < 4 ? tail<u32>(left) : i32x4.splat(-1);
      const asked = v128.andnot(within, v128.or(f32x4.eq(v, none), v128.and(f32x4.ne(v, v), hidden)));
      const good = v128.and(asked, f32x4.eq(f32x4.sub(v, v), zero));
      low = f32x4.pmin(low, v128.bitselect(v, infinity, good));
      high = f32x4.pmin(high, v128.bitselect(f32x4.neg(v), infinity, good));
      v128.store(to, v);
      if (!v128.any_true(v128.xor(good, within))) {
        to += bytesOf<f32>(left);
        continue;
      }
      notFinite = i32x4.sub(notFinite, v128.andnot(asked, good));
      if (!v128.any_true(good)) continue;
      // Lane by lane, each over those that don't count.
      const lanes = i32x4.bitmask(good);
      for (let lane = 0; lane < 4; lane++) {
        store<f32>(to, load<f32>(at + 4 * lane) + 0);
        to += 4 * ((lanes >> lane) & 1);
      }
    }
  }
  low = f32x4.pmin(low, v128.shuffle<u32>(low, low, 2, 3, 0, 1));
  low = f32x4.pmin(low, v128.shuffle<u32>(low, low, 1, 0, 3, 2));
  high = f32x4.pmin(high, v128.shuffle<u32>(high, high, 2, 3, 0, 1));
  high = f32x4.pmin(high, v128.shuffle<u32>(high, high, 1, 0, 3, 2));
  notFinite = i32x4.add(notFinite, v128.shuffle<u32>(notFinite, notFinite, 2, 3, 0, 1));
  store<f64>(out, <f64>f32x4.extract_lane(low, 0));
  store<f64>(out, -<f64>f32x4.extract_lane(high, 0), 8);
  store<f64>(out, <f64>(i32x4.extract_lane(notFinite, 0) + i32x4.extract_lane(notFinite, 1)), 16);
  return <i32>((to - begin) / 4);
}
