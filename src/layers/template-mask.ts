import { readBlocks } from '../cog/read/read-blocks.js';
import type { PlannedBand } from '../documents/planned-band.js';
import { intersect, type Window } from '../grid/window.js';
import type { OpenSource } from '../io/ports.js';
import { isNodata } from '../raster/nodata.js';
import { sampleAt } from '../raster/pixel-block.js';
import { openBand } from './open-band.js';

/**
 * Reads which cells of a tile the template hides.
 * @returns 1 for a nodata cell, row by row over `cells`
 */
export async function readTemplateMask(open: OpenSource, planned: PlannedBand, cells: Window): Promise<Uint8Array> {
  const template = await openBand(open, planned);
  const { raster, reading } = template;
  try {
    const masked = new Uint8Array(cells.width * cells.height);
    await readBlocks(raster, [reading], cells, ({ window, layers }) => {
      const part = intersect(window, cells);
      if (!part) return;
      const layer = layers[0]!;
      for (let row = part.rowOff; row < part.rowOff + part.height; row++) {
        for (let col = part.colOff; col < part.colOff + part.width; col++) {
          const from = (row - window.rowOff) * window.width + col - window.colOff;
          const hidden = layer.valid?.[from] === 0 || isNodata(sampleAt(layer, from), reading.nodata);
          if (hidden) masked[(row - cells.rowOff) * cells.width + col - cells.colOff] = 1;
        }
      }
    });
    return masked;
  } finally {
    await template.close();
  }
}
