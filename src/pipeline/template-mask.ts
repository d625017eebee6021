import { readBlocks } from '../cog/read/block-reader.js';
import { intersect, type Window } from '../grid/window.js';
import type { OpenSource, SourceVersion } from '../io/ports.js';
import { openPlanned } from './source-frame.js';

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
    await readBlocks(template, 0, cells, ({ window, samples, valid }) => {
      const part = intersect(window, cells);
      if (!part) return;
      for (let row = part.rowOff; row < part.rowOff + part.height; row++) {
        for (let col = part.colOff; col < part.colOff + part.width; col++) {
          const from = (row - window.rowOff) * window.width + col - window.colOff;
          const hidden = valid?.[from] === 0 || isNodata(samples ? samples[from]! : null, template.nodata);
          if (hidden) masked[(row - cells.rowOff) * cells.width + col - cells.colOff] = 1;
        }
      }
    });
    return masked;
  } finally {
    await template.source.close();
  }
}

/**
 * Whether a sample of the template is nodata.
 * @param value null for a block that was never written: nodata, or 0 where there is no nodata value
 */
function isNodata(value: number | null, nodata: number | null): boolean {
  if (value === null) return nodata !== null;
  return value === nodata || Number.isNaN(value);
}
