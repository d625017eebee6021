import { UnsupportedRasterError } from '../errors.js';
import type { BlockPlace } from '../raster/samples.js';
import { doubleBandBelow, sumDoublesBetween } from './double-sums.js';
import { ExactSums } from './exact-sums.js';
import { bandBelow, isExact, smallestOf, sumFloatsBetween } from './float-sums.js';
import type { PartSums } from './part-sums.js';
import type { PlainPixels } from './plain-samples.js';

/** Pixels that lie in one zone, each with the same weight. */
export interface ZonePixels extends PlainPixels {
  readonly zone: number;
  readonly weight: number;
  /** Of their block, for messages. */
  readonly place: BlockPlace;
}

/** Beyond these sizes products with weights, and squares, could leave the range of float64. */
const LARGEST = 2 ** 900;
const LARGEST_SQUARED = 2 ** 440;
/** Products of halves of smaller numbers would be below the range of float64. */
const SMALLEST_SPLIT = 2 ** -420;

/** For every zone the sum of weight times value, and that of weight times its square, without any rounding. */
export class ValueSums {
  readonly sums: ExactSums;
  /** Null where nobody asks for it. */
  readonly squares: ExactSums | null;

  /** Starts with nothing summed. */
  constructor(zones: number, squares: boolean) {
    this.sums = new ExactSums(zones);
    this.squares = squares ? new ExactSums(zones) : null;
  }

  /**
   * Adds pixels.
   * @param found what a plain loop over them has summed up; it is overwritten
   */
  add(pixels: ZonePixels, found: PartSums): void {
    const { samples } = pixels;
    if (samples instanceof Float64Array) this.#addDoubles(pixels, found);
    else if (samples instanceof Float32Array) this.#addFloats(pixels, found);
    else this.#addFound(found, pixels);
  }

  /** Adds what the loop over float32 numbers has found, where it is exact; else numbers of like size at a time. */
  #addFloats(pixels: ZonePixels, found: PartSums): void {
    const { valid, min, max } = found;
    if (isExact(found, min <= 0 && max >= 0 ? smallestOf(pixels) : Math.max(min, -max))) {
      this.#addFound(found, pixels);
      return;
    }
    let below = Number.POSITIVE_INFINITY;
    let largest = Math.max(max, -min);
    while (largest > 0) {
      const from = bandBelow(valid, largest);
      largest = sumFloatsBetween(pixels, { from, below }, found);
      below = from;
      this.#addFound(found, pixels);
    }
  }

  /** Adds sums of a zone as lists of numbers whose count lies before them. */
  addCounted(zone: number, list: Float64Array, sum: number, squares: number): void {
    this.sums.addCounted(zone, list, sum);
    this.squares?.addCounted(zone, list, squares);
  }

  /** Adds sums that are exact. */
  #addFound({ sum, squares, squaresLow }: PartSums, { zone, weight }: ZonePixels): void {
    this.sums.addProduct(zone, sum, weight);
    if (!this.squares) return;
    this.squares.addProduct(zone, squares, weight);
    if (squaresLow !== 0) this.squares.addProduct(zone, squaresLow, weight);
  }

  /** Adds values that float32 does not hold, those of like size at a time. */
  #addDoubles(pixels: ZonePixels, { valid, min, max }: PartSums): void {
    const { zone, weight } = pixels;
    let largest = Math.max(max, -min);
    if (largest > LARGEST_SQUARED) {
      this.#addOneByOne(pixels);
      return;
    }
    let below = Number.POSITIVE_INFINITY;
    while (largest > 0) {
      // What is smaller still counts as 0 where it is squared (exact-sums.ts), and is summed by itself.
      if (largest < SMALLEST_SPLIT) {
        this.#addOneByOne(pixels, below);
        return;
      }
      const from = doubleBandBelow(valid, largest);
      const found = sumDoublesBetween(pixels, { from, below });
      for (const sum of found.sums) this.sums.addProduct(zone, sum, weight);
      if (this.squares) for (const square of found.squares) this.squares.addProduct(zone, square, weight);
      largest = found.largest;
      below = from;
    }
  }

  #addOneByOne(pixels: ZonePixels, below = Number.POSITIVE_INFINITY): void {
    const { samples, nodata, stride, top, bottom, left, right, zone, weight, place } = pixels;
    for (let y = top; y < bottom; y++) {
      for (let i = y * stride + left; i < y * stride + right; i++) {
        const value = samples[i]!;
        if (value !== nodata && Number.isFinite(value) && Math.abs(value) < below)
          this.addValue(zone, value, weight, place);
      }
    }
  }

  /**
   * Adds one value.
   * @throws UnsupportedRasterError where it is too large
   */
  addValue(zone: number, value: number, weight: number, { uri, at }: BlockPlace): void {
    if (Math.abs(value) > (this.squares ? LARGEST_SQUARED : LARGEST)) {
      throw new UnsupportedRasterError(
        `${uri}: holds the value ${value} in ${at}, which is too large to be summed; name it as nodata with --nodata`,
      );
    }
    this.sums.addProduct(zone, value, weight);
    this.squares?.addSquare(zone, value, weight);
  }

  /** Adds the sums of other pixels of the same zones. */
  combine({ sums, squares }: ValueSums): void {
    this.sums.combine(sums);
    if (squares) this.squares?.combine(squares);
  }
}
