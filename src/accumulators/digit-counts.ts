import { combineWeights, type DigitWeights, ListedWeights, PagedWeights } from './digit-weights.js';
import type { SortKeys } from './sort-keys.js';
import type { Stretch } from './stretch.js';

/** Numbers that share their first digits. */
class Node {
  readonly children = new Map<number, Node>();

  /**
   * A node without children.
   * @param before weight of all smaller numbers
   */
  constructor(
    readonly before: number,
    readonly weights: DigitWeights,
  ) {}
}

/**
 * The weights of numbers by the digits of their keys, for finding order statistics in as many passes over the numbers
 * as keys have digits: a pass counts the next digit of those numbers whose digits so far are of interest.
 */
export class DigitCounts {
  readonly #root = new Node(0, new PagedWeights());
  /** Digits that are known of the numbers of interest. */
  #level = 0;

  constructor(readonly keys: SortKeys) {}

  /** Counts a number, where it is of interest. */
  add(digits: Uint16Array, weight: number): void {
    let node: Node | undefined = this.#root;
    for (let i = 0; i < this.#level; i++) {
      node = node.children.get(digits[i]!);
      if (!node) return;
    }
    node.weights.add(digits[this.#level]!, weight);
  }

  /**
   * Looks at the next digit of the numbers that lie in stretches of the summed weight.
   * @returns false where all digits are known
   */
  deepen(stretches: readonly Stretch[]): boolean {
    if (this.#level === this.keys.digits - 1) return false;
    for (const node of this.#deepest(this.#root, 0)) {
      let before = node.before;
      for (const [digit, weight] of node.weights) {
        const after = before + weight;
        const start = before;
        if (stretches.some(({ from, width }) => start < from + width && after > from))
          node.children.set(digit, new Node(start, new ListedWeights()));
        before = after;
      }
    }
    this.#level++;
    return true;
  }

  *#deepest(node: Node, level: number): Generator<Node> {
    if (level === this.#level) yield node;
    else for (const child of node.children.values()) yield* this.#deepest(child, level + 1);
  }

  /** Numbers whose digits are all known, ascending, each with its weight and that of all smaller numbers. */
  *numbers(): Generator<{ readonly value: number; readonly before: number; readonly weight: number }> {
    const digits = new Uint16Array(this.keys.digits);
    yield* this.#numbers(this.#root, 0, digits);
  }

  *#numbers(node: Node, level: number, digits: Uint16Array): ReturnType<DigitCounts['numbers']> {
    if (level < this.keys.digits - 1) {
      for (const [digit, child] of node.children) {
        digits[level] = digit;
        yield* this.#numbers(child, level + 1, digits);
      }
      return;
    }
    let { before } = node;
    for (const [digit, weight] of node.weights) {
      digits[level] = digit;
      yield { value: this.keys.join(digits), before, weight };
      before += weight;
    }
  }

  /** The mean of the ordered numbers over a stretch of their summed weight, as WeightedOrder.meanOver to the bit. */
  meanOver({ from, width }: Stretch): number {
    const end = from + width;
    let first = Number.NaN;
    let sum = 0;
    for (const { value, before, weight } of this.numbers()) {
      if (before >= end) break;
      if (before + weight <= from) continue;
      if (Number.isNaN(first)) first = value;
      sum += (value - first) * (Math.min(before + weight, end) - Math.max(before, from));
    }
    return first + sum / width;
  }

  /** Adds the counts of other numbers of the same zone, in the same pass. */
  combine(other: DigitCounts): void {
    combineNodes(this.#root, other.#root);
  }
}

function combineNodes(into: Node, from: Node): void {
  combineWeights(into.weights, from.weights);
  for (const [digit, child] of from.children) {
    const ours = into.children.get(digit);
    if (ours) combineNodes(ours, child);
  }
}
