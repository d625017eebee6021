import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { Type } from '../../src/cog/write/ifd.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

describe('a block that was never written', () => {
  const sparse = (nodata: number | null) => {
    const bytes = tiffBytes({
      width: 20,
      height: 20,
      codes: Uint8Array.from({ length: 400 }, (_, i) => (i % 5 === 0 ? 255 : 1 + (i % 3))),
      nodata,
      fields: [
        { tag: Tag.StripOffsets, type: Type.Long, values: [0] },
        { tag: Tag.StripByteCounts, type: Type.Long, values: [0] },
      ],
      geotransform: [0, 600, 30, -30],
    });
    return runInMemory({ 'a.tif': bytes }, { cellSize: 600, classes: [{ code: 0 }] });
  };

  it('is nodata, or code 0 where there is no nodata value', async () => {
    const { mosaic } = await sparse(255);
    expect((await readBand(mosaic, 0)).values[0]).toBe(-9999);
    expect((await readBand(mosaic, 1)).values[0]).toBe(0);
    const without = await sparse(null);
    expect((await readBand(without.mosaic, 0)).values[0]).toBe(1);
  });
});
