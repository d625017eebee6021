import type { Parts } from '../coverage/parts.js';
import { LoopWeights } from './group-weights.js';
import { groupEnd, hasGroups, MANY } from './part-groups.js';
import { LoopCounter } from './slot-counter.js';
import type { SlotTable } from './slot-table.js';
import type { KeyedPixels, UnlistedGroup, ZoneAdder } from './zone-adder.js';

/** Adds by looking up each pixel's slot: what kernels must equal, for hosts without them and for many classes. */
export class LoopZoneAdder implements ZoneAdder {
  readonly #counter: LoopCounter;
  readonly #weights: LoopWeights;

  constructor(readonly table: Pick<SlotTable, 'slotCount' | 'unlistedSlot'>) {
    this.#counter = new LoopCounter(table.slotCount);
    this.#weights = new LoopWeights(table.slotCount);
  }

  add(pixels: KeyedPixels, parts: Parts, sums: Float64Array, found: UnlistedGroup[] | null): void {
    const { slotCount, unlistedSlot } = this.table;
    const { count, zone, top, bottom, left, right, weight } = parts;
    const { stride } = pixels;
    const { keys, lookup } = pixels.keys;
    const { few } = this.#counter;
    const isGrouped = hasGroups(parts);
    let alone = 0;
    this.#counter.begin(pixels.keys);
    for (let i = 0; i < count; i++) {
      const first = zone[i]! * slotCount;
      const before = sums[first + unlistedSlot]!;
      if (isGrouped && i >= alone) {
        const end = groupEnd(parts, i, few);
        if (end > i) {
          const isWeightless = this.#weights.weigh(pixels, parts, i, end);
          this.#addSums(this.#weights.sums, 1, sums, first);
          const unlisted = sums[first + unlistedSlot]! - before;
          if (isWeightless || unlisted > 0) found?.push({ from: i, end, unlisted, isWeightless });
          i = end - 1;
          continue;
        }
        alone = i + MANY;
      }
      const rowEnd = bottom[i]! * stride;
      const from = left[i]!;
      const to = right[i]!;
      const w = weight[i]!;
      if ((bottom[i]! - top[i]!) * (to - from) >= few) {
        this.#counter.rectangle(stride, top[i]!, bottom[i]!, from, to);
        this.#addSums(this.#counter.counts, w, sums, first);
      } else {
        // Few pixels, or many slots: pixel by pixel.
        for (let row = top[i]! * stride; row < rowEnd; row += stride) {
          for (let at = row + from; at < row + to; at++) {
            const into = first + lookup[keys[at]!]!;
            sums[into] = sums[into]! + w;
          }
        }
      }
      const unlisted = sums[first + unlistedSlot]! - before;
      // What weighs nothing, beyond a pole, doesn't show in the sum.
      if (unlisted > 0 || w === 0) found?.push({ from: i, end: i + 1, unlisted, isWeightless: w === 0 });
    }
  }

  #addSums(found: Float64Array | Int32Array, weight: number, sums: Float64Array, first: number): void {
    for (let k = 0; k < found.length; k++) sums[first + k] = sums[first + k]! + found[k]! * weight;
  }
}
