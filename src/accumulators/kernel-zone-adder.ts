import type { Parts } from '../coverage/parts.js';
import type { Kernel } from '../kernels/kernel.js';
import { KeySet } from '../kernels/key-set.js';
import { PartWeights } from '../kernels/part-weights.js';
import type { SlotKeys, SlotTable } from './slot-table.js';
import type { KeyedPixels, UnlistedGroup, ZoneAdder } from './zone-adder.js';

/** Keys up to which kernels are faster than looking up each pixel's slot (measured). */
const MOST_KEYS = 64;
/** Parts that are looked at to tell how large groups are. */
const LOOKS = 100;

/** Adds by kernels, which compare pixels with the few keys that have a slot of their own. */
export class KernelZoneAdder implements ZoneAdder {
  private constructor(
    readonly weights: PartWeights,
    readonly table: Pick<SlotTable, 'slotCount' | 'unlistedSlot'>,
  ) {}

  /**
   * Adds samples whose slots a lookup tells; null where so many keys have a slot that a loop is as fast, or there are
   * more slots than kernels hold.
   */
  static of(kernel: Kernel, table: KernelZoneAdder['table'], { keys, lookup }: SlotKeys): KernelZoneAdder | null {
    const { slotCount, unlistedSlot } = table;
    if (!PartWeights.holds(0, slotCount)) return null;
    const slotted = new KeySet(kernel, keys.BYTES_PER_ELEMENT);
    for (let key = 0; key < lookup.length; key++) {
      if (lookup[key] === unlistedSlot) continue;
      if (slotted.keys.length === MOST_KEYS) return null;
      slotted.add(key);
    }
    return new KernelZoneAdder(new PartWeights(kernel, slotted, lookup, slotCount, unlistedSlot), table);
  }

  /** Whether parts can be added, and faster than by loops: those with more pixels a group than sums to add for it. */
  takes(parts: Parts): boolean {
    return PartWeights.holds(parts.count, 0) && pixelsOfGroup(parts) >= this.table.slotCount;
  }

  add(pixels: KeyedPixels, parts: Parts, sums: Float64Array, found: UnlistedGroup[] | null): void {
    const { weights, table } = this;
    const { slotCount, unlistedSlot } = table;
    for (let from = 0; from < parts.count; ) {
      const count = weights.weigh(pixels, parts, parts.weight, from, parts.count);
      const { sums: weighed, groups } = weights;
      for (let group = 0; group < count; group++) {
        addGroup(sums, parts.zone[from]! * slotCount, weighed, group * slotCount, slotCount);
        const end = groups[2 * group]!;
        if (found) {
          const unlisted = weighed[group * slotCount + unlistedSlot]!;
          const isWeightless = groups[2 * group + 1] === 1;
          if (isWeightless || unlisted > 0) found.push({ from, end, unlisted, isWeightless });
        }
        from = end;
      }
    }
  }
}

/** Adds the sums of a group to those of its zone: a hot loop by itself, as V8 compiles what is small soon and once. */
function addGroup(sums: Float64Array, zone: number, weighed: Float64Array, group: number, slots: number): void {
  for (let k = 0; k < slots; k++) sums[zone + k] = sums[zone + k]! + weighed[group + k]!;
}

/** How many pixels a group of parts has, on average, looked at here and there. */
function pixelsOfGroup({ count, zone, top, bottom, left, right }: Parts): number {
  const step = Math.max(1, Math.floor(count / LOOKS));
  let groups = 0;
  let pixels = 0;
  for (let i = 0; i < count; i += step) {
    pixels += (bottom[i]! - top[i]!) * (right[i]! - left[i]!);
    if (i === 0 || zone[i] !== zone[i - 1]) groups++;
  }
  return pixels / groups;
}
