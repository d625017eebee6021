import { TERMS, type ZoneTerms } from '../kernels/moment-kernel.js';
import { productError } from './error-free.js';

/** Numbers that a zone's sum is kept in; sums of numbers of very different size need more, and get it. */
const WIDTH = TERMS;
const SMALLEST_SQUARED = 2 ** -480;

/**
 * Sums of float64 numbers, one for each zone, without any rounding: a sum is kept as a few numbers that don't overlap
 * and whose sum it is (J. R. Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997, "grow expansion"). So the
 * order of what is added can't matter. Numbers are to be smaller than 2^900; products lose what lies below 2^-1074.
 */
export class ExactSums implements ZoneTerms {
  readonly #parts: Float64Array;
  readonly #counts: Uint8Array;
  readonly #long = new Map<number, number[]>();

  constructor(readonly zones: number) {
    this.#parts = new Float64Array(WIDTH * zones);
    this.#counts = new Uint8Array(zones);
  }

  /** Memory of one zone. */
  static readonly bytesPerZone = 8 * WIDTH + 1;

  /** Adds a number. */
  add(zone: number, value: number): void {
    if (value === 0) return;
    const long = this.#long.size > 0 ? this.#long.get(zone) : undefined;
    if (long) {
      grow(long, value);
      return;
    }
    const first = zone * WIDTH;
    const parts = this.#parts;
    const count = this.#counts[zone]!;
    let x = value;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const y = parts[first + i]!;
      const sum = x + y;
      const low = Math.abs(x) < Math.abs(y) ? x - (sum - y) : y - (sum - x);
      if (low !== 0) parts[first + kept++] = low;
      x = sum;
    }
    if (kept < WIDTH) {
      if (x !== 0) parts[first + kept++] = x;
      this.#counts[zone] = kept;
      return;
    }
    this.#long.set(zone, [...parts.subarray(first, first + kept), x]);
  }

  /** Adds a number as often as `weight`, a whole number below 2^53, says. */
  addProduct(zone: number, value: number, weight: number): void {
    const product = value * weight;
    if (Math.abs(product) <= Number.MAX_SAFE_INTEGER && Number.isInteger(value)) {
      this.add(zone, product);
      return;
    }
    this.add(zone, product);
    this.add(zone, productError(value, weight, product));
  }

  /**
   * Adds the square of a number as often as `weight` says. Numbers are to be smaller than 2^440; the squares of those
   * below 2^-480 count as 0, because float64 doesn't hold them whole.
   */
  addSquare(zone: number, value: number, weight: number): void {
    if (Math.abs(value) < SMALLEST_SQUARED) return;
    const square = value * value;
    const error = productError(value, value, square);
    this.addProduct(zone, square, weight);
    if (error !== 0) this.addProduct(zone, error, weight);
  }

  /** The sum of a zone, rounded once. */
  value(zone: number): number {
    const first = zone * WIDTH;
    const long = this.#long.get(zone);
    return long ? rounded(long, 0, long.length) : rounded(this.#parts, first, first + this.#counts[zone]!);
  }

  /** Adds the sums of the same zones of other numbers. */
  combine(other: ExactSums): void {
    for (let zone = 0; zone < this.zones; zone++) this.addSum(zone, other, zone);
  }

  /** Adds the sum of a zone of other numbers to one of these. */
  addSum(zone: number, other: ExactSums, otherZone: number): void {
    const long = other.#long.get(otherZone);
    if (long) for (const part of long) this.add(zone, part);
    else for (let i = 0; i < other.#counts[otherZone]!; i++) this.add(zone, other.#parts[otherZone * WIDTH + i]!);
  }

  /** Adds the numbers of a list whose count lies before them. */
  addCounted(zone: number, list: Float64Array, at: number): void {
    const end = at + list[at]!;
    for (let i = at + 1; i <= end; i++) this.add(zone, list[i]!);
  }

  copyTerms(from: number, terms: Float64Array, counts: Uint8Array): void {
    terms.set(this.#parts.subarray(WIDTH * from, WIDTH * from + terms.length));
    counts.set(this.#counts.subarray(from, from + counts.length));
    for (const zone of this.#long.keys())
      if (zone >= from && zone < from + counts.length) counts[zone - from] = WIDTH + 1;
  }

  /** How many numbers the sum of a zone is kept in, where they are few; otherwise null. */
  fewParts(zone: number): number | null {
    return this.#long.size > 0 && this.#long.has(zone) ? null : this.#counts[zone]!;
  }

  /** One of those few, from the smallest on. */
  part(zone: number, number: number): number {
    return this.#parts[zone * WIDTH + number]!;
  }

  /** Numbers that don't overlap and whose sum is that of a zone, smallest first. */
  parts(zone: number): ArrayLike<number> & Iterable<number> {
    const first = zone * WIDTH;
    return this.#long.get(zone) ?? this.#parts.subarray(first, first + this.#counts[zone]!);
  }
}

function grow(parts: number[], value: number): void {
  let x = value;
  let kept = 0;
  for (const y of parts) {
    const sum = x + y;
    const low = Math.abs(x) < Math.abs(y) ? x - (sum - y) : y - (sum - x);
    if (low !== 0) parts[kept++] = low;
    x = sum;
  }
  parts.length = kept;
  if (x !== 0) parts.push(x);
}

/** The sum of numbers [from, end) that don't overlap, smallest first, to the nearest float64, to the even one of two. */
function rounded(parts: Float64Array | readonly number[], from: number, end: number): number {
  let i = end - 1;
  if (i < from) return 0;
  let high = parts[i--]!;
  let low = 0;
  while (i >= from && low === 0) {
    const next = parts[i--]!;
    const sum = high + next;
    low = next - (sum - high);
    high = sum;
  }
  // Half a step was rounded to even: what is left decides whether it was more than half.
  if (low !== 0 && i >= from && Math.sign(low) === Math.sign(parts[i]!)) {
    const twice = 2 * low;
    const sum = high + twice;
    if (sum - high === twice) return sum;
  }
  return high;
}
