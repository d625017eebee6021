import type { Progress } from '../engine/local-options.js';
import type { AccessOptions as FullAccess } from '../io/access.js';

/** A type whose fields may be left out, or be undefined. */
type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** How sources and results are reached; each field may be left out. */
export interface AccessOptions extends Optional<Omit<FullAccess, 's3Reached' | 'giveUpAt' | 'onlyPort443'>> {}

/** What all calls take. */
export interface CallOptions {
  /** How sources and results are reached. */
  readonly access?: AccessOptions | undefined;
  /** Stops the call, which then fails with an {@link InterruptedError}. What is finished is kept. */
  readonly signal?: AbortSignal | undefined;
  /** Called with one-line messages a user should see: warnings, and what is done anew. */
  readonly onMessage?: ((message: string) => void) | undefined;
}

/** Options of {@link plan}. */
export interface PlanOptions extends CallOptions {
  /**
   * Where the run will live, a folder or `s3://bucket/prefix`: plan.json is written there, so that other processes and
   * the command line find it. Without it nothing is written.
   */
  readonly out?: string | undefined;
}

/** Options of {@link processJob}. */
export interface JobOptions extends CallOptions {
  /** Where the run lives, a folder or `s3://bucket/prefix`; by default the folder `out`. */
  readonly out?: string | undefined;
  /** Called with how far the work is. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Options of {@link reduce}. */
export interface ReduceOptions extends JobOptions {
  /** Keeps the results of the jobs, in the folder `tiles`, when the mosaic is made; by default they are removed. */
  readonly keepTiles?: boolean | undefined;
}

/** Options of {@link run}. */
export interface RunOptions extends ReduceOptions {
  /** Worker threads, from 1 to 256; by default as many as there are cores; none for half a second of work. */
  readonly workers?: number | undefined;
}
