// Predictors of TIFF over rows of samples of one band: differences between neighbours are added up, and the bytes of
// float32 numbers put together that lie in four planes; and the other way round for what is written.

const VECTOR: usize = 16;

/** The sums of the lanes up to each. */
// @ts-ignore: decorator
@inline
function summedUp<T>(v: v128): v128 {
  const none = i32x4.splat(0);
  if (sizeof<T>() == 1)
    v = v128.add<T>(v, v128.shuffle<u8>(none, v, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30));
  if (sizeof<T>() <= 2)
    v = v128.add<T>(v, v128.shuffle<u8>(none, v, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29));
  v = v128.add<T>(v, v128.shuffle<u8>(none, v, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27));
  return v128.add<T>(v, v128.shuffle<u8>(none, v, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23));
}

/** The last lane in all lanes. */
// @ts-ignore: decorator
@inline
function lastOf<T>(v: v128): v128 {
  if (sizeof<T>() == 1) return v128.shuffle<u8>(v, v, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15);
  if (sizeof<T>() == 2) return v128.shuffle<u16>(v, v, 7, 7, 7, 7, 7, 7, 7, 7);
  return v128.shuffle<u32>(v, v, 3, 3, 3, 3);
}

/** Adds up the samples of a row in place, each to those before it. */
// @ts-ignore: decorator
@inline
function addUpRow<T>(at: usize, end: usize): void {
  let before = i32x4.splat(0);
  for (; at + VECTOR <= end; at += VECTOR) {
    const sums = summedUp<T>(v128.load(at));
    v128.store(at, v128.add<T>(sums, before));
    before = v128.add<T>(before, lastOf<T>(sums));
  }
  let sum = v128.extract_lane<T>(before, 0);
  for (; at < end; at += sizeof<T>()) {
    sum += load<T>(at);
    store<T>(at, sum);
  }
}

/** Undoes horizontal differencing of rows of samples of one byte, in place. */
export function addUp8(at: usize, rowBytes: i32, rows: i32): void {
  for (let row = 0; row < rows; row++, at += rowBytes) addUpRow<u8>(at, at + rowBytes);
}

/** Undoes horizontal differencing of rows of samples of two bytes, in place. */
export function addUp16(at: usize, rowBytes: i32, rows: i32): void {
  for (let row = 0; row < rows; row++, at += rowBytes) addUpRow<u16>(at, at + rowBytes);
}

/** Undoes horizontal differencing of rows of samples of four bytes, in place. */
export function addUp32(at: usize, rowBytes: i32, rows: i32): void {
  for (let row = 0; row < rows; row++, at += rowBytes) addUpRow<u32>(at, at + rowBytes);
}

/**
 * Undoes the floating-point predictor of rows of float32 numbers, in place.
 * @param planes room for a row
 */
