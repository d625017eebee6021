import type * as z from 'zod';
import type { Band, Plan } from '../documents/plan.js';
import type { RunReport } from '../documents/run-report.js';
import type { Spec } from '../documents/spec.js';
import type { ObjectStore } from '../io/ports.js';
import type { BandStats } from '../results/band-stats.js';
import type { JobResults } from '../results/job-results.js';

/** A file that a run has made. */
export interface WrittenFile {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of a raster: whether it is a BigTIFF, and its overview levels. */
  readonly bigTiff?: boolean;
  readonly overviews?: number;
  /** Of a raster: statistics of each band, for outputs that come later; no part of the report. */
  readonly statistics?: readonly (BandStats | null)[];
  /** Of what describes a store of many objects: how many there are beside it, their bytes, and the SHA-256 of all. */
  readonly parts?: { readonly count: number; readonly bytes: number; readonly sha256: string };
}

/** What is known of the whole result, the same for any tiling and any number of workers. */
export interface ResultFacts extends Pick<RunReport, 'templateNodataCells' | 'areaBasis' | 'pixelWeight' | 'warnings'> {
  /** By the name of the measure. */
  readonly measures: Readonly<Record<string, unknown>>;
}

/** What an output reaches the world by when it joins the results of jobs. */
export interface OutputPorts {
  readonly store: ObjectStore;
  readonly results: JobResults;
  /** Files that other outputs have made before. */
  readonly written: readonly WrittenFile[];
  /**
   * Called with the key of each file that stands, also of those of an output that fails afterwards.
   * @param isAnew whether it took the place of another one, which was set aside
   */
  readonly onFile: (key: string, isAnew: boolean) => void;
  /** Called with the facts that each job's result carries. */
  readonly onFacts: (facts: unknown) => void;
  /** Facts of the whole result, once an output before has called {@link onFacts} for every job. */
  readonly facts: () => ResultFacts;
  /** Called after each part of a job that was read. */
  readonly onJob?: (() => void) | undefined;
  /** Called with one-line messages a user should see. */
  readonly onMessage?: ((message: string) => void) | undefined;
}

/** What an output may look at when it is planned. */
export interface OutputQuestion {
  readonly spec: Spec;
  readonly bands: readonly Band[];
  readonly target: Plan['target'];
  /** When what the sources show was: a date or an interval; null where nothing says so. */
  readonly date: string | null;
}

/** What an output makes of a question: its parameters, or in words why it is left out. */
export type Planned<P> = { readonly params: P } | { readonly isLeftOut: string };

/** Files made of finished bands. An output knows neither pixels nor how bands come about. */
export interface Output<P> {
  readonly name: string;
  readonly params: z.ZodType<P>;
  /** Whether it lists valid cells, for which a band must say how much of each is valid. */
  readonly needsValidity?: true;
  /**
   * Decides what is to be made.
   * @returns parameters, or in words why it can't be
   * @throws InvalidInputError where what was asked for can't be made at all
   */
  plan(question: OutputQuestion): Planned<P> | Promise<Planned<P>>;
  bind(plan: Plan, params: P): PlannedOutput;
}

/** Objects of a store that are on their way at a time: enough to hide the time that a store takes to answer. */
export const PARTS_AT_A_TIME = 8;

/** Objects that a file of an output describes. */
export interface PlannedParts {
  /** All folders that they lie in, the inner ones first. */
  readonly folders: readonly string[];
  /** Their keys, folder by folder. */
  keys(): Iterable<string>;
}

/** An output of a plan. */
export interface PlannedOutput {
  readonly name: string;
  /** Keys of what a run leaves. */
  readonly files: readonly string[];
  /**
   * Objects that belong to the last of its files, which is written when all of them are there: too many to be named in
   * a report.
   */
  readonly parts?: PlannedParts;
  /** Parts of jobs' results that are read while files are made. */
  readonly reads: number;
  /** Whether it calls {@link OutputPorts.onFacts} for every job. */
  readonly givesFacts: boolean;
  /** Keys of what is set aside meanwhile, and needed no longer when the files are there. */
  intermediates(): Iterable<string>;
  /** Work for each cell in nanoseconds of the measurements' core (cost/speeds.ts), and bytes of the files, foreseen. */
  readonly estimate: { readonly nanosecondsPerCell: number; readonly bytes: number };
  /**
   * Joins the results of all jobs.
   * @throws MissingTileError, TileDamagedError, StorageError, OutputError
   */
  write(ports: OutputPorts): Promise<readonly WrittenFile[]>;
}
