import * as z from 'zod';
import type { Coverage } from '../coverage/coverage.js';
import type { Parts } from '../coverage/parts.js';
import { type Kernel, kernel } from '../kernels/kernel.js';
import { PartWeights } from '../kernels/part-weights.js';
import type { LayerBlock, StackBlock } from '../raster/pixel-block.js';
import type { Accumulator, AccumulatorKind } from './accumulator.js';
import { ClassTable } from './class-table.js';
import { type GroupWeights, LoopWeights } from './group-weights.js';
import { KernelCounter } from './kernel-counter.js';
import { groupEnd, hasGroups, MANY } from './part-groups.js';
import { LANE_PIXELS, LoopCounter, type SlotCounter } from './slot-counter.js';
import type { SlotKeys, SlotTable } from './slot-table.js';
import { type KeyedBlock, UnlistedCounter, type UnlistedGroup } from './unlisted-counter.js';
import { Validity } from './validity.js';

const NO_KEYS: SlotKeys = { keys: new Uint8Array(0), lookup: new Uint16Array(0) };

/**
 * For every zone and every slot of a table of classes or bins, the summed weight of the pixels in it. Weights are whole
 * numbers and sums stay below 2^53, so they are exact, and blocks can be added, and partial sums combined, in any order.
 * Pixels of valid codes that are not listed are counted by code, too.
 */
export class ClassSums implements Accumulator {
  /** sums[zone * slotCount + slot], in units of weight. */
  readonly sums: Float64Array;
  readonly slotCount: number;
  readonly unlisted: UnlistedCounter;
  readonly #loop: LoopCounter;
  readonly #loopWeights: LoopWeights;
  /** By kernels, of each lookup of keys; null where a loop is as fast. */
  readonly #counters = new Map<SlotKeys['lookup'], KernelCounter | null>();
  /** The block whose parts are being added. */
  #block: StackBlock | null = null;
  #keys = NO_KEYS;
  #counter: SlotCounter;
  /** Groups of the parts that are being added, of which some pixels have codes that are not listed. */
  readonly #toTell: UnlistedGroup[] = [];
  /** The one slot of a block without samples; -1 where its pixels differ. */
  #slot = -1;
  #validity: Validity | null = null;

  /**
   * Starts with nothing summed.
   * @param layer of the stack, from 0
   * @param kernels null for loops alone
   */
  constructor(
    readonly table: SlotTable,
    { zones }: Pick<Coverage, 'zones'>,
    readonly layer = 0,
    readonly kernels: Kernel | null = kernel(),
  ) {
    this.slotCount = table.slotCount;
    this.sums = new Float64Array(zones * table.slotCount);
    this.unlisted = new UnlistedCounter(table, kernels);
    this.#loop = new LoopCounter(table.slotCount);
    this.#loopWeights = new LoopWeights(table.slotCount);
    this.#counter = this.#loop;
  }

  add(block: StackBlock, parts: Parts): void {
    const layer = block.layers[this.layer]!;
    if (block !== this.#block) this.#begin(block, layer);
    const keyed = { layer, keys: this.#keys, stride: block.stride };
    const { sums, slotCount } = this;
    const { count, zone, top, bottom, left, right, weight } = parts;
    const { keys, lookup } = this.#keys;
    const { stride } = block;
    const { tellsUnlisted, unlistedSlot: watched } = this.table;
    const { few, wide } = this.#counter;
    const many = LANE_PIXELS * slotCount;
    const slot = this.#slot;
    const groups = slot < 0 && hasGroups(parts) ? this.#weightsFor(parts) : null;
    let alone = 0;
    for (let i = 0; i < count; i++) {
      if (groups && i >= alone) {
        const end = groupEnd(parts, i, few);
        if (end > i) {
          this.#addGroup(groups, keyed, parts, i, end);
          i = end - 1;
          continue;
        }
        alone = i + MANY;
      }
      const first = zone[i]! * slotCount;
      const before = sums[first + watched]!;
      const rowEnd = bottom[i]! * stride;
      const from = left[i]!;
      const to = right[i]!;
      const w = weight[i]!;
      const pixels = (bottom[i]! - top[i]!) * (to - from);
      if (slot >= 0) sums[first + slot] = sums[first + slot]! + pixels * w;
      else if (pixels >= few && (to - from >= wide || pixels >= many)) {
        this.#addCounts(keyed, parts, i);
        continue;
      } else {
        // Few pixels, or many slots: pixel by pixel.
        for (let row = top[i]! * stride; row < rowEnd; row += stride) {
          for (let at = row + from; at < row + to; at++) {
            const into = first + lookup[keys[at]!]!;
            sums[into] = sums[into]! + w;
          }
        }
      }
      if (!tellsUnlisted || (slot >= 0 && slot !== watched)) continue;
      // What weighs nothing, beyond a pole, doesn't show in the sum.
      if (sums[first + watched] !== before || w === 0) this.unlisted.add(keyed, parts, i);
    }
    // Together, as kernels take other keys for them.
    for (const group of this.#toTell) this.unlisted.addGroup(keyed, parts, group);
    this.#toTell.length = 0;
  }

  /** Adds a part of many pixels by counting them first. */
  #addCounts(block: KeyedBlock, parts: Parts, part: number): void {
    const counter = this.#counter;
    counter.rectangle(block.stride, parts.top[part]!, parts.bottom[part]!, parts.left[part]!, parts.right[part]!);
    const { counts } = counter;
    const { sums, slotCount, table } = this;
    const [first, w] = [parts.zone[part]! * slotCount, parts.weight[part]!];
    for (let k = 0; k < slotCount; k++) sums[first + k] = sums[first + k]! + counts[k]! * w;
    const unlisted = counts[table.unlistedSlot]!;
    if (table.tellsUnlisted && unlisted > 0) this.unlisted.addMany(block, parts, part, unlisted);
  }

  #begin(block: StackBlock, layer: LayerBlock): void {
    this.#block = block;
    this.#slot = layer.constant !== null && !layer.valid ? this.table.slotOfAll(layer.constant, layer.place) : -1;
    this.#keys = this.#slot >= 0 ? NO_KEYS : this.table.keysOfBlock(layer);
    if (this.#slot >= 0) return;
    this.#counter = this.#counterOf(this.#keys);
    this.#counter.begin(this.#keys);
  }

  #counterOf(keys: SlotKeys): SlotCounter {
    const { kernels } = this;
    if (!kernels) return this.#loop;
    let counter = this.#counters.get(keys.lookup);
    if (counter === undefined) {
      counter = KernelCounter.of(kernels, this.table, keys);
      this.#counters.set(keys.lookup, counter);
    }
    return counter ?? this.#loop;
  }

  /** What weighs the parts of a zone together. */
  #weightsFor({ count }: Parts): GroupWeights {
    const { weights } = this.#counter;
    if (!weights || !PartWeights.holds(count, this.slotCount)) return this.#loopWeights;
    weights.kernel.forgetParts(); // the buffer of those before holds others now
    return weights;
  }

