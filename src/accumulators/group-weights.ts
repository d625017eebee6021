import type { Parts } from '../coverage/parts.js';
import { widestPart } from './part-groups.js';
import { LoopCounter } from './slot-counter.js';
import type { KeyedPixels } from './zone-adder.js';

/**
 * Weighs by looking pixels up. Most pixels of most zones have one weight, and are counted; the weights of others are
 * added up, exactly in any order.
 */
export class LoopWeights {
  /** Of each slot, what was summed up last. */
  readonly sums: Float64Array;
  readonly #lanes: Float64Array;
  readonly #counter: LoopCounter;

  /** Starts with nothing summed up. */
  constructor(slots: number) {
    this.sums = new Float64Array(slots);
    this.#lanes = new Float64Array(4 * slots);
    this.#counter = new LoopCounter(slots);
  }

  /**
   * Weighs parts [from, end), which lie in one zone.
   * @returns whether a part weighs nothing
   */
  weigh(pixels: KeyedPixels, parts: Parts, from: number, end: number): boolean {
    const { top, bottom, left, right, weight: weights } = parts;
    const { stride } = pixels;
    const { keys, lookup } = pixels.keys;
    const counter = this.#counter;
    const lanes = this.#lanes;
    const n = this.sums.length;
    const common = weights[widestPart(parts, from, end)]!;
    let isWeightless = false;
    counter.begin(pixels.keys);
    for (let part = from; part < end; part++) {
      const w = weights[part]!;
      isWeightless ||= w === 0;
      const start = left[part]!;
      const width = right[part]! - start;
      if (width === 1 && bottom[part]! - top[part]! === 1) {
        // A pixel that an edge cuts; those before and after it are in other lanes.
        lanes[(part & 3) * n + lookup[keys[top[part]! * stride + start]!]!]! += w;
        continue;
      }
      for (let y = top[part]!; y < bottom[part]!; y++) {
        let i = y * stride + start;
        const rowEnd = i + width;
        if (w === common) {
          counter.addRun(i, width);
          continue;
        }
        for (; i < rowEnd - 3; i += 4) {
          lanes[lookup[keys[i]!]!]! += w;
          lanes[n + lookup[keys[i + 1]!]!]! += w;
          lanes[2 * n + lookup[keys[i + 2]!]!]! += w;
          lanes[3 * n + lookup[keys[i + 3]!]!]! += w;
        }
        for (; i < rowEnd; i++) lanes[lookup[keys[i]!]!]! += w;
      }
    }
    counter.runs();
    for (let k = 0; k < n; k++) {
      const weighed = lanes[k]! + lanes[n + k]! + lanes[2 * n + k]! + lanes[3 * n + k]!;
      this.sums[k] = weighed + counter.counts[k]! * common;
    }
    lanes.fill(0);
    return isWeightless;
  }
}
