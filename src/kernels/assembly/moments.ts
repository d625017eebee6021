// Moments of zones: what pixels count, their sums and those of their squares, and extremes, group by group over parts
// of a block, rectangles of pixels, of which those that follow each other in one zone are a group. Of each group are
// written, as float64: what its pixels weigh, those with a value, and those that hold no number; what those with a value
// count, the least and the greatest value; and the sum and that of squares as terms (terms.ts), each with a count.

import { sumBetween, sumFewFloats, sumFloats } from './floats';
import { addProduct, noTerms } from './terms';
import { sumFewWholes, sumWholes } from './wholes';
import {
  GROUPS_AT,
  GROUP_SUMS_AT,
  MAX_GROUP_SUMS,
  MAX_PARTS,
  MAX_RUNS,
  MAX_TERMS,
  MOMENTS,
  PARTS_AT,
  RUNS_AT,
  SAMPLES_AT,
  SHARES_AT,
  SUMS_AT,
} from '../layout';

/** Bytes of one of the arrays of numbers of 32 bits in which parts lie. */
const ARRAY: usize = 4 * MAX_PARTS;
const BOTTOM: usize = ARRAY;
const LEFT: usize = 2 * ARRAY;
const RIGHT: usize = 3 * ARRAY;
const ZONE: usize = 4 * ARRAY;
const WEIGHTS_AT: usize = PARTS_AT + 5 * ARRAY;
const GROUP_BYTES: usize = 4;

const SQUARES: usize = 8 + 8 * MAX_TERMS;
const TERMS: usize = 48;

// What is faster, measured: sums in lanes from so many pixels on in rows of so many, a rectangle by itself from so many.
const MANY: i32 = 12;
const WIDE: i32 = 3;
const MANY_IN_RECTANGLE: i32 = 128;
/** Samples that are summed at a time: of whole numbers lanes hold the sums of that many. */
const MOST_WHOLES: i32 = 32768;
/** With more floats, numbers of different size are less likely to sum exactly. */
const MOST_FLOATS: i32 = 4096;
/** 2^53, less the 24 bits of a float32 and a bit to spare: see accumulators/float-sums.ts. */
const SPREAD: f64 = 268435456;

/** How samples are taken: their stride, the number that says that one has no value, and whether there is one. */
let stride: i32 = 0;
let nodata: f64 = 0;
let hides: bool = false;
/** Whether sums are asked for, and those of squares. */
let sums: bool = false;
let squares: bool = false;

/** Of the group so far. */
let record: usize = 0;
let covered: f64 = 0;
let valid: f64 = 0;
let notFinite: f64 = 0;
let counted: f64 = 0;
let least: f64 = 0;
let greatest: f64 = 0;

// @ts-ignore: decorator
@inline
function mostOf<T>(): i32 {
  return isFloat<T>() ? MOST_FLOATS : MOST_WHOLES;
}

/** Adds sums that are exact. */
function addSums(low: f64, share: f64): void {
  addProduct(record + TERMS, load<f64>(SUMS_AT, 8), share);
  if (!squares) return;
  addProduct(record + TERMS + SQUARES, load<f64>(SUMS_AT, 16), share);
  if (low != 0) addProduct(record + TERMS + SQUARES, low, share);
}

/** Adds rows of a rectangle, or noted runs, of one weight: up to as many pixels as are summed at a time. */
function addPixels<T>(
  samples: usize,
  runs: usize,
  width: i32,
  count: i32,
  pixels: i32,
  weight: f64,
  share: f64,
): void {
  const next = stride * <i32>sizeof<T>();
  const areFew = runs == 0 && (width < WIDE || pixels < MANY);
  if (isFloat<T>()) {
    if (areFew) sumFewFloats(samples, next, width, count, <f32>nodata, hides, SUMS_AT);
    else sumFloats(samples, runs, next, width, count, <f32>nodata, hides, SUMS_AT);
  } else if (areFew) sumFewWholes<T>(samples, next, width, count, hides, <i32>nodata, SUMS_AT);
  else sumWholes<T>(samples, runs, next, width, count, hides, <i32>nodata, SUMS_AT);

  const known = load<f64>(SUMS_AT);
  covered += <f64>pixels * weight;
  if (isFloat<T>()) notFinite += load<f64>(SUMS_AT, 40) * weight;
  if (known == 0) return;
  valid += known * weight;
  counted += known * share;
  const low = load<f64>(SUMS_AT, 24);
  const high = load<f64>(SUMS_AT, 32);
  least = min(least, low);
  greatest = max(greatest, high);
  if (!sums) return;
  if (!isFloat<T>()) {
    addSums(0, share);
    return;
  }
  let largest = max(high, -low);
  if (known * largest <= SPREAD * load<f64>(SUMS_AT, 56)) {
    addSums(load<f64>(SUMS_AT, 48), share);
    return;
  }
  // Numbers of like size at a time, from the largest ones on.
  let below = Infinity;
  while (largest > 0) {
    const from = (known * largest) / SPREAD;
    largest = sumBetween(samples, runs, next, width, count, <f32>nodata, from, below, SUMS_AT);
    below = from;
    addSums(load<f64>(SUMS_AT, 48), share);
  }
}

