import { readBlocks } from '../cog/read/block-reader.js';
import type { Raster } from '../cog/read/raster.js';
import type { Plan } from '../documents/plan.js';
import type { Window } from '../grid/window.js';
import type { OpenSource } from '../io/ports.js';
import type { StackBlock } from '../raster/pixel-block.js';
import { checkVersion, openPlanned } from './open-planned.js';

/** The layers of a plan that lie on the same pixels, opened. */
export interface OpenStack {
  /** The blocks that touch a window, each once. */
  read(pixels: Window): AsyncGenerator<StackBlock, void>;
  /**
   * Checks that the sources are still what was planned.
   * @throws SourceChangedError
   */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a plan's stack: the bands of one raster.
 * @throws SourceChangedError, NotFoundError, StorageError
 */
export async function openStack(open: OpenSource, plan: Plan): Promise<OpenStack> {
  const layers = plan.stacks[0]!.layers.map((layer) => plan.layers[layer]!);
  const { source } = layers[0]!;
  const raster: Raster = await openPlanned(open, source);
  const bands = layers.map(({ band }) => band - 1);
  return {
    read: (pixels) => readBlocks(raster, bands, pixels),
    check: async () => checkVersion(source, await raster.source.version()),
    close: () => raster.source.close(),
  };
}
