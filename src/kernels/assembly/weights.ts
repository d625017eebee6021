// The weights of each slot of samples, summed up group by group over parts of a block: rectangles of pixels, of which
// those that follow each other in one zone are a group. Rectangles of some size are counted by their keys, sixteen
// samples at a time, as are rows of the weight that most pixels of a group have; others are looked up one by one.

import { countKeys } from './keys';
import { leftOf, rowsOf, topOf, weightOf, widthOfPart, zoneOf } from './parts';
import {
  COUNTS_AT,
  GROUPS_AT,
  GROUP_SUMS_AT,
  KEYS_AT,
  LANES_AT,
  LOOKUP_AT,
  MAX_GROUP_SUMS,
  MAX_RUNS,
  RUNS_AT,
  SAMPLES_AT,
} from '../layout';

const SUM_BYTES: usize = 8;
const GROUP_BYTES: usize = 8;

// What is faster, measured: counting a rectangle from so many pixels on in rows of so many, rows together from so many
// pixels on, and sums in lanes from so many on.
const MANY_IN_RECTANGLE: i32 = 128;
const WIDE: i32 = 8;
const MANY_IN_ROWS: i32 = 128;
const MANY_IN_LANES: i32 = 24;

/** Sums of the slots of the group, and further ones: a pixel needn't wait for the sum that the one before it wrote. */
let lane0: usize = 0;
let lane1: usize = 0;
let lane2: usize = 0;
let lane3: usize = 0;

/** The lane of a part of one pixel: those before and after it have others. */
// @ts-ignore: decorator
@inline
function laneOf(part: i32): usize {
  if (part & 1) return part & 2 ? lane3 : lane1;
  return part & 2 ? lane2 : lane0;
}

/** Adds a weight to the slot of a sample. */
// @ts-ignore: decorator
@inline
function addOne<T>(sample: usize, weight: f64, sums: usize): void {
  const slot = <usize>load<u16>(<usize>LOOKUP_AT + (<usize>load<T>(sample) << 1));
  const at = sums + slot * SUM_BYTES;
  store<f64>(at, load<f64>(at) + weight);
}

/** Adds a weight to the slot of each of so many samples, which lie `step` bytes apart. */
function addRun<T>(first: usize, step: usize, length: i32, weight: f64): void {
  let at = first;
  let rest = length;
  const s0 = lane0;
  const s1 = lane1;
  const s2 = lane2;
  const s3 = lane3;
  for (; rest >= 4; rest -= 4, at += 4 * step) {
    addOne<T>(at, weight, s0);
    addOne<T>(at + step, weight, s1);
    addOne<T>(at + 2 * step, weight, s2);
    addOne<T>(at + 3 * step, weight, s3);
  }
  for (; rest > 0; rest--, at += step) addOne<T>(at, weight, s0);
}

/** Adds the counts of keys among so many pixels, which all weigh the same. */
function addCounts<T>(pixels: i32, seen: i32, weight: f64, keyCount: i32, restSlot: i32): void {
  for (let k: usize = 0; k < <usize>keyCount; k++)
    addOne<T>(<usize>KEYS_AT + k * sizeof<T>(), <f64>load<i32>(<usize>COUNTS_AT + k * 4) * weight, lane0);
  const rest = lane0 + <usize>restSlot * SUM_BYTES;
  store<f64>(rest, load<f64>(rest) + <f64>(pixels - seen) * weight);
}

/** Counts the runs that were noted, whose pixels all weigh the same. */
function addNoted<T>(runs: i32, weight: f64, keyCount: i32, filler: i32, restSlot: i32): void {
  const seen = countKeys<T>(SAMPLES_AT, RUNS_AT, 0, 0, runs, KEYS_AT, keyCount, filler, COUNTS_AT);
  let pixels = 0;
  for (let run = 0; run < runs; run++) pixels += load<i32>(<usize>RUNS_AT + <usize>run * 8, 4);
  addCounts<T>(pixels, seen, weight, keyCount, restSlot);
}

/** Makes the lanes of a group: empty ones apart, or all of them its sums. */
function openLanes(sums: usize, isApart: bool, slots: i32): void {
  const bytes = <usize>slots * SUM_BYTES;
  for (let at = sums; at < sums + bytes; at += SUM_BYTES) store<f64>(at, 0);
  lane0 = lane1 = lane2 = lane3 = sums;
  if (!isApart) return;
  lane1 = LANES_AT;
  lane2 = lane1 + bytes;
  lane3 = lane2 + bytes;
  for (let at = lane1; at < lane3 + bytes; at += SUM_BYTES) store<f64>(at, 0);
}

