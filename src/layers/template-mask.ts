import { readBlocks } from '../cog/read/block-reader.js';
import { intersect, type Window } from '../grid/window.js';
import type { OpenSource, SourceVersion } from '../io/ports.js';
import { isNodata } from '../raster/nodata.js';
import { sampleAt } from '../raster/pixel-block.js';
import { openPlanned } from './open-planned.js';

/**
 * Reads which cells of a tile the template hides.
 * @returns 1 for a nodata cell, row by row over `cells`
 */
export async function readTemplateMask(
  open: OpenSource,
  planned: { readonly uri: string } & SourceVersion,
  cells: Window,
): Promise<Uint8Array> {
  const template = await openPlanned(open, planned);
  try {
    const masked = new Uint8Array(cells.width * cells.height);
    for await (const { window, layers } of readBlocks(template, [0], cells)) {
      const part = intersect(window, cells);
      if (!part) continue;
      const layer = layers[0]!;
      for (let row = part.rowOff; row < part.rowOff + part.height; row++) {
        for (let col = part.colOff; col < part.colOff + part.width; col++) {
          const from = (row - window.rowOff) * window.width + col - window.colOff;
          const hidden = layer.valid?.[from] === 0 || isNodata(sampleAt(layer, from), template.nodata);
          if (hidden) masked[(row - cells.rowOff) * cells.width + col - cells.colOff] = 1;
        }
      }
    }
    return masked;
  } finally {
    await template.source.close();
  }
}
