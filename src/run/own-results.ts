import { OVERVIEWS_PREFIX, TILES_PREFIX, ZARR_PREFIX } from '../documents/keys.js';
import type { Storage } from '../io/storage.js';
import { outputsOf } from '../outputs/registry.js';
import { storedPlan } from './stored-plan.js';

const FOLDERS = [TILES_PREFIX, OVERVIEWS_PREFIX, ZARR_PREFIX];

/**
 * Whether a file is one that the run of a place makes: a glob that its sources once matched still means the same when the
 * run goes on. Where no plan is, no file is.
 * @param out the place, absolute
 * @throws StorageError, OutputError
 */
export async function ownResults(storage: Pick<Storage, 'store'>, out: string): Promise<(uri: string) => boolean> {
  const found = await storedPlan(await storage.store(out));
  if (found.state !== 'whole') return () => false;
  const files = new Set(outputsOf(found.plan).flatMap((output) => output.files));
  const start = `${out.replace(/\/+$/, '')}/`;
  return (uri) => {
    const key = uri.startsWith(start) ? uri.slice(start.length) : '';
    return files.has(key) || FOLDERS.some((folder) => key.startsWith(folder));
  };
}
