import type { RunLimits } from '../documents/run-limits.js';

/** Limits that the functions, the workflow and the plan must agree on. */

/**
 * Seconds that a function for tiles may take, and its larger sibling: together below the five minutes of an EXPRESS
 * execution.
 */
export const TILE_SECONDS = 60;
export const LARGE_TILE_SECONDS = 180;
/** Lambda's most, for plan and reduce. */
export const STAGE_SECONDS = 900;

/** Memory in MB: one virtual CPU, and three (Lambda gives one for each 1,769 MB). */
export const FUNCTION_MB = 1769;
export const LARGE_FUNCTION_MB = 5307;

/** Batches at a time that a deployment allows unless it is told otherwise. */
export const MAX_CONCURRENCY = 100;

/** Requests a second to web servers, of a function and of a run. */
export { HTTP_RATE_OF_FUNCTION } from '../cost/assumptions.js';
export { DEFAULT_HTTP_RATE, MAX_HTTP_RATE } from '../io/access.js';

/** What a run may take unless the deployment is told otherwise. */
export const DEFAULT_LIMITS: RunLimits = { usd: 20 };

/** Predicted seconds of a batch: long beside a cold start, short beside the time limit. */
export const BATCH_SECONDS = { least: 3, most: 20 } as const;
/** Jobs of a batch, so that its ids stay far below the 256 KiB of a state's data. */
export const BATCH_JOBS = 500;