/** Adds a rectangle, some pixels at a time. */
function addRectangle<T>(samples: usize, width: i32, rows: i32, weight: f64, share: f64): void {
  const most = mostOf<T>();
  if (width * rows <= most) {
    addPixels<T>(samples, 0, width, rows, width * rows, weight, share);
    return;
  }
  const columns = min(width, most);
  const step = most / columns;
  for (let row = 0; row < rows; row += step) {
    const height = min(step, rows - row);
    const first = samples + <usize>row * stride * sizeof<T>();
    for (let column = 0; column < width; column += columns) {
      const across = min(columns, width - column);
      addPixels<T>(first + <usize>column * sizeof<T>(), 0, across, height, across * height, weight, share);
    }
  }
}

/** Adds parts of one zone; short runs of the two weights that most pixels of a group have are summed together. */
function addGroup<T>(from: i32, end: i32, weight: f64, share: f64): void {
  const most = mostOf<T>();
  let noted = 0;
  let pixels = 0;
  for (let part = from; part < end; part++) {
    const at = <usize>PARTS_AT + <usize>part * 4;
    const top = load<i32>(at);
    const left = load<i32>(at + LEFT);
    const width = load<i32>(at + RIGHT) - left;
    const rows = load<i32>(at + BOTTOM) - top;
    const own = load<f64>(WEIGHTS_AT + <usize>part * 8);
    const ownShare = load<f64>(<usize>SHARES_AT + <usize>part * 8);
    let first = top * stride + left;
    const size = width * rows;
    if (own != weight || ownShare != share || size >= MANY_IN_RECTANGLE || size > most) {
      addRectangle<T>(<usize>SAMPLES_AT + <usize>first * sizeof<T>(), width, rows, own, ownShare);
      continue;
    }
    if (pixels + size > most || noted + rows > MAX_RUNS) {
      addPixels<T>(SAMPLES_AT, RUNS_AT, 0, noted, pixels, weight, share);
      noted = 0;
      pixels = 0;
    }
    for (let row = 0; row < rows; row++, first += stride, noted++) {
      store<i32>(<usize>RUNS_AT + <usize>noted * 8, first);
      store<i32>(<usize>RUNS_AT + <usize>noted * 8, width, 4);
    }
    pixels += size;
  }
  if (noted > 0) addPixels<T>(SAMPLES_AT, RUNS_AT, 0, noted, pixels, weight, share);
}

function momentsOf<T>(from: i32, end: i32): i32 {
  let group = 0;
  for (let part = from; part < end && group < MAX_GROUP_SUMS / MOMENTS; group++) {
    const first = part;
    const zone = load<i32>(<usize>PARTS_AT + <usize>part * 4 + ZONE);
    let widest = -1;
    let most = part;
    for (; part < end; part++) {
      const at = <usize>PARTS_AT + <usize>part * 4;
      if (load<i32>(at + ZONE) != zone) break;
      const width = load<i32>(at + RIGHT) - load<i32>(at + LEFT);
      if (width <= widest) continue;
      // The weight of the widest part is that of most pixels, where rows don't differ in area.
      widest = width;
      most = part;
    }
    record = <usize>GROUP_SUMS_AT + <usize>(group * MOMENTS) * 8;
    noTerms(record + TERMS);
    noTerms(record + TERMS + SQUARES);
    covered = valid = notFinite = counted = 0;
    least = Infinity;
    greatest = -Infinity;
    const at = <usize>most * 8;
    addGroup<T>(first, part, load<f64>(WEIGHTS_AT + at), load<f64>(<usize>SHARES_AT + at));
    store<f64>(record, covered);
    store<f64>(record, valid, 8);
    store<f64>(record, notFinite, 16);
    store<f64>(record, counted, 24);
    store<f64>(record, least, 32);
    store<f64>(record, greatest, 40);
    store<i32>(<usize>GROUPS_AT + <usize>group * GROUP_BYTES, part);
  }
  return group;
}

/**
 * Says what is asked of samples.
 * @param rowSamples samples to a row
 * @param none the number that says that a sample has no value; of floats NaN where there is none
 * @param hidesNone whether there is such a number; of floats, whether NaN is one, too
 */
export function beginMoments(
  rowSamples: i32,
  none: f64,
  hidesNone: bool,
  withSums: bool,
  withSquares: bool,
): void {
  stride = rowSamples;
  nodata = none;
  hides = hidesNone;
  sums = withSums;
  squares = withSquares;
}

/**
 * Sums up parts [from, end) of samples of one type, with all that they need where the layout says.
 * @returns how many groups there is room for, or are there
 */
export function momentsUint8(from: i32, end: i32): i32 {
  return momentsOf<u8>(from, end);
}

/** See {@link momentsUint8}. */
export function momentsInt8(from: i32, end: i32): i32 {
  return momentsOf<i8>(from, end);
}

/** See {@link momentsUint8}. */
export function momentsUint16(from: i32, end: i32): i32 {
  return momentsOf<u16>(from, end);
}

/** See {@link momentsUint8}. */
export function momentsInt16(from: i32, end: i32): i32 {
  return momentsOf<i16>(from, end);
}

/** See {@link momentsUint8}. */
export function momentsFloat32(from: i32, end: i32): i32 {
  return momentsOf<f32>(from, end);
}
