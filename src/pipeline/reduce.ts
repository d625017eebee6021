import { createHash } from 'node:crypto';
import { cogHeader, frameBlocks, framedBytes } from '../cog/write/cog-header.js';
import { cogFormat } from '../cog/write/encode-block.js';
import { MissingTileError, OutputError, StorageError, TileDamagedError } from '../errors.js';
import { type TileIndex, tileSizeOf } from '../grid/tiling.js';
import type { ObjectStore } from '../io/ports.js';
import { dtypeFacts } from '../measures/encoding.js';
import { MOSAIC_KEY, overviewKey, tileId, tileKey } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import { levelBlocks } from './mosaic-levels.js';
import { mosaicFields, nodataField } from './mosaic-metadata.js';
import { OverviewBuilder } from './overview-builder.js';
import { readAhead, readAheadOf } from './read-ahead.js';
import { RunTotals } from './run-totals.js';
import { unsealed } from './sealed.js';
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
  /** Called with one-line messages a user should see. */
  readonly onMessage?: (message: string) => void;
}

/**
 * Stitches the tiles into one COG. Full-resolution blocks are copied as they are stored; overviews are built from the
 * tiles' half level. The file is written in one stream, and only when every tile is there. The overview blocks that
 * were set aside stay in the store.
 *
 * Memory: the tile files that are read ahead (pipeline/read-ahead.ts), and one block of all bands per overview level.
 * @throws MissingTileError, TileDamagedError, StorageError, OutputError where another mosaic is there
 */
export async function reduce(plan: Plan, { store, onTile, onMessage }: ReducePorts): Promise<MosaicResult> {
  const totals = new RunTotals(plan);
  const builder = new OverviewBuilder(plan, store, (summary) => {
    if (summary) totals.add(summary);
    onTile?.();
  });
  await builder.build();
  await requireTiles(store, builder);
  const { levels, byteCounts } = builder;
  const sample = dtypeFacts(plan.spec.dtype).create(0);
  const header = cogHeader(
    cogFormat(sample, plan.bands.length, tileSizeOf(plan)),
    levels.map(({ level, width, height }) => ({
      width,
      height,
      byteCounts: byteCounts[level]!,
      fields: level === 0 ? mosaicFields(plan, totals.bandStats) : [nodataField(plan)],
    })),
  );
  let hash = createHash('sha256');
  let bytes = 0;
  const chunks = async function* () {
    hash = createHash('sha256');
    bytes = 0;
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
  await putMosaic(store, header.fileBytes, chunks, onMessage);
  return { bytes, sha256: hash.digest('hex'), bigTiff: header.bigTiff, overviews: levels.length - 1, totals };
}

/**
 * Puts the mosaic. Another one that is there, of a run that has no report, is damaged or somebody has edited it: it is
 * set aside.
 * @param chunks starts the mosaic's bytes anew
 * @throws OutputError where the store can't set it aside
 */
async function putMosaic(
  store: ObjectStore,
  size: number,
  chunks: () => AsyncIterable<Uint8Array>,
  onMessage: ((message: string) => void) | undefined,
): Promise<void> {
  try {
    await store.putStream(MOSAIC_KEY, size, chunks());
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const aside = await store.setAside(MOSAIC_KEY);
    onMessage?.(`${store.uri}/${MOSAIC_KEY} is not what this run makes; it is kept as ${aside}, and written anew`);
    await store.putStream(MOSAIC_KEY, size, chunks());
  }
}

/**
 * Makes sure that every tile has a result. Damaged ones are removed, so that they count as missing from now on.
 * @throws TileDamagedError, MissingTileError
 */
async function requireTiles(store: ObjectStore, { damaged, missing }: OverviewBuilder): Promise<void> {
  if (damaged.length > 0) throw await removeDamaged(store, damaged);
  if (missing.length > 0) throw missingTile(store, missing);
}

function missingTile(store: ObjectStore, missing: readonly TileIndex[]): MissingTileError {
  return new MissingTileError(`${store.uri}: ${named(missing, 'has no result', 'have no result')}; ${howTo(missing)}`);
}

async function removeDamaged(store: ObjectStore, damaged: readonly TileIndex[]): Promise<TileDamagedError> {
  await store.remove(damaged.map(tileKey));
  const were = damaged.length === 1 ? 'was' : 'were';
  return new TileDamagedError(
    `${store.uri}: ${named(damaged, 'is damaged', 'are damaged')} and ${were} removed; ${howTo(damaged)}`,
  );
}

/** What computes tiles and goes on, wherever the run is. */
function howTo(tiles: readonly TileIndex[]): string {
  const ids = tiles.length <= 10 ? tiles.map(tileId).join(' ') : '<ids>';
  return `run again with the same options, or compute ${tiles.length === 1 ? 'it' : 'them'} (fractile tile ${ids}) and reduce; on AWS, redrive the execution`;
}

/** Tiles in words: at most ten of them by name. */
function named(tiles: readonly TileIndex[], is: string, are: string): string {
  const ids = tiles.slice(0, 10).map(tileId).join(', ');
  if (tiles.length === 1) return `tile ${ids} ${is}`;
  return `tiles ${ids}${tiles.length > 10 ? ` and ${tiles.length - 10} more` : ''} ${are}`;
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
      chunk: level.level === 0 ? await tileBlocks(plan, store, block) : await overviewBlocks(store, level.level, block),
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
  const bytes = await store.get(key);
  if (!bytes) throw missingTile(store, [tile]); // another run of the plan has found it damaged, or has finished
  const file = await decodeTile(plan, tile, `${store.uri}/${key}`, bytes);
  if (!file) throw await removeDamaged(store, [tile]);
  return frameBlocks(file.full);
}

async function overviewBlocks(store: ObjectStore, level: number, { col, row }: TileIndex): Promise<Uint8Array> {
  const key = overviewKey(level, col, row);
  const bytes = await store.get(key);
  const blocks = bytes && unsealed(bytes);
  if (blocks) return blocks;
  await store.remove([key]);
  const what = bytes ? 'was damaged' : 'vanished';
  throw new TileDamagedError(`${store.uri}/${key}: ${what} while the mosaic was written; reduce again`);
}
