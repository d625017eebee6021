import { BinWeights } from '../kernels/bin-weights.js';
import { type Kernel, kernel } from '../kernels/kernel.js';
import { isForKernels, type KernelSamples } from '../kernels/kernel-samples.js';
import { sortWeighted, type WeightedNumbers } from './sort-weighted.js';

/**
 * Numbers, some with one weight, then some with another: values below ends[i], and not below ends[i - 1], weigh
 * weights[i].
 */
export interface WeightedRuns {
  readonly values: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly runs: number;
}

const FEWEST_BINS = 64;
const MOST_BINS = BinWeights.mostBins;
/** Numbers from which on a kernel is faster than a loop (measured: of 64 both take 2 us, of 128 1.9 and 2.5). */
const MANY = 64;

/**
 * The order statistics of weighted numbers: numbers are put into bins of equal width over their range, and only the
 * members of bins that are asked about are looked up and sorted. Weights are whole numbers, so results don't depend on
 * the order of the numbers.
 */
export class WeightedOrder {
  /** Summed weight. */
  total = 0;
  #runs: WeightedRuns = { values: [], ends: [], weights: [], runs: 0 };
  #min = 0;
  #bins = 0;
  /** Whether each bin holds one number only: whole numbers of a small range. */
  #isExact = false;
  #binOf = new Uint16Array(0);
  /** Of loops, and of the kernel where that weighs. */
  readonly #ownWeights = new Float64Array(MOST_BINS);
  #binWeights: Float64Array = this.#ownWeights;
  readonly #kernel: BinWeights | null;
  #byKernel = false;
  /** Bins that were asked about, and their members: few, so lists do, and emptying a map would make another one. */
  readonly #asked: number[] = [];
  readonly #sorted: WeightedNumbers[] = [];

  /**
   * Starts with no numbers.
   * @param kernels null for loops alone
   */
  constructor(kernels: Kernel | null = kernel()) {
    this.#kernel = kernels && new BinWeights(kernels);
  }

