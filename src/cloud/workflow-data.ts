import * as z from 'zod';
import { jobBatchSchema } from '../documents/job-batches.js';
import { type PlanOutput, planOutputSchema } from '../documents/planned.js';

/** What the workflow's states hand to the functions and get back: ids and keys, far below Step Functions' 256 KiB. */

/** The execution that a function works for, from the workflow's context object. */
const executionInfoSchema = z.object({
  /** ARN. */
  id: z.string(),
  name: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
});

/** Input of `plan`. */
export const planInputSchema = z.object({
  /** An "Object Created" event of EventBridge, or `{ "spec": {...} }`. */
  event: z.unknown(),
  execution: executionInfoSchema,
  /** ARN of an execution that held the run and has ended without a mosaic; null at first. */
  takeOver: z.string().nullable(),
});

/** Input of `process-tile`: one item of the Map. */
export const jobsInputSchema = z.object({
  /** `s3://bucket/runs/<runId>` */
  run: z.string().startsWith('s3://'),
  jobs: jobBatchSchema,
});

/**
 * A Map's result, of which the key of a manifest is read where there is one: an emulator may know no ResultWriter and
 * list what the children answered. It is for metering alone.
 */
const mapResultSchema = z.object({ ResultWriterDetails: z.object({ Key: z.string() }).optional() }).catch({});

/** Input of `reduce`. */
export const reduceInputSchema = z.object({
  plan: planOutputSchema,
  execution: executionInfoSchema,
  /** The Map's result; null where no job was missing. */
  map: mapResultSchema.nullable(),
  /** How often the execution was redriven; null from an emulator that can't redrive. */
  redrives: z.int().nullable(),
});

/** Input of `report-failure`, from a state that caught an error. */
export const caughtFailureSchema = z.object({
  event: z.unknown(),
  execution: executionInfoSchema,
  failure: z.object({ Error: z.string(), Cause: z.string() }),
});

export type ExecutionInfo = Readonly<z.output<typeof executionInfoSchema>>;
export type PlanInput = Readonly<z.output<typeof planInputSchema>>;
export type JobsInput = Readonly<z.output<typeof jobsInputSchema>>;
export type ReduceInput = Readonly<z.output<typeof reduceInputSchema>>;
export type CaughtFailure = Readonly<z.output<typeof caughtFailureSchema>>;
export type PlanOutcome = PlanOutput['outcome'];

/** Output of `reduce`, at `$.result`: the mosaic, or a plan of the jobs that it has found without a result. */
export type ReduceOutput = ReadyOutput | PlanOutput;

/** What `reduce` says of a mosaic: the detail of "Mosaic Ready". */
export interface ReadyOutput {
  readonly outcome: 'ready';
  readonly runId: string;
  readonly run: string;
  /** `s3://bucket/runs/<runId>/mosaic.tif`, or the only file where there is no mosaic of numbers. */
  readonly mosaic: string;
  /** All rasters that were made. */
  readonly files: readonly string[];
  readonly sha256: string;
  readonly bytes: number;
  readonly seconds: number;
  readonly usd: number;
  readonly predictedUsd: number;
  /** From the best to the worst of what is assumed. */
  readonly predictedRange?: { readonly leastUsd: number; readonly mostUsd: number };
}

export const EVENT_SOURCE = 'fractile';
/** Detail types of the events on the stack's bus. */
export const MOSAIC_READY = 'Mosaic Ready';
export const RUN_FAILED = 'Run Failed';
export const INPUT_REJECTED = 'Input Rejected';