/** Adds the other lanes to the sums. */
function closeLanes(slots: i32): void {
  if (lane1 == lane0) return;
  for (let at: usize = 0; at < <usize>slots * SUM_BYTES; at += SUM_BYTES) {
    const pairs = load<f64>(lane2 + at) + load<f64>(lane3 + at);
    store<f64>(lane0 + at, load<f64>(lane0 + at) + load<f64>(lane1 + at) + pairs);
  }
}

/** Weighs parts of one zone; pixels that weigh `common` are counted together. */
function weighGroup<T>(
  stride: i32,
  from: i32,
  end: i32,
  common: f64,
  keyCount: i32,
  filler: i32,
  restSlot: i32,
): void {
  const next = <usize>stride * sizeof<T>();
  let noted = 0;
  for (let part = from; part < end; part++) {
    const weight = weightOf(part);
    const width = widthOfPart(part);
    const rows = rowsOf(part);
    let first = topOf(part) * stride + leftOf(part);
    let sample = <usize>SAMPLES_AT + <usize>first * sizeof<T>();
    if (width == 1 && rows == 1) addOne<T>(sample, weight, laneOf(part));
    else if (width == 1) addRun<T>(sample, next, rows, weight);
    else if (rows > 1 && width >= WIDE && width * rows >= MANY_IN_RECTANGLE) {
      const seen = countKeys<T>(sample, 0, <i32>next, width, rows, KEYS_AT, keyCount, filler, COUNTS_AT);
      addCounts<T>(width * rows, seen, weight, keyCount, restSlot);
    } else if (weight != common)
      for (let row = 0; row < rows; row++, sample += next) addRun<T>(sample, sizeof<T>(), width, weight);
    else {
      for (let row = 0; row < rows; row++, first += stride) {
        store<i32>(<usize>RUNS_AT + <usize>noted * 8, first);
        store<i32>(<usize>RUNS_AT + <usize>noted * 8, width, 4);
        if (++noted < MAX_RUNS) continue;
        addNoted<T>(noted, common, keyCount, filler, restSlot);
        noted = 0;
      }
    }
  }
  if (noted > 0) addNoted<T>(noted, common, keyCount, filler, restSlot);
}

function weigh<T>(stride: i32, from: i32, end: i32, keyCount: i32, filler: i32, slots: i32, restSlot: i32): i32 {
  const most = MAX_GROUP_SUMS / slots;
  let group = 0;
  for (let part = from; part < end && group < most; group++) {
    const first = part;
    const zone = zoneOf(part);
    let pixels = 0;
    let widest = -1;
    let common: f64 = 0;
    let isWeightless = 0;
    for (; part < end && zoneOf(part) == zone; part++) {
      const width = widthOfPart(part);
      const weight = weightOf(part);
      pixels += width * rowsOf(part);
      if (weight == 0) isWeightless = 1;
      if (width <= widest) continue;
      // The weight of the widest part is that of most pixels, where rows don't differ in area.
      widest = width;
      common = weight;
    }
    openLanes(<usize>GROUP_SUMS_AT + <usize>(group * slots) * SUM_BYTES, pixels >= MANY_IN_LANES, slots);
    weighGroup<T>(stride, first, part, pixels < MANY_IN_ROWS ? NaN : common, keyCount, filler, restSlot);
    closeLanes(slots);
    store<i32>(<usize>GROUPS_AT + <usize>group * GROUP_BYTES, part);
    store<i32>(<usize>GROUPS_AT + <usize>group * GROUP_BYTES, isWeightless, 4);
  }
  return group;
}

/**
 * Sums up weights by slot over samples of one byte, which lie with all else where the layout says: arrays of numbers of
 * 32 bits (top, bottom, left, right and zone of parts) and one of 64 bits (their weights), the keys that have a slot,
 * and the slot of every key, 16 bits each. Written are the sums of each group of parts that follow each other in one
 * zone, where its parts end, and whether one of them weighs nothing.
 * @param from the first part, of those up to `end`
 * @param slots of which each gets its sum
 * @param restSlot of all samples that are no key
 * @returns how many groups there is room for, or are there
 */
export function weigh8(
  stride: i32,
  from: i32,
  end: i32,
  keyCount: i32,
  filler: i32,
  slots: i32,
  restSlot: i32,
): i32 {
  return weigh<u8>(stride, from, end, keyCount, filler, slots, restSlot);
}

/** {@link weigh8} of samples of two bytes. */
export function weigh16(
  stride: i32,
  from: i32,
  end: i32,
  keyCount: i32,
  filler: i32,
  slots: i32,
  restSlot: i32,
): i32 {
  return weigh<u16>(stride, from, end, keyCount, filler, slots, restSlot);
}
