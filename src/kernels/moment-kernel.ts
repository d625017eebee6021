import { ofThread, PAGE } from './kernel-module.js';
import { MAX_TERMS } from './layout.js';

interface Exports {
  variancesOf(
    zones: number,
    weights: number,
    sums: number,
    sumCounts: number,
    squares: number,
    squareCounts: number,
    out: number,
  ): void;
  addZones(zones: number, weights: number, sums: number, counts: number, total: number): void;
}

/** Zones that are worked on at a time. */
const ZONES = 1024;
/** Terms of a zone's sum that lie with it. */
export const TERMS = 4;
// Where things lie in the memory, in bytes.
const SQUARES_AT = 8 * TERMS * ZONES;
const WEIGHTS_AT = 2 * SQUARES_AT;
const OUT_AT = WEIGHTS_AT + 8 * ZONES;
const TOTAL_AT = OUT_AT + 8 * ZONES;
const COUNTS_AT = TOTAL_AT + 8 * (MAX_TERMS + 1);
const SQUARE_COUNTS_AT = COUNTS_AT + ZONES;
const END = SQUARE_COUNTS_AT + ZONES;

/** Sums of zones, each of which is a few numbers, its terms. */
export interface ZoneTerms {
  /**
   * Copies the terms of zones [from, from + counts.length).
   * @param terms {@link TERMS} a zone
   * @param counts how many each has; more than {@link TERMS} where they are not copied
   */
  copyTerms(from: number, terms: Float64Array, counts: Uint8Array): void;
}

/** What a sum is added to, of its first zone. */
export interface TermTotal {
  /** Adds the numbers of a list whose count lies before them. */
  addCounted(zone: number, list: Float64Array, at: number): void;
}

/**
 * Variances and totals of many zones, by WebAssembly: what the loops of variance.ts and exact-sums.ts give, which V8
 * compiles late, as a run has few jobs. Memory: 128 KiB.
 */
export class MomentKernel {
  readonly #exports: Exports;
  readonly #doubles: Float64Array;
  readonly #bytes: Uint8Array;

  /** Starts with nothing in its memory. */
  constructor(module: WebAssembly.Module) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(END / PAGE) });
    this.#exports = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
    this.#doubles = new Float64Array(memory.buffer);
    this.#bytes = new Uint8Array(memory.buffer);
  }

  /** Zones at a time. */
  static readonly most = ZONES;

  /**
   * The variances of zones [from, from + weights.length), up to {@link most}.
   * @returns one a zone, until the next call; NaN where whole numbers of any size must tell it
   */
  variances(weights: Float64Array, sums: ZoneTerms, squares: ZoneTerms, from: number): Float64Array {
    const zones = weights.length;
    this.#doubles.set(weights, WEIGHTS_AT / 8);
    sums.copyTerms(from, this.#termsAt(0, zones), this.#countsAt(COUNTS_AT, zones));
    squares.copyTerms(from, this.#termsAt(SQUARES_AT, zones), this.#countsAt(SQUARE_COUNTS_AT, zones));
    this.#exports.variancesOf(zones, WEIGHTS_AT, 0, COUNTS_AT, SQUARES_AT, SQUARE_COUNTS_AT, OUT_AT);
    return this.#doubles.subarray(OUT_AT / 8, OUT_AT / 8 + zones);
  }

  /**
   * Adds the sums of those zones [from, from + weights.length), up to {@link most}, whose weight is not 0.
   * @returns whether it did: all or none
   */
  addTo(total: TermTotal, weights: Float64Array, sums: ZoneTerms, from: number): boolean {
    const zones = weights.length;
    this.#doubles.set(weights, WEIGHTS_AT / 8);
    sums.copyTerms(from, this.#termsAt(0, zones), this.#countsAt(COUNTS_AT, zones));
    this.#exports.addZones(zones, WEIGHTS_AT, 0, COUNTS_AT, TOTAL_AT);
    const first = TOTAL_AT / 8;
    if (this.#doubles[first]! < 0) return false;
    total.addCounted(0, this.#doubles, first);
    return true;
  }

  #termsAt(at: number, zones: number): Float64Array {
    return this.#doubles.subarray(at / 8, at / 8 + TERMS * zones);
  }

  #countsAt(at: number, zones: number): Uint8Array {
    return this.#bytes.subarray(at, at + zones);
  }
}

/** The one of this thread; null where the host has no WebAssembly with vectors. */
export const momentKernel = ofThread((module) => new MomentKernel(module));
