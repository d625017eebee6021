import type { JobId } from '../documents/jobs.js';
import { MissingTileError, TileDamagedError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import type { RasterFile } from './raster-file.js';

/**
 * Makes sure that every tile has a result. Damaged ones are removed, so that they count as missing from now on.
 * @throws TileDamagedError, MissingTileError
 */
export async function requireJobs(
  file: RasterFile,
  store: ObjectStore,
  { damaged, missing }: { readonly damaged: readonly JobId[]; readonly missing: readonly JobId[] },
): Promise<void> {
  if (damaged.length > 0) throw await removeDamaged(file, store, damaged);
  if (missing.length > 0) throw missingJob(store, missing);
}

export function missingJob(store: ObjectStore, missing: readonly JobId[]): MissingTileError {
  return new MissingTileError(`${store.uri}: ${named(missing, 'has no result', 'have no result')}; ${howTo(missing)}`);
}

export async function removeDamaged(
  file: RasterFile,
  store: ObjectStore,
  damaged: readonly JobId[],
): Promise<TileDamagedError> {
  await store.remove(damaged.map((job) => file.jobKey(job)));
  const were = damaged.length === 1 ? 'was' : 'were';
  return new TileDamagedError(
    `${store.uri}: ${named(damaged, 'is damaged', 'are damaged')} and ${were} removed; ${howTo(damaged)}`,
  );
}

/** What computes tiles and goes on, wherever the run is. */
function howTo(jobs: readonly JobId[]): string {
  const ids = jobs.length <= 10 ? jobs.join(' ') : '<ids>';
  return `run again with the same options, or compute ${jobs.length === 1 ? 'it' : 'them'} (fractile job ${ids}) and reduce; on AWS, redrive the execution`;
}

/** Tiles in words: at most ten of them by name. */
function named(jobs: readonly JobId[], is: string, are: string): string {
  const ids = jobs.slice(0, 10).join(', ');
  if (jobs.length === 1) return `tile ${ids} ${is}`;
  return `tiles ${ids}${jobs.length > 10 ? ` and ${jobs.length - 10} more` : ''} ${are}`;
}
