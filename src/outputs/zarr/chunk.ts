import { gzip } from '../../cog/write/deflate.js';
import type { TileSize } from '../../grid/tiling.js';
import { newSamples } from '../../raster/dtype.js';
import type { Samples } from '../../raster/samples.js';
import type { BandArray } from './arrays.js';

/** The level of gzip: on shares of classes a longer search took two to four times as long for 6 % fewer bytes at most. */
export const GZIP_LEVEL = 1;

/**
 * A chunk of a job's cells: the bands one after the other, each row by row, padded to the chunk's shape at the ragged
 * edges of the grid.
 * @param values of the cells, one array for each band of the array
 * @param cells of the job
 */
export function bandChunk(array: BandArray, values: readonly Samples[], cells: TileSize): Uint8Array {
  const { dtype, fill, nodata } = array;
  const [rows, columns] = array.chunk.slice(-2) as [number, number];
  const chunk = newSamples(dtype, values.length * rows * columns);
  if (cells.rows < rows || cells.columns < columns) chunk.fill(fill);
  values.forEach((band, b) => {
    for (let row = 0; row < cells.rows; row++) {
      const from = band.subarray(row * cells.columns, (row + 1) * cells.columns);
      chunk.set(from, (b * rows + row) * columns);
    }
  });
  if (!Object.is(fill, nodata)) for (let i = 0; i < chunk.length; i++) if (chunk[i] === nodata) chunk[i] = fill;
  return compressed(chunk);
}

/** The only chunk of an array of numbers: little-endian, as they are in memory. */
export function compressed(values: Samples): Uint8Array {
  return gzip(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), GZIP_LEVEL);
}

/** The only chunk of an array of texts (codec vlen-utf8): how many, then each with its length, in 32 bits. */
export function textChunk(texts: readonly string[]): Uint8Array {
  const parts = [length32(texts.length)];
  for (const text of texts) {
    const bytes = Buffer.from(text);
    parts.push(length32(bytes.length), bytes);
  }
  return gzip(Buffer.concat(parts), GZIP_LEVEL);
}

function length32(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(length);
  return bytes;
}
