import { makeBatches } from '../cost/batches.js';
import { concurrencyLimit, httpConcurrency } from '../cost/concurrency.js';
import { type JobEstimate, secondsAlone } from '../cost/estimate.js';
import type { RunLayout } from '../cost/estimate-run.js';
import type { Plan } from '../documents/plan.js';
import { isOnWeb } from '../documents/uri-kinds.js';
import { DEFAULT_HTTP_RATE } from '../io/access.js';
import { BATCH_JOBS, BATCH_SECONDS, FUNCTION_MB } from './limits.js';

/**
 * How jobs are handed to functions: batches of some seconds of work, enough of them to use the concurrency that S3
 * and the account allow.
 * @param httpRate requests a second of a run to web servers
 */
export function batching(
  tiles: readonly JobEstimate[],
  maxConcurrency: number,
  httpRate = DEFAULT_HTTP_RATE,
): RunLayout {
  const concurrency = concurrencyLimit(tiles, maxConcurrency);
  const share = tiles.reduce((sum, tile) => sum + secondsAlone(tile), 0) / concurrency;
  const targetSeconds = Math.min(BATCH_SECONDS.most, Math.max(BATCH_SECONDS.least, share));
  return {
    batches: makeBatches(tiles, { targetSeconds, maxTiles: BATCH_JOBS }),
    tiles,
    concurrency,
    memoryMb: FUNCTION_MB,
    httpRate,
  };
}

/**
 * Batches of a plan that may run at a time: few where sources or the template lie on web servers.
 * @param most that a deployment allows
 * @param httpRate requests a second to web servers
 */
export function mostBatches({ layers, target }: Plan, most: number, httpRate = DEFAULT_HTTP_RATE): number {
  const rasters = [...layers.flatMap(({ sources }) => sources), ...(target.template ? [target.template] : [])];
  return rasters.some(({ source }) => isOnWeb(source.uri)) ? httpConcurrency(httpRate, most) : most;
}
