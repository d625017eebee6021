import { deflate } from 'pako';
import { EventLoopTurns } from '../../event-loop-turns.js';
import type { TileSize } from '../../grid/tiling.js';
import { dtypeOf, isFloat } from '../../raster/dtype.js';
import type { Samples } from '../../raster/samples.js';
import { applyFloatingPoint, applyHorizontal } from '../codecs/predictor.js';
import type { CogFormat } from './cog-header.js';

/**
 * Strategies of zlib. Shares and other floats are noise in their low bytes, where a search for repeats finds little:
 * run-length matches alone are three times as fast for 5 % more bytes (measured on class fractions of a 30 m
 * landscape). Whole per cents do repeat, and so does the nodata in each short row of a tall block.
 */
const RUN_LENGTHS = { level: 6, strategy: 3 } as const;
const REPEATS = { level: 6, strategy: 0 } as const;

/** The TIFF format of bands of this type. */
export function cogFormat(values: Samples, bands: number, blockSize: TileSize): CogFormat {
  const dtype = dtypeOf(values);
  return {
    bands,
    blockSize,
    bits: 8 * values.BYTES_PER_ELEMENT,
    sampleFormat: dtype.startsWith('float') ? 3 : dtype.startsWith('int') ? 2 : 1,
    predictor: isFloat(dtype) ? 3 : 2,
  };
}

/**
 * Encodes one block of one band: predictor, then DEFLATE. The compressor is JavaScript of a pinned version, so that
 * every host writes the same bytes; the zlib inside Node differs between versions and processors.
 */
function encodeBlock(values: Samples, { columns, rows }: TileSize): Uint8Array {
  const strategy = isFloats(values) && columns >= rows ? RUN_LENGTHS : REPEATS;
  return deflate(predicted(values, columns), { ...strategy, ...memoryFor(values.byteLength) });
}

/** Encodes the blocks of all bands at one place, in their order. */
export async function encodeBands(bands: readonly Samples[], size: TileSize): Promise<Uint8Array[]> {
  const turns = new EventLoopTurns();
  const blocks: Uint8Array[] = [];
  for (const band of bands) {
    blocks.push(encodeBlock(band, size));
    await turns.after(band.length);
  }
  return blocks;
}

/** A window no larger than the block: setting up zlib's default tables costs more than compressing a small block. */
function memoryFor(bytes: number): { windowBits: number; memLevel: number } {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(bytes))));
  return { windowBits, memLevel: windowBits - 7 };
}

function predicted(values: Samples, columns: number): Uint8Array {
  if (isFloats(values)) return applyFloatingPoint(values, columns);
  const copy = values.slice();
  applyHorizontal(copy, columns);
  return new Uint8Array(copy.buffer);
}

function isFloats(values: Samples): values is Float32Array | Float64Array {
  return values instanceof Float32Array || values instanceof Float64Array;
}
