import { createHash } from 'node:crypto';

/**
 * Every object key of a deployment, beside those of a run (documents/keys.ts). Nothing is ever written below {@link
 * INCOMING}.
 */

/** Uploads here start runs. In the input bucket. */
export const INCOMING = 'incoming/';
/** What jobs may name, in the input bucket too: uploads here start nothing. */
export const SOURCES = 'sources/';
/** Finished runs: plan, mosaic, report. */
export const RUNS = 'runs/';
/** Tiles and overviews of runs that are not finished; they expire. */
export const WORK = 'work/';
/** What executions leave: batches, the Map's results, the reason of a failure; they expire. */
export const EXECUTIONS = 'executions/';
/** Why an upload was rejected. */
export const REJECTED = 'rejected/';

const MAX_KEY_BYTES = 1024;

/** The key of the batches that an execution computes when it enters its Map for the n-th time. */
export const batchesKey = (execution: string, round: number): string =>
  `${EXECUTIONS}${execution}/batches${round === 1 ? '' : `-${round}`}.json`;
/** The prefix of the Map's results. */
export const resultsPrefix = (execution: string): string => `${EXECUTIONS}${execution}/results`;
/** The key of what `plan` found: its output, and the cost it foresees. */
export const plannedKey = (execution: string): string => `${EXECUTIONS}${execution}/planned.json`;
/** The key of what `plan` has found of many sources, for another attempt of it. */
export const sourcesKey = (execution: string): string => `${EXECUTIONS}${execution}/sources.json`;
/** The key of the document that says why an execution failed. */
export const failureKey = (execution: string): string => `${EXECUTIONS}${execution}/failure.json`;
/**
 * The key of the document that says why an upload was rejected; one that S3 finds too long, or that looks like a path
 * out of its folder, becomes its hash.
 */
export function rejectionKey(uploaded: string): string {
  const key = `${REJECTED}${uploaded}.json`;
  const isPlain = !uploaded.split('/').some((part) => part === '..' || part === '.');
  if (isPlain && Buffer.byteLength(key) <= MAX_KEY_BYTES) return key;
  return `${REJECTED}${createHash('sha256').update(uploaded).digest('hex')}.json`;
}
/** The prefix of a run's claims. */
export const claimsPrefix = (runId: string): string => `${RUNS}${runId}/claims/`;
/** The key of the n-th claim of a run; the numbers sort as text. */
export const claimKey = (runId: string, n: number): string =>
  `${claimsPrefix(runId)}${String(n).padStart(6, '0')}.json`;
/** The number of a claim; -1 for the key of anything else. */
export const claimNumber = (key: string): number => Number(/\/(\d{6,9})\.json$/.exec(key)?.[1] ?? -1);
