// How often each of a few keys occurs among the samples of a block. Sixteen bytes of samples are compared with four
// keys at a time; each lane counts its own equal samples until it would overflow.

import { beginOf, widthOf } from './runs';
import { tail } from './tails';

/** Vectors after which lanes are added up: those of bytes hold 255. */
const BEFORE_FULL: i32 = 255;
/** Bytes of a row below which vectors are read down the rows (measured). */
const NARROW: i32 = 1024;
/** Keys that are looked for in one pass over the samples. */
const KEYS_AT_A_TIME: i32 = 4;

/** Lanes of one byte or two, added up in pairs to four lanes of 32 bits. */
function widened<T>(lanes: v128): v128 {
  if (sizeof<T>() == 1) return i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(lanes));
  return i32x4.extadd_pairwise_i16x8_u(lanes);
}

function sumOf(lanes: v128): i32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}

/** Counts four keys ({@link countKeys}). */
function countFour<T>(
  samples: usize,
  runs: usize,
  next: i32,
  width: i32,
  count: i32,
  keys: usize,
  filler: v128,
  counts: usize,
): void {
  const lanesLog = sizeof<T>() == 1 ? 4 : 3;
  const k0 = v128.splat<T>(load<T>(keys));
  const k1 = v128.splat<T>(load<T>(keys, sizeof<T>()));
  const k2 = v128.splat<T>(load<T>(keys, 2 * sizeof<T>()));
  const k3 = v128.splat<T>(load<T>(keys, 3 * sizeof<T>()));
  let s0 = i32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let a0 = s0;
  let a1 = s0;
  let a2 = s0;
  let a3 = s0;
  let room = BEFORE_FULL;
  for (let i = 0; i < count; i++) {
    let at = beginOf<T>(samples, runs, next, i);
    const length = widthOf(runs, width, i);
    let whole = length >> lanesLog;
    const rest = length & ((1 << lanesLog) - 1);
    do {
      if (room <= whole || room == 1) {
        s0 = i32x4.add(s0, widened<T>(a0));
        s1 = i32x4.add(s1, widened<T>(a1));
        s2 = i32x4.add(s2, widened<T>(a2));
        s3 = i32x4.add(s3, widened<T>(a3));
        a0 = a1 = a2 = a3 = i32x4.splat(0);
        room = BEFORE_FULL;
      }
      const stop = at + <usize>min(whole, BEFORE_FULL - 1) * 16;
      room -= <i32>((stop - at) >> 4);
      whole -= <i32>((stop - at) >> 4);
      for (; at < stop; at += 16) {
        const v = v128.load(at);
        a0 = v128.sub<T>(a0, v128.eq<T>(v, k0));
        a1 = v128.sub<T>(a1, v128.eq<T>(v, k1));
        a2 = v128.sub<T>(a2, v128.eq<T>(v, k2));
        a3 = v128.sub<T>(a3, v128.eq<T>(v, k3));
      }
    } while (whole > 0);
    if (rest != 0) {
      const v = v128.bitselect(v128.load(at), filler, tail<T>(rest));
      a0 = v128.sub<T>(a0, v128.eq<T>(v, k0));
      a1 = v128.sub<T>(a1, v128.eq<T>(v, k1));
      a2 = v128.sub<T>(a2, v128.eq<T>(v, k2));
      a3 = v128.sub<T>(a3, v128.eq<T>(v, k3));
      room--;
    }
  }
  store<i32>(counts, sumOf(i32x4.add(s0, widened<T>(a0))));
  store<i32>(counts, sumOf(i32x4.add(s1, widened<T>(a1))), 4);
  store<i32>(counts, sumOf(i32x4.add(s2, widened<T>(a2))), 8);
  store<i32>(counts, sumOf(i32x4.add(s3, widened<T>(a3))), 12);
}

/**
 * Counts four keys in the rows of a rectangle, vector by vector down the rows: of rows of few vectors, ending each takes
 * longer than the vectors do.
 */
