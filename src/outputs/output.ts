import type * as z from 'zod';
import type { JobId } from '../documents/jobs.js';
import type { Band, Plan } from '../documents/plan.js';
import type { ObjectStore } from '../io/ports.js';
import type { Halve } from '../raster/halving.js';
import type { Samples } from '../raster/samples.js';

/** How a measure makes the next overview level of its own bands, by their numbers in the plan. */
export interface OwnHalving {
  readonly bands: readonly number[];
  readonly halve: Halve;
}

/** A file that a run has made. */
export interface WrittenFile {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly bigTiff: boolean;
  /** Overview levels. */
  readonly overviews: number;
}

/** What an output reaches the world by when it joins the results of jobs. */
export interface OutputPorts {
  readonly store: ObjectStore;
  /** Called with the facts that each job's result carries. */
  readonly onFacts: (facts: unknown) => void;
  /** Called after each part of a job that was read. */
  readonly onJob?: (() => void) | undefined;
  /** Called with one-line messages a user should see. */
  readonly onMessage?: ((message: string) => void) | undefined;
}

/** Files made of finished bands. An output knows neither pixels nor how bands come about. */
export interface Output<P> {
  readonly name: string;
  readonly params: z.ZodType<P>;
  /**
   * Decides where bands go.
   * @returns its parameters, and the bands as its files can hold them
   */
  plan(bands: readonly Band[]): { readonly params: P; readonly bands: readonly Band[] };
  bind(plan: Plan, params: P, own: readonly OwnHalving[]): PlannedOutput;
}

/** An output of a plan. */
export interface PlannedOutput {
  /** Keys of what a run leaves. */
  readonly files: readonly string[];
  /** Objects of a job's results. */
  readonly filesPerJob: number;
  /** Parts that are read while the results of all jobs are joined. */
  readonly reads: number;
  /** Keys of a job's results; all of them are there when the job is done. */
  jobKeys(job: JobId): readonly string[];
  /** Keys of what is needed no longer when the files are there. */
  intermediates(): { readonly jobs: readonly string[]; readonly others: readonly string[] };
  /**
   * Writes a job's results.
   * @param values one array for each band of the plan, with a value for each zone
   * @param facts JSON that is handed on to {@link OutputPorts.onFacts}
   */
  putJob(store: ObjectStore, job: JobId, values: readonly Samples[], facts: unknown): Promise<void>;
  /** Whether a job's result is whole, and of this run. */
  isOwnJob(store: ObjectStore, job: JobId): Promise<boolean>;
  /**
   * Joins the results of all jobs.
   * @throws MissingTileError, TileDamagedError, StorageError, OutputError
   */
  write(ports: OutputPorts): Promise<readonly WrittenFile[]>;
}
