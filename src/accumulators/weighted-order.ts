/** Numbers, some with one weight, then some with another: values below ends[i], and not below ends[i - 1], weigh weights[i]. */
export interface WeightedRuns {
  readonly values: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly runs: number;
}

const FEWEST_BINS = 64;
const MOST_BINS = 4096;
/** Members of a bin up to which they are sorted by insertion. */
const FEW = 24;

/**
 * The order statistics of weighted numbers: numbers are put into bins of equal width over their range, and only bins
 * that are asked about are sorted. Weights are whole numbers, so results don't depend on the order of the numbers.
 */
export class WeightedOrder {
  /** Summed weight. */
  total = 0;
  #count = 0;
  #bins = 0;
  #values = new Float64Array(0);
  #weights = new Float64Array(0);
  #binOf = new Uint16Array(0);
  /** Where the members of each bin begin, and one more. */
  readonly #starts = new Int32Array(MOST_BINS + 1);
  readonly #next = new Int32Array(MOST_BINS);
  readonly #binWeights = new Float64Array(MOST_BINS);
  readonly #isSorted = new Uint8Array(MOST_BINS);

  /**
   * Takes numbers in place of those before.
   * @param min the smallest of them
   * @param max the largest
   * @param areWhole whether all are whole numbers
   */
  load({ values, ends, weights, runs }: WeightedRuns, min: number, max: number, areWhole: boolean): void {
    const count = runs === 0 ? 0 : ends[runs - 1]!;
    this.#reserve(count);
    this.#count = count;
    const range = max - min;
    const isSmall = areWhole && range < MOST_BINS;
    this.#bins = isSmall ? range + 1 : Math.min(MOST_BINS, Math.max(FEWEST_BINS, count));
    const scale = isSmall || range === 0 ? 1 : (this.#bins - 1) / range;
    const bins = this.#bins;
    const [binOf, next, binWeights, starts] = [this.#binOf, this.#next, this.#binWeights, this.#starts];
    next.fill(0, 0, bins);
    binWeights.fill(0, 0, bins);
    this.#isSorted.fill(isSmall ? 1 : 0, 0, bins);
    this.total = 0;
    let i = 0;
    for (let run = 0; run < runs; run++) {
      const [end, weight] = [ends[run]!, weights[run]!];
      this.total += (end - i) * weight;
      for (; i < end; i++) {
        const bin = ((values[i]! - min) * scale) | 0; // grows with the value, however it is rounded
        binOf[i] = bin;
        next[bin] = next[bin]! + 1;
        binWeights[bin] = binWeights[bin]! + weight;
      }
    }
    let start = 0;
    for (let bin = 0; bin < bins; bin++) {
      starts[bin] = start;
      start += next[bin]!;
      next[bin] = starts[bin]!;
    }
    starts[bins] = start;
    i = 0;
    for (let run = 0; run < runs; run++) {
      const [end, weight] = [ends[run]!, weights[run]!];
      for (; i < end; i++) {
        const bin = binOf[i]!;
        const to = next[bin]!;
        this.#values[to] = values[i]!;
        this.#weights[to] = weight;
        next[bin] = to + 1;
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
      this.#sort(bin);
      for (let i = this.#starts[bin]!; i < this.#starts[bin + 1]! && before < end; ) {
        const value = this.#values[i]!;
        let after = before;
        // Equal numbers count as one: their own order would show in the rounding.
        for (; i < this.#starts[bin + 1]! && this.#values[i] === value; i++) after += this.#weights[i]!;
        if (after > from) {
          if (Number.isNaN(first)) first = value;
          sum += (value - first) * (Math.min(after, end) - Math.max(before, from));
        }
        before = after;
      }
    }
    return first + sum / width;
  }

  /**
   * Gives the distances of all numbers from a centre, with their weights, to another order.
   * @param other takes them in place of those before
   */
  distancesTo(center: number, other: WeightedOrder): void {
    const values = this.#values.subarray(0, this.#count).map((value) => Math.abs(value - center));
    const ends = Int32Array.from(values, (_, i) => i + 1);
    let [min, max] = [Number.POSITIVE_INFINITY, 0];
    for (const value of values) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    other.load({ values, ends, weights: this.#weights, runs: values.length }, min, max, false);
  }

  #reserve(count: number): void {
    if (this.#values.length >= count) return;
    this.#values = new Float64Array(count);
    this.#weights = new Float64Array(count);
    this.#binOf = new Uint16Array(count);
  }

  #sort(bin: number): void {
    if (this.#isSorted[bin]) return;
    this.#isSorted[bin] = 1;
    const [start, end] = [this.#starts[bin]!, this.#starts[bin + 1]!];
    if (end - start <= FEW) sortByInsertion(this.#values, this.#weights, start, end);
    else sortByHeap(this.#values, this.#weights, start, end);
  }
}

function sortByInsertion(values: Float64Array, weights: Float64Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const [value, weight] = [values[i]!, weights[i]!];
    let at = i;
    for (; at > start && values[at - 1]! > value; at--) {
      values[at] = values[at - 1]!;
      weights[at] = weights[at - 1]!;
    }
    values[at] = value;
    weights[at] = weight;
  }
}

/** Heapsort: whatever the numbers are, its work grows with n log n only. */
function sortByHeap(values: Float64Array, weights: Float64Array, start: number, end: number): void {
  const length = end - start;
  for (let root = (length >> 1) - 1; root >= 0; root--) sink(values, weights, start, root, length);
  for (let last = length - 1; last > 0; last--) {
    swap(values, start, start + last);
    swap(weights, start, start + last);
    sink(values, weights, start, 0, last);
  }
}

function sink(values: Float64Array, weights: Float64Array, start: number, root: number, length: number): void {
  let at = root;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= length) return;
    if (child + 1 < length && values[start + child + 1]! > values[start + child]!) child++;
    if (values[start + at]! >= values[start + child]!) return;
    swap(values, start + at, start + child);
    swap(weights, start + at, start + child);
    at = child;
  }
}

function swap(array: Float64Array, a: number, b: number): void {
  const kept = array[a]!;
  array[a] = array[b]!;
  array[b] = kept;
}

/** Where the stretch of summed weight begins whose mean is a quantile, and how wide it is. */
export interface Stretch {
  readonly from: number;
  readonly width: number;
}

/**
 * The stretch of a quantile of weighted numbers: of the width of one whole pixel (of all weight, where that is less),
 * from (W - width) p on. Where every number weighs a pixel, its mean is type 7 of R. J. Hyndman, Y. Fan, Sample
 * Quantiles in Statistical Packages (1996), numpy's default.
 * @param share 0 to 1
 * @param pixel weight of a whole pixel
 */
export function stretchOf(share: number, total: number, pixel: number): Stretch {
  const width = Math.min(pixel, total);
  return { from: (total - width) * share, width };
}
