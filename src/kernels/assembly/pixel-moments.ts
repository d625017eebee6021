// Moments of the pixels of one zone in a block: what they weigh and count, their sums and those of their squares, and
// extremes. They are written as float64: what the pixels weigh, those with a value, and those that hold no number; what
// those with a value count, the least and the greatest value; and the sum and that of squares as terms (terms.ts).

import { MAX_TERMS, SUMS_AT } from '../layout';
import { sumBetween, sumFewFloats, sumFloats } from './floats';
import { addProduct, noTerms } from './terms';
import { sumFewWholes, sumWholes } from './wholes';

const SQUARES: usize = 8 + 8 * MAX_TERMS;
const TERMS: usize = 48;

// Faster in lanes, measured: so many pixels in rows of so many.
const MANY: i32 = 12;
const WIDE: i32 = 3;
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

/** Of the pixels so far. */
let record: usize = 0;
let covered: f64 = 0;
let valid: f64 = 0;
let notFinite: f64 = 0;
let counted: f64 = 0;
let least: f64 = 0;
let greatest: f64 = 0;

/** Most samples that are summed at a time. */
// @ts-ignore: decorator
@inline
export function mostOf<T>(): i32 {
  return isFloat<T>() ? MOST_FLOATS : MOST_WHOLES;
}

/** Adds sums that are exact. */
function addSums(low: f64, share: f64): void {
  addProduct(record + TERMS, load<f64>(SUMS_AT, 8), share);
  if (!squares) return;
  addProduct(record + TERMS + SQUARES, load<f64>(SUMS_AT, 16), share);
  if (low != 0) addProduct(record + TERMS + SQUARES, low, share);
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

/** Samples to a row. */
// @ts-ignore: decorator
@inline
export function sampleStride(): i32 {
  return stride;
}

/** Comes to a zone, whose numbers are to lie at a place. */
export function openMoments(at: usize): void {
  record = at;
  noTerms(at + TERMS);
  noTerms(at + TERMS + SQUARES);
  covered = valid = notFinite = counted = 0;
  least = Infinity;
  greatest = -Infinity;
}

/** Writes what was found. */
export function closeMoments(): void {
  store<f64>(record, covered);
  store<f64>(record, valid, 8);
  store<f64>(record, notFinite, 16);
  store<f64>(record, counted, 24);
  store<f64>(record, least, 32);
  store<f64>(record, greatest, 40);
}

/** Adds rows of a rectangle, or noted runs, of one weight: up to as many pixels as are summed at a time. */
export function addPixels<T>(
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
export function addRectangle<T>(samples: usize, width: i32, rows: i32, weight: f64, share: f64): void {
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
