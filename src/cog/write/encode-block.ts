import { turnEventLoop } from '../../event-loop-turns.js';
import type { TileSize } from '../../grid/tiling.js';
import { bytesOf, type DataType, dtypeOf, isFloat, samplesIn } from '../../raster/dtype.js';
import { freeArray } from '../../raster/free-array.js';
import { isConstant, type Samples } from '../../raster/samples.js';
import { inflate } from '../codecs/inflate.js';
import { applyFloatingPoint, applyHorizontal, undoPredictor } from '../codecs/predictor.js';
import type { CogFormat } from './cog-header.js';
import { deflate } from './deflate.js';

/**
 * Levels of libdeflate, measured on class shares (bench/HISTORY.md). Floats are noise in their low bytes, where a longer
 * search takes up to twice the time for 1 to 6 % fewer bytes. Whole per cents do repeat; the nodata in each short row of
 * a tall block does so most.
 */
const LEVELS = { floats: 1, integers: 6, tall: 9 } as const;

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

/** Constant blocks that a thread keeps encoded: a few hundred bytes each. */
const MAX_CONSTANTS = 64;
const constants = new Map<string, Uint8Array>();

/** Encodes a block, and what is constant once for each value, type and size: classes are absent from most places. */
function encodeOnce(values: Samples, size: TileSize): Uint8Array {
  if (!isConstant(values)) return encodeBlock(values, size);
  const first = Buffer.from(values.buffer, values.byteOffset, values.BYTES_PER_ELEMENT).toString('hex');
  const key = `${dtypeOf(values)} ${first} ${size.columns} ${size.rows}`;
  const known = constants.get(key);
  if (known) return known;
  if (constants.size === MAX_CONSTANTS) constants.clear();
  const block = encodeBlock(values, size);
  constants.set(key, block);
  return block;
}

/** Encodes one block of one band: predictor, then DEFLATE. */
function encodeBlock(values: Samples, { columns, rows }: TileSize): Uint8Array {
  const kind = columns < rows ? 'tall' : isFloats(values) ? 'floats' : 'integers';
  const bytes = predicted(values, columns);
  const block = deflate(bytes, LEVELS[kind]);
  freeArray(bytes);
  return block;
}

/**
 * Encodes the blocks of all bands at one place, in their order.
 * @returns those of constant bands are kept for others; the rest may be freed
 */
export async function encodeBands(bands: readonly Samples[], size: TileSize): Promise<Uint8Array[]> {
  const blocks: Uint8Array[] = [];
  for (const band of bands) {
    blocks.push(encodeOnce(band, size));
    await turnEventLoop();
  }
  return blocks;
}

/** The values of a whole block that {@link encodeBands} has made. */
export function decodeBlock(block: Uint8Array, dtype: DataType, { columns, rows }: TileSize): Samples {
  const sampleBytes = bytesOf(dtype);
  const bytes = inflate(block, columns * rows * sampleBytes);
  undoPredictor(isFloat(dtype) ? 3 : 2, { bytes, rowSamples: columns, stride: 1, sampleBytes });
  return samplesIn(bytes, dtype);
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
