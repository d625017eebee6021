import { ClassTable } from '../../src/accumulators/class-table.js';
import { type BandReading, bandReading } from '../../src/cog/read/band-reading.js';
import { openRaster, type Raster } from '../../src/cog/read/raster.js';
import { readBlocks } from '../../src/cog/read/read-blocks.js';
import { intersect, type Window } from '../../src/grid/window.js';
import type { RangeSource } from '../../src/io/ports.js';
import type { LayerBlock } from '../../src/raster/pixel-block.js';

/** One band of a raster: its codes row by row, null where a pixel is not valid. */
export interface Pixels {
  readonly raster: Raster;
  readonly codes: readonly (number | null)[];
}

/**
 * Reads one band (from 0) fully, as a run would: through readBlocks, with the class table deciding what is nodata.
 * @throws as openRaster and readBlocks do, and UnsupportedRasterError where a valid sample is not a whole number
 */
export async function readPixels(source: RangeSource, band: number): Promise<Pixels> {
  const raster = await openRaster(source);
  return pixelsOf(raster, bandReading(raster, band));
}

/** As {@link readPixels}, of a band that is read by what is said of it. */
export async function pixelsOf(raster: Raster, reading: BandReading): Promise<Pixels> {
  const { width, height } = raster.layout;
  const all: Window = { colOff: 0, rowOff: 0, width, height };
  const table = new ClassTable([], reading.nodata);
  const codes: (number | null | undefined)[] = Array.from({ length: width * height }, () => undefined);
  await readBlocks(raster, [reading], all, (block) => {
    const part = intersect(block.window, all)!;
    const codeAt = codesOf(block.layers[0]!, table);
    for (let row = part.rowOff; row < part.rowOff + part.height; row++) {
      for (let col = part.colOff; col < part.colOff + part.width; col++) {
        const at = row * width + col;
        if (codes[at] !== undefined) throw new Error(`pixel ${col},${row} is read twice`);
        codes[at] = codeAt((row - block.window.rowOff) * block.window.width + col - block.window.colOff);
      }
    }
  });
  if (codes.includes(undefined)) throw new Error(`pixel ${codes.indexOf(undefined)} is not read`);
  return { raster, codes: codes as (number | null)[] };
}

/** A block that was never written is nodata, or code 0 where the source has no nodata value. */
function codesOf(layer: LayerBlock, table: ClassTable): (index: number) => number | null {
  const { samples, constant, valid, place } = layer;
  if (constant !== null)
    return (i) => (valid?.[i] === 0 || table.slotOf(constant) === table.nodataSlot ? null : constant);
  const { keys, lookup } = table.keysOf(samples, valid, place);
  return (i) => (lookup[keys[i]!] === table.nodataSlot ? null : samples[i]!);
}
