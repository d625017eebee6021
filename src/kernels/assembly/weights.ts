// The weights of each slot of samples, summed up over parts of one zone: rectangles of pixels, many of which are one
// row, or one pixel that an edge cuts. Pixels of the weight that most have are counted by their keys, sixteen at a
// time; those of other weights are looked up one by one.

import { countKeys } from './keys';
import {
  COUNTS_AT,
  KEYS_AT,
  LOOKUP_AT,
  MAX_PARTS,
  MAX_RUNS,
  PARTS_AT,
  RUNS_AT,
  SAMPLES_AT,
  SLOT_SUMS_AT,
} from '../layout';

/** Lanes of sums: a pixel needn't wait for the sum that the one before it has just written. */
const LANES: usize = 4;
const SUM_BYTES: usize = 8;
/** Bytes of one of the arrays of numbers of 32 bits in which parts lie. */
const ARRAY: usize = 4 * MAX_PARTS;
const TOP_AT: usize = PARTS_AT;
const WEIGHTS_AT: usize = TOP_AT + 4 * ARRAY;
const SUMS_AT: usize = SLOT_SUMS_AT;

/** Adds a weight to the slot of a sample. */
// @ts-ignore: decorator
@inline
function addOne<T>(sample: usize, weight: f64, sums: usize): void {
  const slot = <usize>load<u16>(<usize>LOOKUP_AT + (<usize>load<T>(sample) << 1));
  const at = sums + slot * SUM_BYTES;
  store<f64>(at, load<f64>(at) + weight);
}

/** Adds a weight to the slot of each sample of a run. */
function addRun<T>(first: usize, length: i32, weight: f64, lane: usize): void {
  const sums = SUMS_AT;
  let at = first;
  const end = first + <usize>length * sizeof<T>();
  for (; at + 3 * sizeof<T>() < end; at += 4 * sizeof<T>()) {
    addOne<T>(at, weight, sums);
    addOne<T>(at + sizeof<T>(), weight, sums + lane);
    addOne<T>(at + 2 * sizeof<T>(), weight, sums + 2 * lane);
    addOne<T>(at + 3 * sizeof<T>(), weight, sums + 3 * lane);
  }
  for (; at < end; at += sizeof<T>()) addOne<T>(at, weight, sums);
}

/** Adds what the runs that were noted weigh, of which all pixels weigh the same. */
function addCounts<T>(noted: i32, weight: f64, keyCount: i32, filler: i32, restSlot: i32): void {
  const seen = countKeys<T>(SAMPLES_AT, RUNS_AT, 0, 0, noted, KEYS_AT, keyCount, filler, COUNTS_AT);
  for (let k: usize = 0; k < <usize>keyCount; k++)
    addOne<T>(<usize>KEYS_AT + k * sizeof<T>(), <f64>load<i32>(<usize>COUNTS_AT + k * 4) * weight, SUMS_AT);
  let pixels = 0;
  for (let run = 0; run < noted; run++) pixels += load<i32>(<usize>RUNS_AT + <usize>run * 8, 4);
  const rest = SUMS_AT + <usize>restSlot * SUM_BYTES;
  store<f64>(rest, load<f64>(rest) + <f64>(pixels - seen) * weight);
}

/** The weight of the widest part: most pixels have it, where rows don't differ in area. */
function commonWeight(from: i32, end: i32): f64 {
  let widest = -1;
  let weight: f64 = 0;
  for (let part = from; part < end; part++) {
    const at = TOP_AT + <usize>part * 4;
    const width = load<i32>(at + 3 * ARRAY) - load<i32>(at + 2 * ARRAY);
    if (width <= widest) continue;
    widest = width;
    weight = load<f64>(WEIGHTS_AT + <usize>part * 8);
  }
  return weight;
}

function weigh<T>(stride: i32, from: i32, end: i32, keyCount: i32, filler: i32, slots: i32, restSlot: i32): i32 {
  const lane = <usize>slots * SUM_BYTES;
  for (let at = SUMS_AT; at < SUMS_AT + LANES * lane; at += SUM_BYTES) store<f64>(at, 0);
  const common = commonWeight(from, end);
  let isWeightless = 0;
  let noted = 0;
  for (let part = from; part < end; part++) {
    const at = TOP_AT + <usize>part * 4;
    const weight = load<f64>(WEIGHTS_AT + <usize>part * 8);
    if (weight == 0) isWeightless = 1;
    const left = load<i32>(at + 2 * ARRAY);
    const width = load<i32>(at + 3 * ARRAY) - left;
    const bottom = load<i32>(at + ARRAY);
    for (let row = load<i32>(at); row < bottom; row++) {
      const first = row * stride + left;
      const sample = <usize>SAMPLES_AT + <usize>first * sizeof<T>();
      if (width == 1) addOne<T>(sample, weight, SUMS_AT + <usize>(part & 3) * lane);
      else if (weight != common) addRun<T>(sample, width, weight, lane);
      else {
        store<i32>(<usize>RUNS_AT + <usize>noted * 8, first);
        store<i32>(<usize>RUNS_AT + <usize>noted * 8, width, 4);
        if (++noted < MAX_RUNS) continue;
        addCounts<T>(noted, common, keyCount, filler, restSlot);
        noted = 0;
      }
    }
  }
  if (noted > 0) addCounts<T>(noted, common, keyCount, filler, restSlot);
  for (let at = SUMS_AT; at < SUMS_AT + lane; at += SUM_BYTES) {
    const pairs = load<f64>(at + 2 * lane) + load<f64>(at + 3 * lane);
    store<f64>(at, load<f64>(at) + load<f64>(at + lane) + pairs);
  }
  return isWeightless;
}

/**
 * Sums up weights by slot over samples of one byte, which lie with all else where the layout says: four arrays of
 * numbers of 32 bits (top, bottom, left and right of parts) and one of 64 bits (their weights), the keys that have a
 * slot, and the slot of every key, 16 bits each.
 * @param from the first part, of those up to `end`
 * @param slots of which each gets its sum; there is room for four times as many
 * @param restSlot of all samples that are no key
 * @returns 1 where a part weighs nothing
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
