/** What the workflow's states hand to the functions and get back: ids and keys, far below Step Functions' 256 KiB. */

/** The execution that a function works for, from the workflow's context object. */
export interface ExecutionInfo {
  /** ARN. */
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly startedAt: string;
}

/** Input of `plan`. */
export interface PlanInput {
  /** An "Object Created" event of EventBridge, or `{ "spec": {...} }`. */
  readonly event: unknown;
  readonly execution: ExecutionInfo;
  /** ARN of an execution that held the run and has ended without a mosaic; null at first. */
  readonly takeOver: string | null;
}

/** Where `plan` sends the workflow: compute tiles, stitch what is there, or end. */
export type PlanOutcome = 'tiles' | 'mosaic' | 'complete' | 'claimed' | 'ignored';

/** Output of `plan`, at `$.plan`. Every field is always there, because a path that leads nowhere fails a state. */
export interface PlanOutput {
  readonly outcome: PlanOutcome;
  readonly runId: string;
  /** `s3://bucket/runs/<runId>` */
  readonly run: string;
  /** ARN of another execution that holds the run; "" where there is none. */
  readonly claimedBy: string;
  /** The Map's items: a JSON array of batches, each a {@link TileBatch}. */
  readonly batches: { readonly bucket: string; readonly key: string };
  /** Where the Map's results go: a key prefix without a slash at its end. */
  readonly results: string;
  /** Batches at a time. */
  readonly concurrency: number;
  /** How often the Map is entered: 1, and more where `reduce` has found tiles missing. */
  readonly round: number;
  /** Keys of the manifests of the Map's earlier rounds. */
  readonly earlier: readonly string[];
  readonly tiles: number;
  /** Tiles of this round. */
  readonly missingTiles: number;
  readonly predictedUsd: number;
}

/** Tiles as "col-row". */
export type TileBatch = readonly string[];

/** Input of `process-tile`: one item of the Map. */
export interface TilesInput {
  /** `s3://bucket/runs/<runId>` */
  readonly run: string;
  readonly tiles: TileBatch;
}

/** Work that a function did, as it counts it itself. */
export interface FunctionUsage {
  /** Requests of S3 that cost as GET, answered or not. */
  readonly reads: number;
  /** Requests of S3 that cost as PUT. */
  readonly writes: number;
  readonly retries: number;
  /** Milliseconds from the start of the call, and of the process where the call is its first. */
  readonly ms: number;
  readonly memoryMb: number;
}

/** Output of `process-tile`. */
export interface TilesOutput extends FunctionUsage {
  /** Tiles that this call computed, and those that were there already. */
  readonly computed: number;
  readonly present: number;
  readonly pixels: number;
  /** Requests and bytes of the source, and the bytes that had to be read. */
  readonly requests: number;
  readonly bytes: number;
  readonly bytesNeeded: number;
}

/** Input of `reduce`. */
export interface ReduceInput {
  readonly plan: PlanOutput;
  readonly execution: ExecutionInfo;
  /** The Map's result; null where no tile was missing. */
  readonly map: { readonly ResultWriterDetails?: { readonly Bucket: string; readonly Key: string } } | null;
  /** How often the execution was redriven. */
  readonly redrives: number;
}

/** Output of `reduce`, at `$.result`: the mosaic, or a plan of the tiles that it has found missing. */
export type ReduceOutput = ReadyOutput | PlanOutput;

/** What `reduce` says of a mosaic: the detail of "Mosaic Ready". */
export interface ReadyOutput {
  readonly outcome: 'ready';
  readonly runId: string;
  readonly run: string;
  /** `s3://bucket/runs/<runId>/mosaic.tif` */
  readonly mosaic: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly seconds: number;
  readonly usd: number;
  readonly predictedUsd: number;
}

/** Input of `report-failure`, from a state that caught an error. */
export interface CaughtFailure {
  readonly event: unknown;
  readonly execution: ExecutionInfo;
  readonly failure: { readonly Error: string; readonly Cause: string };
}

/** Output of `report-failure`: the detail of "Input Rejected" and "Run Failed". */
export interface FailureOutput {
  readonly outcome: 'rejected' | 'failed';
  readonly execution: string;
  /** "" where the failure came before the plan. */
  readonly runId: string;
  readonly error: string;
  readonly message: string;
  /** URI of the document that says so. */
  readonly document: string;
}

export const EVENT_SOURCE = 'fractile';
/** Detail types of the events on the stack's bus. */
export const MOSAIC_READY = 'Mosaic Ready';
export const RUN_FAILED = 'Run Failed';
export const INPUT_REJECTED = 'Input Rejected';
