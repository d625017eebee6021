/** Every object key of a deployment, beside those of a run (spec/keys.ts). Nothing is ever written below {@link INCOMING}. */

/** Uploads here start runs. In the input bucket. */
export const INCOMING = 'incoming/';
/** Finished runs: plan, mosaic, report. */
export const RUNS = 'runs/';
/** Tiles and overviews of runs that are not finished; they expire. */
export const WORK = 'work/';
/** What executions leave: batches, the Map's results, the reason of a failure; they expire. */
export const EXECUTIONS = 'executions/';
/** Why an upload was rejected. */
export const REJECTED = 'rejected/';

/** @returns the key of the batches that an execution computes. */
export const batchesKey = (execution: string): string => `${EXECUTIONS}${execution}/batches.json`;
/** @returns the prefix of the Map's results. */
export const resultsPrefix = (execution: string): string => `${EXECUTIONS}${execution}/results`;
/** @returns the key of the document that names an execution's run. */
export const executionRunKey = (execution: string): string => `${EXECUTIONS}${execution}/run.json`;
/** @returns the key of the document that says why an execution failed. */
export const failureKey = (execution: string): string => `${EXECUTIONS}${execution}/failure.json`;
/** @returns the key of the document that says why an upload was rejected. */
export const rejectionKey = (uploaded: string): string => `${REJECTED}${uploaded}.json`;
/** @returns the key of the n-th claim of a run. */
export const claimKey = (runId: string, n: number): string => `${RUNS}${runId}/claims/${String(n).padStart(4, '0')}.json`;
