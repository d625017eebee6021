import * as z from 'zod';
import { estimateTiles } from '../cost/estimate.js';
import { readDocument, toJsonBytes } from '../engine/documents.js';
import { missingTiles } from '../engine/output.js';
import type { ObjectStore } from '../io/ports.js';
import { parseS3Uri, type S3Location } from '../io/s3-location.js';
import type { S3Store } from '../io/s3-store.js';
import { tileId } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import { parseWith } from '../spec/spec.js';
import { batching } from './batching.js';

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
 * @param key where the list goes
 * @param maxConcurrency batches at a time, at most
 */
export async function writeMissingBatches(
  plan: Plan,
  bucket: S3Store,
  store: ObjectStore,
  key: string,
  maxConcurrency: number,
): Promise<MissingBatches> {
  const missing = new Set((await missingTiles(store, plan)).map(tileId));
  const tiles = estimateTiles(plan).filter(({ id }) => missing.has(id));
  const shape = batching(tiles, maxConcurrency);
  await bucket.replace(key, toJsonBytes(shape.batches));
  return { shape, tiles: tiles.length, location: parseS3Uri(`${bucket.uri}/${key}`) };
}

const batchesSchema = z.array(z.array(z.string()));

/**
 * How many tiles lists of batches name together, each counted once: a tile that was damaged is on several.
 * @throws StorageError, InvalidInputError where a list is not there or damaged
 */
export async function tilesOf(bucket: ObjectStore, keys: readonly string[]): Promise<number> {
  const lists = await Promise.all(
    keys.map(async (key) => parseWith(batchesSchema, await readDocument(bucket, key), `${bucket.uri}/${key}`)),
  );
  return new Set(lists.flat(2)).size;
}
