/** Numbers, each with its weight. */
export interface WeightedNumbers {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** Numbers up to which they are sorted by insertion. */
const FEW = 24;

/** Sorts numbers in place, ascending; weights go along. */
export function sortWeighted(numbers: WeightedNumbers): void {
  if (numbers.values.length <= FEW) sortByInsertion(numbers);
  else sortByHeap(numbers);
}

function sortByInsertion({ values, weights }: WeightedNumbers): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    const weight = weights[i]!;
    let at = i;
    for (; at > 0 && values[at - 1]! > value; at--) {
      values[at] = values[at - 1]!;
      weights[at] = weights[at - 1]!;
    }
    values[at] = value;
    weights[at] = weight;
  }
}

/** Heapsort: whatever the numbers are, its work grows with n log n only. */
function sortByHeap(sorted: WeightedNumbers): void {
  const { values, weights } = sorted;
  for (let root = (values.length >> 1) - 1; root >= 0; root--) sink(sorted, root, values.length);
  for (let last = values.length - 1; last > 0; last--) {
    swap(values, 0, last);
    swap(weights, 0, last);
    sink(sorted, 0, last);
  }
}

function sink({ values, weights }: WeightedNumbers, root: number, length: number): void {
  let at = root;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= length) return;
    if (child + 1 < length && values[child + 1]! > values[child]!) child++;
    if (values[at]! >= values[child]!) return;
    swap(values, at, child);
    swap(weights, at, child);
    at = child;
  }
}

function swap(array: Float64Array, a: number, b: number): void {
  const kept = array[a]!;
  array[a] = array[b]!;
  array[b] = kept;
}
