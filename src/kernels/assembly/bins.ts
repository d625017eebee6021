// What the values of a zone weigh in bins of equal width, and which of them lie in one bin.

/** Adds a weight to the bin of each whole number: bins are 1 wide, from `least` on. */
// @ts-ignore: decorator
@inline
function weighWholes<T>(values: usize, count: i32, least: i32, weight: f64, bins: usize): void {
  const end = values + <usize>count * sizeof<T>();
  for (; values < end; values += sizeof<T>()) {
    const bin = bins + 8 * <usize>(<i32>load<T>(values) - least);
    store<f64>(bin, load<f64>(bin) + weight);
  }
}

/** See {@link weighWholes}. */
export function weighUint8(values: usize, count: i32, least: i32, weight: f64, bins: usize): void {
  weighWholes<u8>(values, count, least, weight, bins);
}

/** See {@link weighWholes}. */
export function weighInt8(values: usize, count: i32, least: i32, weight: f64, bins: usize): void {
  weighWholes<i8>(values, count, least, weight, bins);
}

/** See {@link weighWholes}. */
export function weighUint16(values: usize, count: i32, least: i32, weight: f64, bins: usize): void {
  weighWholes<u16>(values, count, least, weight, bins);
}

/** See {@link weighWholes}. */
export function weighInt16(values: usize, count: i32, least: i32, weight: f64, bins: usize): void {
  weighWholes<i16>(values, count, least, weight, bins);
}

/**
 * Adds a weight to the bin of each number, and notes which it is.
 * @param scale bins to a unit
 * @param binOf room for as many numbers of 16 bits
 */
// @ts-ignore: decorator
@inline
function spread<T>(values: usize, count: i32, least: f64, scale: f64, weight: f64, bins: usize, binOf: usize): void {
  const end = values + <usize>count * sizeof<T>();
  for (; values < end; values += sizeof<T>(), binOf += 2) {
    const bin = <i32>((<f64>load<T>(values) - least) * scale);
    store<u16>(binOf, bin);
    const at = bins + 8 * <usize>bin;
    store<f64>(at, load<f64>(at) + weight);
  }
}

/** See {@link spread}. */
export function spreadUint16(v: usize, n: i32, least: f64, scale: f64, w: f64, bins: usize, binOf: usize): void {
  spread<u16>(v, n, least, scale, w, bins, binOf);
}

/** See {@link spread}. */
export function spreadInt16(v: usize, n: i32, least: f64, scale: f64, w: f64, bins: usize, binOf: usize): void {
  spread<i16>(v, n, least, scale, w, bins, binOf);
}

// @ts-ignore: decorator
@inline
function addTo(bins: usize, bin: i32, weight: f64): void {
  const at = bins + 8 * <usize>bin;
  store<f64>(at, load<f64>(at) + weight);
}

/** See {@link spread}: the bins of four numbers are found at once, and up to three numbers more are read. */
export function spreadFloats(v: usize, n: i32, least: f64, scale: f64, w: f64, bins: usize, binOf: usize): void {
  const first = f64x2.splat(least);
  const scales = f64x2.splat(scale);
  for (; n > 0; n -= 4, v += 16, binOf += 8) {
    const low = f64x2.promote_low_f32x4(v128.load64_zero(v));
    const high = f64x2.promote_low_f32x4(v128.load64_zero(v + 8));
    const two = i32x4.trunc_sat_f64x2_s_zero(f64x2.mul(f64x2.sub(low, first), scales));
    const more = i32x4.trunc_sat_f64x2_s_zero(f64x2.mul(f64x2.sub(high, first), scales));
    const four = v128.shuffle<u64>(two, more, 0, 2);
    v128.store64_lane(binOf, i16x8.narrow_i32x4_u(four, four), 0);
    addTo(bins, i32x4.extract_lane(four, 0), w);
    if (n > 1) addTo(bins, i32x4.extract_lane(four, 1), w);
    if (n > 2) addTo(bins, i32x4.extract_lane(four, 2), w);
    if (n > 3) addTo(bins, i32x4.extract_lane(four, 3), w);
  }
}

/**
 * Looks for the numbers of a bin.
 * @param count of all numbers; up to 7 more are read
 * @param out room for where they lie, numbers of 16 bits
 * @returns how many there are
 */
export function membersOf(binOf: usize, count: i32, bin: i32, out: usize): i32 {
  const one = i16x8.splat(<i16>bin);
  const begin = out;
  for (let i = 0; i < count; i += 8, binOf += 16) {
    let lanes = i16x8.bitmask(i16x8.eq(v128.load(binOf), one));
    if (count - i < 8) lanes &= (1 << (count - i)) - 1;
    for (; lanes != 0; lanes &= lanes - 1, out += 2) store<u16>(out, i + ctz(lanes));
  }
  return <i32>((out - begin) >> 1);
}
