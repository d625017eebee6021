import * as z from 'zod';
import type { Coverage } from '../coverage/coverage.js';
import type { Parts } from '../coverage/parts.js';
import { fractionKernelOf } from '../kernels/fraction-kernel.js';
import { type Kernel, kernel } from '../kernels/kernel.js';
import type { LayerBlock, StackBlock } from '../raster/pixel-block.js';
import type { Accumulator, AccumulatorKind } from './accumulator.js';
import { ClassTable } from './class-table.js';
import { KernelZoneAdder } from './kernel-zone-adder.js';
import { LoopZoneAdder } from './loop-zone-adder.js';
import type { SlotKeys, SlotTable } from './slot-table.js';
import { UnlistedCounter } from './unlisted-counter.js';
import { Validity } from './validity.js';
import { zeroSums } from './zero-sums.js';
import type { UnlistedGroup } from './zone-adder.js';

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
  readonly #loops: LoopZoneAdder;
  /** By kernels, of each lookup of keys; null where loops are as fast. */
  readonly #byLookup = new Map<SlotKeys['lookup'], KernelZoneAdder | null>();
  /** The block whose parts are being added. */
  #block: StackBlock | null = null;
  #keys = NO_KEYS;
  #byKernels: KernelZoneAdder | null = null;
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
    this.sums = zeroSums(zones * table.slotCount);
    this.unlisted = new UnlistedCounter(table, kernels);
    this.#loops = new LoopZoneAdder(table);
  }

  add(block: StackBlock, parts: Parts): void {
    const layer = block.layers[this.layer]!;
    this.kernels?.forgetParts(); // the buffer of those before holds others now
    if (block !== this.#block) this.#begin(block, layer);
    const keyed = { layer, keys: this.#keys, stride: block.stride };
    const found: UnlistedGroup[] | null = this.table.tellsUnlisted ? [] : null;
    if (this.#slot >= 0) this.#addAlike(parts, this.#slot, found);
    else {
      const adder = this.#byKernels?.takes(parts) ? this.#byKernels : this.#loops;
      adder.add(keyed, parts, this.sums, found);
    }
    // Behind the others, as kernels take other keys for them.
    if (found) for (const group of found) this.unlisted.add(keyed, parts, group);
  }

  /** Adds parts whose pixels are all in one slot. */
  #addAlike({ count, zone, top, bottom, left, right, weight }: Parts, slot: number, found: UnlistedGroup[] | null) {
    const { sums, slotCount, table } = this;
    const isUnlisted = slot === table.unlistedSlot;
    for (let i = 0; i < count; i++) {
      const at = zone[i]! * slotCount + slot;
      const weighs = (bottom[i]! - top[i]!) * (right[i]! - left[i]!) * weight[i]!;
      sums[at] = sums[at]! + weighs;
      if (isUnlisted) found?.push({ from: i, end: i + 1, unlisted: weighs, isWeightless: weighs === 0 });
    }
  }

  #begin(block: StackBlock, layer: LayerBlock): void {
    this.#block = block;
    this.#slot = layer.constant !== null && !layer.valid ? this.table.slotOfAll(layer.constant, layer.place) : -1;
    this.#keys = this.#slot >= 0 ? NO_KEYS : this.table.keysOfBlock(layer);
    if (this.#slot < 0) this.#byKernels = this.#adderOf(this.#keys);
  }

  #adderOf(keys: SlotKeys): KernelZoneAdder | null {
    const { kernels } = this;
    if (!kernels) return null;
    let adder = this.#byLookup.get(keys.lookup);
    if (adder === undefined) {
      adder = KernelZoneAdder.of(kernels, this.table, keys);
      this.#byLookup.set(keys.lookup, adder);
    }
    return adder;
  }

  /** Taken from the sums, once all are there. */
  get validity(): Validity {
    this.#validity ??= this.#validityOfSums();
    return this.#validity;
  }

  #validityOfSums(): Validity {
    const { sums, slotCount, table } = this;
    const validity = new Validity(sums.length / slotCount);
    const kernel = fractionKernelOf(slotCount);
    if (kernel) {
      kernel.validity(this, table.nodataSlot, validity);
      return validity;
    }
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
