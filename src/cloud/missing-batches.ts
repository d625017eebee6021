import { estimateTiles } from '../cost/estimate.js';
import { toJsonBytes } from '../engine/documents.js';
import { missingTiles } from '../engine/output.js';
import type { ObjectStore } from '../io/ports.js';
import { parseS3Uri, type S3Location } from '../io/s3-location.js';
import type { S3Store } from '../io/s3-store.js';
import { tileId } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import { batching } from './batching.js';
import { batchesKey } from './cloud-keys.js';

/** The tiles of a run that have no result, as the Map is to compute them. */
export interface MissingBatches {
  readonly shape: ReturnType<typeof batching>;
  readonly tiles: number;
  /** Where the list of batches is. */
  readonly location: S3Location;
}

/**
 * Writes the list of batches of the tiles that are missing, for the Map of an execution.
 * @param bucket the whole output bucket
 * @param store of the run
 * @param maxConcurrency batches at a time, at most
 */
export async function writeMissingBatches(
  plan: Plan,
  bucket: S3Store,
  store: ObjectStore,
  execution: string,
  maxConcurrency: number,
): Promise<MissingBatches> {
  const missing = new Set((await missingTiles(store, plan)).map(tileId));
  const tiles = estimateTiles(plan).filter(({ id }) => missing.has(id));
  const shape = batching(tiles, maxConcurrency);
  await bucket.replace(batchesKey(execution), toJsonBytes(shape.batches));
  return { shape, tiles: tiles.length, location: parseS3Uri(`${bucket.uri}/${batchesKey(execution)}`) };
}
