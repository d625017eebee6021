import type { SlotKeys } from './slot-table.js';

/**
 * Counting pays where a rectangle has this many pixels per slot: clearing and adding up the counters is work per slot.
 */
const LANE_PIXELS = 8;

/**
 * Counts by looking each pixel's slot up. Neighbours are mostly alike; four lanes of counters keep a pixel from waiting
 * for the counter that the one before it has just written.
 */
export class LoopCounter {
  /** Pixels of each slot in what was counted last. */
  readonly counts: Int32Array;
  /** Pixels of a rectangle from which on counting them is faster than adding each. */
  readonly few: number;
  readonly #lanes: Int32Array;
  #keys: SlotKeys['keys'] = new Uint8Array(0);
  #lookup: SlotKeys['lookup'] = new Uint16Array(0);

  constructor(slots: number) {
    this.counts = new Int32Array(slots);
    this.few = LANE_PIXELS * slots;
    this.#lanes = new Int32Array(4 * slots);
  }

  /** Comes to a block. */
  begin({ keys, lookup }: SlotKeys): void {
    this.#keys = keys;
    this.#lookup = lookup;
  }

  /** Counts a rectangle. */
  rectangle(stride: number, top: number, bottom: number, left: number, right: number): void {
    for (let y = top; y < bottom; y++) this.addRun(y * stride + left, right - left);
    this.runs();
  }

  /** Adds a run of pixels to those that {@link runs} counts. */
  addRun(first: number, pixels: number): void {
    const keys = this.#keys;
    const lookup = this.#lookup;
    const lanes = this.#lanes;
    const n = this.counts.length;
    const end = first + pixels;
    let i = first;
    for (; i < end - 3; i += 4) {
      lanes[lookup[keys[i]!]!]!++;
      lanes[n + lookup[keys[i + 1]!]!]!++;
      lanes[2 * n + lookup[keys[i + 2]!]!]!++;
      lanes[3 * n + lookup[keys[i + 3]!]!]!++;
    }
    for (; i < end; i++) lanes[lookup[keys[i]!]!]!++;
  }

  /** Counts the runs that were added, and forgets them. */
  runs(): void {
    const lanes = this.#lanes;
    const { counts } = this;
    const n = counts.length;
    for (let k = 0; k < n; k++) counts[k] = lanes[k]! + lanes[n + k]! + lanes[2 * n + k]! + lanes[3 * n + k]!;
    lanes.fill(0);
  }
}
