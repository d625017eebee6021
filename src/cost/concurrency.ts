import { REQUESTS_IN_FLIGHT } from '../io/coalesce.js';
import { ASSUMED, HTTP_RATE_OF_FUNCTION } from './assumptions.js';
import type { JobEstimate } from './estimate.js';

/**
 * S3 promises 5,500 GET a second per partitioned prefix; a COG is one key. A fifth is left for uneven load and
 * retries.
 */
const S3_READS_PER_SECOND = 0.8 * 5500;

/**
 * How many batches may run at a time so that the source's key gets no more requests than S3 promises to answer.
 * @param most what the account allows
 */
export function concurrencyLimit(tiles: readonly Pick<JobEstimate, 'requests' | 'seconds'>[], most: number): number {
  const requests = tiles.reduce((sum, tile) => sum + tile.requests, 0);
  const seconds = tiles.reduce((sum, tile) => sum + tile.seconds, 0);
  if (requests === 0) return most;
  const perFunction = Math.min(requests / seconds, REQUESTS_IN_FLIGHT / ASSUMED.likely.latencySeconds);
  return Math.min(most, Math.floor(S3_READS_PER_SECOND / perFunction));
}

/**
 * How many batches may run at a time where sources lie on web servers.
 * @param httpRate requests a second that such a run may send, at least those of one function
 * @param most what is allowed in any case
 */
export function httpConcurrency(httpRate: number, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(httpRate / HTTP_RATE_OF_FUNCTION)));
}

/** Seconds until all jobs are done where `concurrency` of them run at a time and each free place takes the next one. */
export function makespan(jobSeconds: readonly number[], concurrency: number): number {
  const free: number[] = []; // when each place is free again, in ascending order
  for (const seconds of jobSeconds) {
    const end = seconds + (free.length < concurrency ? 0 : free.shift()!);
    let at = free.length;
    while (at > 0 && free[at - 1]! > end) at--;
    free.splice(at, 0, end);
  }
  return free.at(-1) ?? 0;
}
