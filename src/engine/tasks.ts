import type { Plan } from '../documents/plan.js';
import type { PlannedLayerSource } from '../documents/planned-source.js';
import type { ErrorData } from '../errors.js';
import type { Window } from '../grid/window.js';
import type { AccessOptions } from '../io/access.js';
import type { ReadCounts } from '../io/ports.js';
import type { JobsDone } from '../pipeline/process-jobs.js';
import type { SharedJobs } from './job-shares.js';

/** What the threads of a run share. */
export interface SharedState {
  readonly access: AccessOptions;
  /** Counters of {@link RetryBudget}. */
  readonly budget: SharedArrayBuffer;
  /** Pixels and jobs done so far: two 64-bit counters. */
  readonly done: SharedArrayBuffer;
  /** Threads that have loaded their code: one 32-bit counter. */
  readonly loaded: SharedArrayBuffer;
  /** Whether threads keep their compiled code for later calls. */
  readonly keepsCode: boolean;
  /** Name of the BroadcastChannel on which any message means: stop. */
  readonly stopChannel: string;
}

/**
 * Jobs of a plan: those that a thread takes from a list that all share. It is asked once a run, so the plan is copied
 * once.
 */
export interface JobsTask {
  readonly kind: 'jobs';
  readonly plan: Plan;
  readonly jobs: SharedJobs;
  /** Number of the thread, whose share comes first. */
  readonly thread: number;
  /** A folder or `s3://bucket/prefix`. */
  readonly out: string;
}

/** What a worker thread is asked to do; all of it survives structured cloning. */
export type Task =
  | JobsTask
  | {
      readonly kind: 'census';
      readonly source: PlannedLayerSource;
      readonly window: Window;
      /** Codes, at most. */
      readonly most: number;
    };

export type TaskResult =
  | { readonly ok: true; readonly kind: 'jobs'; readonly done: JobsDone; readonly reads: ReadCounts }
  | { readonly ok: true; readonly kind: 'census'; readonly codes: readonly number[]; readonly reads: ReadCounts }
  | { readonly ok: false; readonly error: ErrorData };

/** The counters behind {@link SharedState.done}. */
export class DoneCounters {
  readonly #counters: BigInt64Array;

  constructor(buffer = new SharedArrayBuffer(16)) {
    this.#counters = new BigInt64Array(buffer);
  }

  get buffer(): SharedArrayBuffer {
    return this.#counters.buffer as SharedArrayBuffer;
  }

  get pixels(): number {
    return Number(Atomics.load(this.#counters, 0));
  }

  get jobs(): number {
    return Number(Atomics.load(this.#counters, 1));
  }

  addPixels(pixels: number): void {
    Atomics.add(this.#counters, 0, BigInt(pixels));
  }

  addJob(): void {
    Atomics.add(this.#counters, 1, 1n);
  }
}
