import { OVERVIEWS_PREFIX, TILES_PREFIX } from '../documents/keys.js';
import type { ObjectStore } from '../io/ports.js';
import type { S3Store } from '../io/s3-store.js';
import { SplitStore } from '../io/split-store.js';
import type { Storage } from '../io/storage.js';
import { RUNS, WORK } from './cloud-keys.js';

/**
 * The whole output bucket as a store.
 * @param output `s3://bucket`
 */
export async function bucketStore(storage: Storage, output: string): Promise<S3Store> {
  return (await storage.remote()).store(output);
}

/**
 * The URI of a run's folder.
 * @param output `s3://bucket`
 */
export function runUri(output: string, runId: string): string {
  return `${output}/${RUNS}${runId}`;
}

/** The store of a run: what stays below runs/, tiles and overviews below work/, where they expire. */
export async function runStore(storage: Storage, run: string): Promise<ObjectStore> {
  const work = run.replace(/^(s3:\/\/[^/]+\/)runs\//, `$1${WORK}`);
  return new SplitStore(await storage.store(run), await storage.store(work), [TILES_PREFIX, OVERVIEWS_PREFIX]);
}
