import type { Kernel } from '../kernels/kernel.js';
import { KeyCounter } from '../kernels/key-counter.js';
import { PartWeights } from '../kernels/part-weights.js';
import type { SlotCounter } from './slot-counter.js';
import type { SlotKeys, SlotTable } from './slot-table.js';

/** Keys up to which kernels are faster than looking up each pixel's slot, and pixels from which on (measured). */
const MOST_KEYS = 64;
const FEW = 24;
const WIDE = 8;

/** Counts by kernels, which compare pixels with the few keys that have a slot; the others are in none. */
export class KernelCounter implements SlotCounter {
  counts: Int32Array;
  readonly few = FEW;
  readonly wide = WIDE;
  readonly #counter: KeyCounter;
  /** Counts of slots where they are not those of the keys as they lie. */
  readonly #own: Int32Array;
  /** Whether each class has one key, so that the keys' counts are those of the slots but for the last two. */
  readonly #isDirect: boolean;
  #keys: SlotKeys['keys'] = new Uint8Array(0);
  /** Null where there are more slots than kernels hold. */
  readonly weights: PartWeights | null;

  private constructor(
    readonly kernel: Kernel,
    readonly table: Pick<SlotTable, 'slotCount' | 'unlistedSlot' | 'nodataSlot'>,
    sampleBytes: number,
    /** Keys by ascending slot. */
    readonly slotted: readonly { readonly key: number; readonly slot: number }[],
    lookup: SlotKeys['lookup'],
  ) {
    this.#own = new Int32Array(table.slotCount);
    this.counts = this.#own;
    this.#counter = new KeyCounter(kernel, sampleBytes);
    for (const { key } of slotted) this.#counter.add(key);
    const { unlistedSlot, nodataSlot, slotCount } = table;
    this.weights = PartWeights.holds(0, slotCount)
      ? new PartWeights(kernel, this.#counter, lookup, slotCount, unlistedSlot)
      : null;
    const isPlain = slotted.every(({ slot }, k) => slot === (k < unlistedSlot ? k : nodataSlot));
    this.#isDirect =
      slotCount === nodataSlot + 1 && isPlain && slotted.length >= unlistedSlot && slotted.length < slotCount;
  }

  /** Counts samples whose slots a lookup tells; null where so many keys have a slot that a loop is as fast. */
  static of(kernel: Kernel, table: KernelCounter['table'], { keys, lookup }: SlotKeys): KernelCounter | null {
    const slotted: { key: number; slot: number }[] = [];
    for (let key = 0; key < lookup.length; key++) {
      const slot = lookup[key]!;
      if (slot === table.unlistedSlot) continue;
      if (slotted.length === MOST_KEYS) return null;
      slotted.push({ key, slot });
    }
    slotted.sort((a, b) => a.slot - b.slot);
    return new KernelCounter(kernel, table, keys.BYTES_PER_ELEMENT, slotted, lookup);
  }

  begin({ keys }: SlotKeys): void {
    this.#keys = keys;
  }

  rectangle(stride: number, top: number, bottom: number, left: number, right: number): void {
    const seen = this.#counter.rectangle(this.#keys, stride, top, bottom, left, right);
    this.#settle((bottom - top) * (right - left) - seen);
  }

  /** Gives the keys' counts to their slots. */
  #settle(unlisted: number): void {
    const { counts } = this.kernel;
    const { unlistedSlot, nodataSlot } = this.table;
    if (this.#isDirect) {
      counts[nodataSlot] = this.slotted.length > unlistedSlot ? counts[unlistedSlot]! : 0;
      counts[unlistedSlot] = unlisted;
      this.counts = counts;
      return;
    }
    const own = this.#own;
    own.fill(0);
    for (let k = 0; k < this.slotted.length; k++) {
      const { slot } = this.slotted[k]!;
      own[slot] = own[slot]! + counts[k]!;
    }
    own[unlistedSlot] = own[unlistedSlot]! + unlisted;
    this.counts = own;
  }
}