  /** Adds parts [from, end) of one zone. */
  #addGroup(weights: GroupWeights, block: KeyedBlock, parts: Parts, from: number, end: number): void {
    const isWeightless = weights.weigh(block, parts, parts.weight, from, end);
    const { sums, slotCount, table } = this;
    const first = parts.zone[from]! * slotCount;
    const found = weights.sums;
    for (let k = 0; k < slotCount; k++) sums[first + k] = sums[first + k]! + found[k]!;
    const unlisted = found[table.unlistedSlot]!;
    // What weighs nothing, beyond a pole, doesn't show in the sum.
    if (table.tellsUnlisted && (isWeightless || unlisted > 0)) this.#toTell.push({ from, end, unlisted, isWeightless });
  }

  /** Taken from the sums, once all are there. */
  get validity(): Validity {
    this.#validity ??= this.#validityOfSums();
    return this.#validity;
  }

  #validityOfSums(): Validity {
    const { sums, slotCount, table } = this;
    const validity = new Validity(sums.length / slotCount);
    for (let zone = 0; zone < validity.zones; zone++) {
      let valid = 0;
      for (let slot = 0; slot <= table.unlistedSlot; slot++) valid += sums[zone * slotCount + slot]!;
      let notFinite = 0;
      for (let slot = table.nodataSlot + 1; slot < slotCount; slot++) notFinite += sums[zone * slotCount + slot]!;
      validity.valid[zone] = valid;
      validity.notFinite[zone] = notFinite;
      validity.covered[zone] = valid + notFinite + sums[zone * slotCount + table.nodataSlot]!;
    }
    return validity;
  }

  combine(other: this): void {
    for (let i = 0; i < this.sums.length; i++) this.sums[i] = this.sums[i]! + other.sums[i]!;
    this.unlisted.combine(other.unlisted);
  }
}

/** Work on a pixel and on a part of it (measured: cost/speeds.ts says on what). */
export const COUNT_PIXEL = 1.25;
export const COUNT_PART = 30;
export const COUNT_PART_SLOT = 0.8;
/** What a pixel adds whose values are too many for a table. */
export const WIDE_PIXEL = 8;
export const TABLE_BYTES = 2;

/** {@link ClassSums} as a plan names it. */
export const classSums: AccumulatorKind<{ readonly layer: number }> = {
  name: 'class-sums',
  params: z.object({ layer: z.int().min(0) }),
  takesMerged: true,
  bytesPerZone: ({ layer }, layers) => 8 * slots(layers[layer]!.codes),
  nanoseconds: ({ layer }, layers, sampleBytes) => ({
    perPixel: COUNT_PIXEL + (sampleBytes > TABLE_BYTES ? WIDE_PIXEL : 0),
    perPart: COUNT_PART + COUNT_PART_SLOT * slots(layers[layer]!.codes),
  }),
  create({ layer }, layers, coverage) {
    const { codes, nodata } = layers[layer]!;
    return new ClassSums(new ClassTable(codes ?? [], nodata), coverage, layer);
  },
};

function slots(codes: readonly (readonly number[])[] | null): number {
  return (codes?.length ?? 0) + 2;
}
