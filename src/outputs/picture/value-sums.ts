import { AreaSums } from './area-sums.js';
import type { MapFrame } from './frame.js';

/** Bits of a digit: times the weights of a pixel's cells, its sum stays a whole number below 2^53 up to 2^37 cells. */
const BITS = 16;
const DIGITS = 3;
/** The exponent of float64 is stored with this added. */
const BIAS = 1023;
/** The smallest float64 is 2 to this. Digits have places from there to the largest one. */
const LOWEST = -1074;
const PLACES = Math.floor((BIAS - LOWEST) / BITS) + 1;
/** What a digit of a place stands for. */
const UNITS = Float64Array.from({ length: PLACES }, (_, place) => 2 ** (BITS * place + LOWEST));

/**
 * Values of cells, averaged to those of pixels. A value is cut into digits of 16 bits at fixed places, and a pixel
 * keeps the sums of its three highest places, as whole numbers: they are exact, and the same in whatever order cells
 * come (the idea of reproducible summation, Demmel and Nguyen 2015). A mean is exact to 2^-32 of the largest of its
 * values, or to the smallest float64. A pixel takes 33 bytes.
 */
export class ValueSums extends AreaSums {
  /** The row that is under way; NaN where a cell has no value. */
  readonly row: Float64Array;
  readonly #sums: Float64Array;
  /** The highest place of each pixel. */
  readonly #places: Uint8Array;
  readonly #weights: Float64Array;
  readonly #double = new Float64Array(1);
  readonly #words = new Uint32Array(this.#double.buffer);

  constructor(frame: MapFrame) {
    super(frame);
    this.row = new Float64Array(frame.columns);
    this.#sums = new Float64Array(DIGITS * frame.pixels);
    this.#places = new Uint8Array(frame.pixels).fill(DIGITS - 1);
    this.#weights = new Float64Array(frame.pixels);
  }

  /** Adds the first `count` cells of `row` that are numbers. */
  addRow(row: number, colOff: number, count: number): void {
    this.addCells(row, colOff, count);
  }

  protected override has(index: number): boolean {
    const value = this.row[index]!;
    return value - value === 0; // neither NaN nor infinite
  }

  protected override addTo(pixel: number, weight: number, index: number): void {
    const value = this.row[index]!;
    this.#weights[pixel] = this.#weights[pixel]! + weight;
    const place = this.#placeOf(value);
    if (place > this.#places[pixel]!) this.#raise(pixel, place);
    let rest = value;
    for (let digit = 0; digit < DIGITS; digit++) {
      const unit = UNITS[this.#places[pixel]! - digit]!;
      const whole = Math.trunc(rest / unit);
      rest -= whole * unit;
      const at = DIGITS * pixel + digit;
      this.#sums[at] = this.#sums[at]! + whole * weight;
    }
  }

  /** The mean of a pixel's values; NaN where it has none. */
  mean(pixel: number): number {
    const weight = this.#weights[pixel]!;
    if (weight === 0) return Number.NaN;
    let sum = 0;
    for (let digit = DIGITS - 1; digit >= 0; digit--)
      sum += (this.#sums[DIGITS * pixel + digit]! / weight) * UNITS[this.#places[pixel]! - digit]!;
    return sum;
  }

  /** The place of a value's highest digit; three digits always have places. */
  #placeOf(value: number): number {
    if (Math.abs(value) < UNITS[DIGITS]!) return DIGITS - 1; // some of these have no exponent of their own
    this.#double[0] = value;
    const exponent = ((this.#words[1]! >>> 20) & 0x7ff) - BIAS; // little-endian, as all machines that Node runs on
    return Math.max(DIGITS - 1, Math.floor((exponent - LOWEST) / BITS));
  }

  /** Makes room for a higher place: the lowest digits, of which the mean needs no more, go. */
  #raise(pixel: number, place: number): void {
    const by = place - this.#places[pixel]!;
    for (let digit = DIGITS - 1; digit >= 0; digit--)
      this.#sums[DIGITS * pixel + digit] = digit >= by ? this.#sums[DIGITS * pixel + digit - by]! : 0;
    this.#places[pixel] = place;
  }
}