export function joinFloats(at: usize, rowBytes: i32, rows: i32, planes: usize): void {
  const n = <usize>rowBytes / 4;
  for (let row = 0; row < rows; row++) {
    memory.copy(planes, at, rowBytes);
    addUpRow<u8>(planes, planes + rowBytes);
    let p = planes;
    const end = planes + n;
    for (; p + VECTOR <= end; p += VECTOR, at += 4 * VECTOR) {
      const b3 = v128.load(p);
      const b2 = v128.load(p + n);
      const b1 = v128.load(p + 2 * n);
      const b0 = v128.load(p + 3 * n);
      const low0 = v128.shuffle<u8>(b0, b1, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      const high0 = v128.shuffle<u8>(b2, b3, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      const low1 = v128.shuffle<u8>(b0, b1, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
      const high1 = v128.shuffle<u8>(b2, b3, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
      v128.store(at, v128.shuffle<u16>(low0, high0, 0, 8, 1, 9, 2, 10, 3, 11));
      v128.store(at, v128.shuffle<u16>(low0, high0, 4, 12, 5, 13, 6, 14, 7, 15), 16);
      v128.store(at, v128.shuffle<u16>(low1, high1, 0, 8, 1, 9, 2, 10, 3, 11), 32);
      v128.store(at, v128.shuffle<u16>(low1, high1, 4, 12, 5, 13, 6, 14, 7, 15), 48);
    }
    for (; p < end; p++, at += 4) {
      store<u8>(at, load<u8>(p + 3 * n));
      store<u8>(at, load<u8>(p + 2 * n), 1);
      store<u8>(at, load<u8>(p + n), 2);
      store<u8>(at, load<u8>(p), 3);
    }
  }
}

/**
 * Applies the floating-point predictor to rows of float32 numbers, in place.
 * @param planes room for a row
 */
export function partFloats(at: usize, rowBytes: i32, rows: i32, planes: usize): void {
  const n = <usize>rowBytes / 4;
  for (let row = 0; row < rows; row++, at += rowBytes) {
    let from = at;
    let p = planes;
    const end = planes + n;
    for (; p + VECTOR <= end; p += VECTOR, from += 4 * VECTOR) {
      const a = v128.load(from);
      const b = v128.load(from, 16);
      const c = v128.load(from, 32);
      const d = v128.load(from, 48);
      // Of eight numbers the bytes of two planes.
      const ab32 = v128.shuffle<u8>(a, b, 3, 7, 11, 15, 19, 23, 27, 31, 2, 6, 10, 14, 18, 22, 26, 30);
      const cd32 = v128.shuffle<u8>(c, d, 3, 7, 11, 15, 19, 23, 27, 31, 2, 6, 10, 14, 18, 22, 26, 30);
      const ab10 = v128.shuffle<u8>(a, b, 1, 5, 9, 13, 17, 21, 25, 29, 0, 4, 8, 12, 16, 20, 24, 28);
      const cd10 = v128.shuffle<u8>(c, d, 1, 5, 9, 13, 17, 21, 25, 29, 0, 4, 8, 12, 16, 20, 24, 28);
      v128.store(p, v128.shuffle<u64>(ab32, cd32, 0, 2));
      v128.store(p + n, v128.shuffle<u64>(ab32, cd32, 1, 3));
      v128.store(p + 2 * n, v128.shuffle<u64>(ab10, cd10, 0, 2));
      v128.store(p + 3 * n, v128.shuffle<u64>(ab10, cd10, 1, 3));
    }
    for (; p < end; p++, from += 4) {
      store<u8>(p, load<u8>(from, 3));
      store<u8>(p + n, load<u8>(from, 2));
      store<u8>(p + 2 * n, load<u8>(from, 1));
      store<u8>(p + 3 * n, load<u8>(from));
    }
    store<u8>(at, load<u8>(planes));
    let i: usize = 1;
    for (; i + VECTOR <= <usize>rowBytes; i += VECTOR)
      v128.store(at + i, i8x16.sub(v128.load(planes + i), v128.load(planes + i - 1)));
    for (; i < <usize>rowBytes; i++) store<u8>(at + i, load<u8>(planes + i) - load<u8>(planes + i - 1));
  }
}

/** Whether one of float32 numbers is from `from` to `to` without being `but`. */
export function hasBetween(at: usize, count: i32, from: f32, to: f32, but: f32): bool {
  const low = f32x4.splat(from);
  const high = f32x4.splat(to);
  const one = f32x4.splat(but);
  const end = at + 4 * <usize>count;
  let found = i32x4.splat(0);
  for (; at + VECTOR <= end; at += VECTOR) {
    const v = v128.load(at);
    found = v128.or(found, v128.and(v128.and(f32x4.ge(v, low), f32x4.le(v, high)), f32x4.ne(v, one)));
  }
  if (v128.any_true(found)) return true;
  for (; at < end; at += 4) {
    const value = load<f32>(at);
    if (value >= from && value <= to && value != but) return true;
  }
  return false;
}
