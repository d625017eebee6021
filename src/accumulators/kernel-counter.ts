import type { Kernel } from '../kernels/kernel.js';
import { KeyCounter } from '../kernels/key-counter.js';
import type { SlotCounter } from './slot-counter.js';
import type { SlotKeys, SlotTable } from './slot-table.js';

/** Keys up to which kernels are faster than looking up each pixel's slot, and pixels from which on (measured). */
const MOST_KEYS = 64;
const FEW = 24;
const WIDE = 8;

/** Counts by kernels, which compare pixels with the few keys that have a slot; the others are in none. */
export class KernelCounter implements SlotCounter {
  readonly counts: Int32Array;
  readonly few = FEW;
  readonly wide = WIDE;
  /** Of each key that is counted. */
  readonly #slots: Int32Array;
  readonly #counter: KeyCounter;
  #keys: SlotKeys['keys'] = new Uint8Array(0);
  /** Pixels of the runs that are to be counted, and whether some of them were counted for want of room. */
  #pixels = 0;
  #isCounting = false;

  private constructor(
    readonly table: Pick<SlotTable, 'slotCount' | 'unlistedSlot'>,
    counter: KeyCounter,
    slots: readonly number[],
  ) {
    this.counts = new Int32Array(table.slotCount);
    this.#counter = counter;
    this.#slots = Int32Array.from(slots);
  }

  /** Counts samples whose slots a lookup tells; null where so many keys have a slot that a loop is as fast. */
  static of(kernel: Kernel, table: KernelCounter['table'], { keys, lookup }: SlotKeys): KernelCounter | null {
    const counter = new KeyCounter(kernel, keys.BYTES_PER_ELEMENT);
    const slots: number[] = [];
    for (let key = 0; key < lookup.length; key++) {
      if (lookup[key] === table.unlistedSlot) continue;
      if (slots.length === MOST_KEYS) return null;
      counter.add(key);
      slots.push(lookup[key]!);
    }
    return new KernelCounter(table, counter, slots);
  }

  begin({ keys }: SlotKeys): void {
    this.#keys = keys;
  }

  rectangle(stride: number, top: number, bottom: number, left: number, right: number): void {
    const seen = this.#counter.rectangle(this.#keys, stride, top, bottom, left, right);
    this.counts.fill(0);
    this.#share((bottom - top) * (right - left) - seen);
  }

  addRun(first: number, pixels: number): void {
    if (this.#counter.hasRoom) {
      this.#counter.addRun(first, pixels);
      this.#pixels += pixels;
      return;
    }
    this.#countRuns();
    this.addRun(first, pixels);
  }

  runs(): void {
    this.#countRuns();
    this.#isCounting = false;
  }

  #countRuns(): void {
    if (!this.#isCounting) this.counts.fill(0);
    this.#isCounting = true;
    this.#share(this.#pixels - this.#counter.runs(this.#keys));
    this.#pixels = 0;
  }

  /** Adds the keys' counts to those of their slots. */
  #share(unlisted: number): void {
    const { counts } = this;
    const slots = this.#slots;
    for (let k = 0; k < slots.length; k++) {
      const slot = slots[k]!;
      counts[slot] = counts[slot]! + this.#counter.count(k);
    }
    counts[this.table.unlistedSlot] = counts[this.table.unlistedSlot]! + unlisted;
  }
}
