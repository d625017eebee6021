import { isTurnDue, turnEventLoop } from '../../event-loop-turns.js';
import type { Window } from '../../grid/window.js';
import { freeArray } from '../../raster/free-array.js';
import type { StackBlock } from '../../raster/pixel-block.js';
import { codecOf } from '../codecs/registry.js';
import type { BandReading } from './band-reading.js';
import { type BlockOrder, BlockReader } from './block-reader.js';
import { PlaneReader } from './plane-reader.js';
import type { Raster } from './raster.js';

/**
 * Reads all blocks that touch `window`, each once with all bands that are asked for: first those that were never
 * written, then the others in the order of their bytes. Blocks are handed on by calls: V8 compiles a generator for each
 * layer that they would pass, again and again, which takes a twentieth of a run's CPU.
 * @param bands the layers of the blocks, in this order
 * @param take called with each block; what it throws ends the reading
 * @throws CorruptRasterError, UnsupportedRasterError, StorageError, SourceChangedError
 */
export async function readBlocks(
  raster: Raster,
  bands: readonly BandReading[],
  window: Window,
  take: (block: StackBlock) => void,
  order: BlockOrder = {},
): Promise<void> {
  const { layout, source } = raster;
  await codecOf(source.uri, layout).init?.();
  const kind = layout.planar && bands.length > 1 ? PlaneReader : BlockReader;
  const reader = await kind.open(raster, bands, window, order);
  try {
    for (let block = await reader.next(); block; block = await reader.next()) {
      take(block);
      if (order.frees && !order.shared?.blocks.holds(block)) for (const { samples } of block.layers) freeArray(samples);
      if (isTurnDue()) await turnEventLoop();
    }
  } finally {
    reader.close();
  }
}
