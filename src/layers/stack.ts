import { type BlockOrder, readBlocks } from '../cog/read/block-reader.js';
import type { Plan } from '../documents/plan.js';
import type { Window } from '../grid/window.js';
import type { OpenSource } from '../io/ports.js';
import type { StackBlock } from '../raster/pixel-block.js';
import { type OpenBand, openBand } from './open-band.js';

/** The layers of a plan that lie on the same pixels, opened. */
export interface OpenStack {
  /** The blocks that touch a window, each once; in the order of their bytes, if not row by row. */
  read(pixels: Window, order?: BlockOrder): AsyncGenerator<StackBlock, void>;
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
  const bands: OpenBand[] = [];
  const close = async () => {
    for (const band of bands) await band.close();
  };
  try {
    for (const number of plan.stacks[0]!.layers) {
      const layer = plan.layers[number]!;
      bands.push(await openBand(open, layer, layer.kind));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const { raster } = bands[0]!;
  const readings = bands.map(({ reading }) => reading);
  return {
    read: (pixels, order) => readBlocks(raster, readings, pixels, order),
    async check() {
      for (const band of bands) await band.check();
    },
    close,
  };
}
