import type { TileSize } from '../grid/tiling.js';
import type { Place } from '../raster/halving.js';
import { isConstant, type Samples } from '../raster/samples.js';
import { cellsOf } from './block-cells.js';

/** What a byte at the beginning tells of a band: that all its values are there, or that all of them are one. */
const Form = { Each: 0, One: 1 } as const;

/** How many cells a job's cells become at half the resolution. */
export function halfSize({ columns, rows }: TileSize): TileSize {
  return { columns: Math.ceil(columns / 2), rows: Math.ceil(rows / 2) };
}

/**
 * Packs what a job's cells become at half the resolution. It is read once, to become a part of an overview block, and
 * thrown away, so it is not compressed. Of a band that is constant there is one value.
 * @param bands blocks, with `across` cells in a row
 * @param cells of the job, in the upper left of the blocks
 */
export function packHalf(bands: readonly Samples[], across: number, cells: TileSize): Uint8Array {
  const kept = bands.map((band) => {
    const values = cellsOf(band, across, cells);
    return isConstant(values) ? values.subarray(0, 1) : values;
  });
  const forms = Uint8Array.from(kept, ({ length }) => (length === 1 ? Form.One : Form.Each));
  return Buffer.concat([forms, ...kept.map(bytesOf)]);
}

/** Whether bytes are as long as what {@link packHalf} makes of such bands. */
export function isPackedHalf(packed: Uint8Array, bandCount: number, sampleBytes: number, cells: TileSize): boolean {
  const forms = packed.subarray(0, bandCount);
  const values = forms.reduce((sum, form) => sum + (form === Form.One ? 1 : cells.columns * cells.rows), 0);
  return packed.length === bandCount + values * sampleBytes;
}

/** Puts what {@link packHalf} has packed into blocks at a place. */
export function unpackHalf(packed: Uint8Array, bands: readonly Samples[], place: Place, cells: TileSize): void {
  let at = bands.length;
  for (const [b, band] of bands.entries()) {
    const to = bytesOf(band);
    const bytes = band.BYTES_PER_ELEMENT;
    const rowBytes = cells.columns * bytes;
    const isOne = packed[b] === Form.One;
    const one = isOne ? Buffer.alloc(rowBytes, packed.subarray(at, at + bytes)) : null;
    for (let row = 0; row < cells.rows; row++) {
      const values = one ?? packed.subarray(at + row * rowBytes, at + (row + 1) * rowBytes);
      to.set(values, (place.first + row * place.columns) * bytes);
    }
    at += isOne ? bytes : cells.rows * rowBytes;
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Samples): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
