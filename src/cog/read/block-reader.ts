import pLimit from 'p-limit';
import { CorruptRasterError } from '../../errors.js';
import { EventLoopTurns } from '../../event-loop-turns.js';
import type { Window } from '../../grid/window.js';
import { coalesce, type RangeGroup, REQUESTS_IN_FLIGHT } from '../../io/coalesce.js';
import type { BlockPlace, Samples } from '../../measures/class-table.js';
import { codecOf } from '../codecs/registry.js';
import { decodeBlock } from './decode-block.js';
import type { Raster } from './raster.js';
import { bandOf, blockWindow, type StoredBlock, storedBlocks } from './stored-blocks.js';
import { readValidity } from './validity.js';

/** One decoded block of one band. */
export interface Block {
  /** Pixels of the raster that the block covers; may reach beyond its right and bottom edge. */
  readonly window: Window;
  /** window.width x window.height samples, row by row; null for a block that was never written. */
  readonly samples: Samples | null;
  /** 1 where valid, 0 where a mask or alpha band hides the pixel; null where all are valid. */
  readonly valid: Uint8Array | null;
  /** Bytes of the block in the file; 0 where it was never written. */
  readonly storedBytes: number;
  readonly place: BlockPlace;
}

/**
 * Reads all blocks of one band that touch `window` and hands each to `onBlock` once. Neighbouring blocks share
 * requests, few requests are in flight, and a block is decoded as soon as its bytes are there; so the order of blocks
 * is not fixed.
 * @throws CorruptRasterError, UnsupportedRasterError, StorageError, SourceChangedError
 */
export async function readBlocks(
  raster: Raster,
  band: number,
  window: Window,
  onBlock: (block: Block) => void,
): Promise<void> {
  const { layout, source } = raster;
  await codecOf(source.uri, layout).init?.();
  const blocks = await storedBlocks(raster.cache, layout, band, window);
  const limit = pLimit(REQUESTS_IN_FLIGHT);
  const turns = new EventLoopTurns();
  const handle = async (block: StoredBlock, bytes: Uint8Array | null) => {
    onBlock(await decode(raster, band, block, bytes));
    await turns.after(layout.blockWidth * layout.blockHeight);
  };
  for (const block of blocks) if (block.length === 0) await handle(block, null);
  const groups = coalesce(blocks.filter((block) => block.length > 0));
  try {
    await Promise.all(
      groups.map((group) =>
        limit(async () => {
          const bytes = await readGroup(raster, group);
          for (const block of group.members) {
            const from = block.offset - group.offset;
            await handle(block, bytes.subarray(from, from + block.length));
          }
        }),
      ),
    );
  } finally {
    limit.clearQueue();
  }
}

async function readGroup(raster: Raster, group: RangeGroup<StoredBlock>): Promise<Uint8Array> {
  const bytes = await raster.source.read(group.offset, group.length);
  if (bytes.length < group.length) {
    throw new CorruptRasterError(
      `${raster.source.uri}: ends at byte ${group.offset + bytes.length}, inside a block that reaches to ${group.offset + group.length}; it is truncated, get it again from its origin`,
    );
  }
  return bytes;
}

async function decode(raster: Raster, band: number, block: StoredBlock, bytes: Uint8Array | null): Promise<Block> {
  const { layout, source } = raster;
  const window = blockWindow(layout, block.col, block.row);
  const at = `block ${block.col},${block.row} (bytes ${block.offset}-${block.offset + block.length})`;
  const place = { uri: source.uri, at };
  if (!bytes) return { window, samples: null, valid: await readValidity(raster, window, null), storedBytes: 0, place };
  const stored = decodeBlock(layout, bytes, window.height, `${source.uri}: ${at}`);
  const valid = await readValidity(raster, window, layout.planar ? null : stored);
  return { window, samples: bandOf(stored, layout, band), valid, storedBytes: block.length, place };
}