function countFourDown<T>(
  samples: usize,
  next: i32,
  width: i32,
  rows: i32,
  keys: usize,
  filler: v128,
  counts: usize,
): void {
  const bytes = <usize>width * sizeof<T>();
  const k0 = v128.splat<T>(load<T>(keys));
  const k1 = v128.splat<T>(load<T>(keys, sizeof<T>()));
  const k2 = v128.splat<T>(load<T>(keys, 2 * sizeof<T>()));
  const k3 = v128.splat<T>(load<T>(keys, 3 * sizeof<T>()));
  let s0 = i32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let a0 = s0;
  let a1 = s0;
  let a2 = s0;
  let a3 = s0;
  let room = BEFORE_FULL;
  for (let from = 0; from < rows; from += BEFORE_FULL) {
    const some = min(rows - from, BEFORE_FULL);
    const first = samples + <usize>from * next;
    const below = <usize>some * next;
    for (let across: usize = 0; across < bytes; across += 16) {
      if (room < some) {
        s0 = i32x4.add(s0, widened<T>(a0));
        s1 = i32x4.add(s1, widened<T>(a1));
        s2 = i32x4.add(s2, widened<T>(a2));
        s3 = i32x4.add(s3, widened<T>(a3));
        a0 = a1 = a2 = a3 = i32x4.splat(0);
        room = BEFORE_FULL;
      }
      room -= some;
      let at = first + across;
      const end = at + below;
      if (across + 16 <= bytes) {
        for (; at < end; at += next) {
          const v = v128.load(at);
          a0 = v128.sub<T>(a0, v128.eq<T>(v, k0));
          a1 = v128.sub<T>(a1, v128.eq<T>(v, k1));
          a2 = v128.sub<T>(a2, v128.eq<T>(v, k2));
          a3 = v128.sub<T>(a3, v128.eq<T>(v, k3));
        }
        continue;
      }
      const mask = tail<T>(<i32>((bytes - across) / sizeof<T>()));
      for (; at < end; at += next) {
        const v = v128.bitselect(v128.load(at), filler, mask);
        a0 = v128.sub<T>(a0, v128.eq<T>(v, k0));
        a1 = v128.sub<T>(a1, v128.eq<T>(v, k1));
        a2 = v128.sub<T>(a2, v128.eq<T>(v, k2));
        a3 = v128.sub<T>(a3, v128.eq<T>(v, k3));
      }
    }
  }
  store<i32>(counts, sumOf(i32x4.add(s0, widened<T>(a0))));
  store<i32>(counts, sumOf(i32x4.add(s1, widened<T>(a1))), 4);
  store<i32>(counts, sumOf(i32x4.add(s2, widened<T>(a2))), 8);
  store<i32>(counts, sumOf(i32x4.add(s3, widened<T>(a3))), 12);
}

/**
 * Counts keys in runs of samples. Up to 15 bytes behind a run are read, and not counted.
 * @param runs where two numbers of 32 bits lie for each run, that of its first sample and how many it has; 0 for the
 *   rows of a rectangle, each `width` samples and `next` bytes behind the one before
 * @param keys of which four are read at a time: what lies behind the last one is counted, and means nothing
 * @param filler a value that is no key
 * @param counts where the count of each key is written, as 32 bits, and up to three more
 * @returns how many samples are one of the keys
 */
export function countKeys<T>(
  samples: usize,
  runs: usize,
  next: i32,
  width: i32,
  runCount: i32,
  keys: usize,
  keyCount: i32,
  filler: i32,
  counts: usize,
): i32 {
  const fill = v128.splat<T>(<T>filler);
  const isNarrow = runs == 0 && width * <i32>sizeof<T>() < NARROW;
  for (let k = 0; k < keyCount; k += KEYS_AT_A_TIME) {
    const four = keys + <usize>k * sizeof<T>();
    const found = counts + <usize>k * 4;
    if (isNarrow) countFourDown<T>(samples, next, width, runCount, four, fill, found);
    else countFour<T>(samples, runs, next, width, runCount, four, fill, found);
  }
  let seen = 0;
  for (let k = 0; k < keyCount; k++) seen += load<i32>(counts + <usize>k * 4);
  return seen;
}
