import { createHash } from 'node:crypto';
import { cogHeader, frameBlocks, framedBytes } from '../cog/write/cog-header.js';
import { cogFormat } from '../cog/write/encode-block.js';
import { StorageError } from '../errors.js';
import type { TileIndex } from '../grid/tiling.js';
import type { ObjectStore } from '../io/ports.js';
import { dtypeFacts } from '../measures/encoding.js';
import { MOSAIC_KEY, overviewKey, tileKey } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import { levelBlocks } from './mosaic-levels.js';
import { mosaicFields, nodataField } from './mosaic-metadata.js';
import { OverviewBuilder } from './overview-builder.js';
import { readAhead, readAheadOf } from './read-ahead.js';
import { RunTotals } from './run-totals.js';
import { decodeTile } from './tile-file.js';

/** What reduce made. */
export interface MosaicResult {
  readonly bytes: number;
  readonly sha256: string;
  readonly bigTiff: boolean;
  /** Overview levels. */
  readonly overviews: number;
  readonly totals: RunTotals;
}

/** Ports of the stage. */
export interface ReducePorts {
  readonly store: ObjectStore;
  /** Called after each tile that was read, twice a tile: once for the overviews, once for the copy. */
  readonly onTile?: () => void;
}

/**
 * Stitches the tiles into one COG. Full-resolution blocks are copied as they are stored; overviews are built from the tiles' half
 * level. The file is written in one stream, and only when every tile is there. The overview blocks that were set aside stay in the store.
 *
 * Memory: the tile files that are read ahead (pipeline/read-ahead.ts), and one block of all bands per overview level.
 * @throws MissingTileError, CorruptRasterError, StorageError, OutputError
 */
export async function reduce(plan: Plan, { store, onTile }: ReducePorts): Promise<MosaicResult> {
  const totals = new RunTotals(plan);
  const builder = new OverviewBuilder(plan, store, (_, summary) => {
    totals.add(summary);
    onTile?.();
  });
  await builder.build();
  const { levels, byteCounts } = builder;
  const sample = dtypeFacts(plan.spec.dtype).create(0);
  const header = cogHeader(
    cogFormat(sample, plan.bands.length, plan.tileCells),
    levels.map(({ level, width, height }) => ({
      width,
      height,
      byteCounts: byteCounts[level]!,
      fields: level === 0 ? mosaicFields(plan, totals.bandStats) : [nodataField(plan)],
    })),
  );
  const hash = createHash('sha256');
  let bytes = 0;
  const chunks = async function* () {
    for await (const chunk of mosaicChunks(plan, store, builder, header.bytes, onTile)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
    if (bytes !== header.fileBytes) {
      throw new StorageError(
        `${store.uri}: the mosaic has ${bytes} bytes instead of ${header.fileBytes}: tiles changed while they were stitched; reduce again`,
      );
    }
  };
  await store.putStream(MOSAIC_KEY, header.fileBytes, chunks());
  return { bytes, sha256: hash.digest('hex'), bigTiff: header.bigTiff, overviews: levels.length - 1, totals };
}

/** The mosaic in file order: header, overviews from small to large, then the tiles. */
async function* mosaicChunks(
  plan: Plan,
  store: ObjectStore,
  { levels, byteCounts }: OverviewBuilder,
  header: Uint8Array,
  onTile: (() => void) | undefined,
): AsyncGenerator<Uint8Array> {
  yield header;
  for (const level of [...levels].reverse()) {
    const chunks = readAhead(levelBlocks(level), readAheadOf(plan), async (block) => ({
      block,
      chunk:
        level.level === 0
          ? await tileBlocks(plan, store, block)
          : await required(store, overviewKey(level.level, block.col, block.row)),
    }));
    const n = plan.bands.length;
    let first = 0;
    for await (const { block, chunk } of chunks) {
      if (level.level === 0) onTile?.();
      const expected = framedBytes(byteCounts[level.level]!.subarray(first, first + n));
      first += n;
      if (chunk.length !== expected) {
        throw new StorageError(
          `${store.uri}: block ${block.col},${block.row} of level ${level.level} changed while the mosaic was written; reduce again`,
        );
      }
      yield chunk;
    }
  }
}

async function tileBlocks(plan: Plan, store: ObjectStore, tile: TileIndex): Promise<Uint8Array> {
  const key = tileKey(tile);
  return frameBlocks((await decodeTile(plan, tile, `${store.uri}/${key}`, await required(store, key))).full);
}

async function required(store: ObjectStore, key: string): Promise<Uint8Array> {
  const bytes = await store.get(key);
  if (!bytes) throw new StorageError(`${store.uri}/${key}: vanished while the mosaic was written; run again`);
  return bytes;
}
