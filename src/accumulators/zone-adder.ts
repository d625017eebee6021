import type { Parts } from '../coverage/parts.js';
import type { SlotKeys } from './slot-table.js';

/** A block's keys. */
export interface KeyedPixels {
  readonly keys: SlotKeys;
  /** Pixels to a row. */
  readonly stride: number;
}

/** Parts [from, end) of one zone, some of whose pixels may have codes that are not listed. */
export interface UnlistedGroup {
  readonly from: number;
  readonly end: number;
  /** What those pixels weigh. */
  readonly unlisted: number;
  /** Whether a part weighs nothing, so that its pixels don't show in `unlisted`. */
  readonly isWeightless: boolean;
}

/** Adds what the pixels of each slot weigh to the sums of the zones that they are in. */
export interface ZoneAdder {
  /**
   * Adds parts of a block.
   * @param sums one a zone and slot, slots first
   * @param found gets the groups of parts with pixels in the slot of what is not listed; null where nobody asks
   */
  add(pixels: KeyedPixels, parts: Parts, sums: Float64Array, found: UnlistedGroup[] | null): void;
}
