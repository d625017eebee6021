import type { PlannedLayerSource } from '../documents/planned-source.js';
import type { ErrorData } from '../errors.js';
import type { Window } from '../grid/window.js';
import type { AccessOptions } from '../io/access.js';
import type { ReadCounts } from '../io/ports.js';
import type { JobMetrics } from '../pipeline/process-job.js';
import type { JobTask } from './shared-plan.js';

/** What the threads of a run share. */
export interface SharedState {
  readonly access: AccessOptions;
  /** Counters of {@link RetryBudget}. */
  readonly budget: SharedArrayBuffer;
  /** Pixels done so far: one 64-bit counter. */
  readonly pixels: SharedArrayBuffer;
  /** Threads that have loaded their code: one 32-bit counter. */
  readonly loaded: SharedArrayBuffer;
  /** Name of the BroadcastChannel on which any message means: stop. */
  readonly stopChannel: string;
}

/** What a worker thread is asked to do; all of it survives structured cloning. */
export type Task =
  | JobTask
  | {
      readonly kind: 'census';
      readonly source: PlannedLayerSource;
      readonly window: Window;
      /** Codes, at most. */
      readonly most: number;
    };

export type TaskResult =
  | { readonly ok: true; readonly kind: 'job'; readonly metrics: JobMetrics; readonly reads: ReadCounts }
  | { readonly ok: true; readonly kind: 'census'; readonly codes: readonly number[]; readonly reads: ReadCounts }
  | { readonly ok: false; readonly error: ErrorData };

/** The 64-bit counter behind {@link SharedState.pixels}. */
export function pixelCounter(buffer: SharedArrayBuffer): { add(pixels: number): void; value(): number } {
  const counter = new BigInt64Array(buffer);
  return {
    add: (pixels) => void Atomics.add(counter, 0, BigInt(pixels)),
    value: () => Number(Atomics.load(counter, 0)),
  };
}
