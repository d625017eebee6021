import type { ErrorData } from '../errors.js';
import type { TileIndex } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import type { TileMetrics } from '../pipeline/process-tile.js';
import type { Plan } from '../spec/plan.js';

/** What a worker thread is asked to do; all of it survives structured cloning. */
export type Task =
  | {
      readonly kind: 'tile';
      readonly plan: Plan;
      readonly tile: TileIndex;
      readonly out: string;
      readonly progress: SharedArrayBuffer;
    }
  | { readonly kind: 'census'; readonly uri: string; readonly band: number; readonly window: Window };

export type TaskResult =
  | { readonly ok: true; readonly kind: 'tile'; readonly metrics: TileMetrics }
  | { readonly ok: true; readonly kind: 'census'; readonly codes: readonly number[] }
  | { readonly ok: false; readonly error: ErrorData };

/** Pixels done so far, shared between threads: one 64-bit counter. */
export function pixelCounter(buffer = new SharedArrayBuffer(8)): {
  readonly buffer: SharedArrayBuffer;
  add(pixels: number): void;
  value(): number;
} {
  const counter = new BigInt64Array(buffer);
  return {
    buffer,
    add: (pixels) => void Atomics.add(counter, 0, BigInt(pixels)),
    value: () => Number(Atomics.load(counter, 0)),
  };
}