  /**
   * Takes numbers in place of those before; they are to stay as they are while they are asked about.
   * @param min the smallest of them
   * @param max the largest
   * @param areWhole whether all are whole numbers
   */
  load(numbers: WeightedRuns, min: number, max: number, areWhole: boolean): void {
    const { ends, weights, runs } = numbers;
    const range = max - min;
    const count = runs === 0 ? 0 : ends[runs - 1]!;
    this.#runs = numbers;
    this.#min = min;
    this.#asked.length = 0;
    this.#sorted.length = 0;
    this.#isExact = areWhole && range < MOST_BINS;
    this.#bins = this.#isExact ? range + 1 : Math.min(MOST_BINS, Math.max(FEWEST_BINS, count >> 2));
    this.total = 0;
    for (let run = 0, start = 0; run < runs; run++) {
      this.total += (ends[run]! - start) * weights[run]!;
      start = ends[run]!;
    }
    const scale = range === 0 ? 1 : (this.#bins - 1) / range;
    const { values } = numbers;
    this.#byKernel = this.#kernel !== null && count >= MANY && count <= BinWeights.most && isForKernels(values);
    this.#binWeights = this.#byKernel ? this.#kernel!.weights : this.#ownWeights;
    if (this.#byKernel) {
      this.#weighByKernel(count, scale);
      return;
    }
    this.#binWeights.fill(0, 0, this.#bins);
    if (this.#isExact) this.#weighValues();
    else this.#weighBins(count, scale);
  }

  #weighByKernel(count: number, scale: number): void {
    const { values, ends, weights, runs } = this.#runs;
    const bins = this.#kernel!;
    bins.begin(values as KernelSamples, count, this.#bins);
    for (let run = 0, start = 0; run < runs; run++) {
      if (this.#isExact) bins.addWholes(start, ends[run]!, this.#min, weights[run]!);
      else bins.add(start, ends[run]!, this.#min, scale, weights[run]!);
      start = ends[run]!;
    }
  }

  #weighValues(): void {
    const { values, ends, weights, runs } = this.#runs;
    const binWeights = this.#binWeights;
    const min = this.#min;
    let i = 0;
    for (let run = 0; run < runs; run++) {
      const end = ends[run]!;
      const weight = weights[run]!;
      for (; i < end; i++) {
        const bin = values[i]! - min;
        binWeights[bin] = binWeights[bin]! + weight;
      }
    }
  }

  #weighBins(count: number, scale: number): void {
    if (this.#binOf.length < count) this.#binOf = new Uint16Array(count);
    const { values, ends, weights, runs } = this.#runs;
    const binOf = this.#binOf;
    const binWeights = this.#binWeights;
    const min = this.#min;
    let i = 0;
    for (let run = 0; run < runs; run++) {
      const end = ends[run]!;
      const weight = weights[run]!;
      for (; i < end; i++) {
        const bin = ((values[i]! - min) * scale) | 0; // grows with the value, however it is rounded
        binOf[i] = bin;
        binWeights[bin] = binWeights[bin]! + weight;
      }
    }
  }

  /**
   * The mean of the ordered numbers over a stretch of their summed weight, from `from` to `from + width`: 0 is before
   * the smallest, `total` behind the largest.
   */
  meanOver(from: number, width: number): number {
    let bin = 0;
    let before = 0;
    while (bin < this.#bins - 1 && before + this.#binWeights[bin]! <= from) before += this.#binWeights[bin++]!;
    const end = from + width;
    let first = Number.NaN;
    let sum = 0;
    for (; bin < this.#bins && before < end; bin++) {
      if (this.#binWeights[bin] === 0) continue;
      const { values, weights } = this.#membersOf(bin);
      for (let i = 0; i < values.length && before < end; ) {
        const value = values[i]!;
        let after = before;
        // Equal numbers count as one: their own order would show in the rounding.
        for (; i < values.length && values[i] === value; i++) after += weights[i]!;
        if (after > from) {
          if (Number.isNaN(first)) first = value;
          sum += (value - first) * (Math.min(after, end) - Math.max(before, from));
        }
        before = after;
      }
    }
    return first + sum / width;
  }

  /** The numbers of a bin. */
  #membersOf(bin: number): WeightedNumbers {
    if (this.#isExact)
      return { values: Float64Array.of(this.#min + bin), weights: Float64Array.of(this.#binWeights[bin]!) };
    const known = this.#asked.indexOf(bin);
    if (known >= 0) return this.#sorted[known]!;
    const sorted = this.#byKernel ? this.#foundByKernel(bin) : this.#foundByLoop(bin);
    sortWeighted(sorted);
    this.#asked.push(bin);
    this.#sorted.push(sorted);
    return sorted;
  }

  #foundByKernel(bin: number): WeightedNumbers {
    const { values, ends, weights, runs } = this.#runs;
    const members = this.#kernel!.membersOf(bin, ends[runs - 1]!);
    const found = { values: new Float64Array(members.length), weights: new Float64Array(members.length) };
    let run = 0;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      while (ends[run]! <= i) run++;
      found.values[k] = values[i]!;
      found.weights[k] = weights[run]!;
    }
    return found;
  }

  #foundByLoop(bin: number): WeightedNumbers {
    const { values, ends, weights, runs } = this.#runs;
    const binOf = this.#binOf;
    const members: number[] = [];
    const theirs: number[] = [];
    let i = 0;
    for (let run = 0; run < runs; run++) {
      const end = ends[run]!;
      for (; i < end; i++) {
        if (binOf[i] !== bin) continue;
        members.push(values[i]!);
        theirs.push(weights[run]!);
      }
    }
    return { values: Float64Array.from(members), weights: Float64Array.from(theirs) };
  }

  /**
   * Gives the distances of all numbers from a centre, with their weights, to another order.
   * @param other takes them in place of those before
   */
  distancesTo(center: number, other: WeightedOrder): void {
    const { values, ends, weights, runs } = this.#runs;
    const distances = new Float64Array(runs === 0 ? 0 : ends[runs - 1]!);
    let min = Number.POSITIVE_INFINITY;
    let max = 0;
    for (let i = 0; i < distances.length; i++) {
      const distance = Math.abs(values[i]! - center);
      distances[i] = distance;
      if (distance < min) min = distance;
      if (distance > max) max = distance;
    }
    other.load({ values: distances, ends, weights, runs }, min, max, false);
  }
}
