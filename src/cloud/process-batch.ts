import pLimit from 'p-limit';
import { readPlan } from '../engine/stored-plan.js';
import type { Storage } from '../io/storage.js';
import { processTile } from '../pipeline/process-tile.js';
import { parseTileId, tileKey } from '../spec/keys.js';
import { runStore } from './run-stores.js';
import type { TilesInput, TilesOutput } from './workflow-data.js';

/** Questions to S3 at a time. */
const IN_FLIGHT = 8;

/** What a batch did, without what the function counts around it. */
export type BatchResult = Pick<TilesOutput, 'computed' | 'present' | 'pixels' | 'requests' | 'bytes' | 'bytesNeeded'>;

/**
 * Computes the tiles of a batch that are not there yet: an earlier attempt may have got some way.
 * @throws SourceChangedError, CorruptRasterError, UnsupportedRasterError, StorageError, OutputError
 */
export async function processBatch({ run, tiles }: TilesInput, storage: Storage): Promise<BatchResult> {
  const store = await runStore(storage, run);
  const plan = await readPlan(store);
  const wanted = tiles.map(parseTileId);
  const sizes = await pLimit(IN_FLIGHT).map(wanted, (tile) => store.size(tileKey(tile)));
  const missing = wanted.filter((_, i) => sizes[i] === null);
  const before = { ...storage.counts };
  let pixels = 0;
  let bytesNeeded = 0;
  for (const tile of missing) {
    const metrics = await processTile(plan, tile, { open: storage.openKept, store });
    pixels += metrics.pixels;
    bytesNeeded += metrics.bytesNeeded;
  }
  return {
    computed: missing.length,
    present: wanted.length - missing.length,
    pixels,
    requests: storage.counts.requests - before.requests,
    bytes: storage.counts.bytes - before.bytes,
    bytesNeeded,
  };
}
