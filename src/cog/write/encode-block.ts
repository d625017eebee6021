import { deflate } from 'pako';
import { EventLoopTurns } from '../../event-loop-turns.js';
import type { TileSize } from '../../grid/tiling.js';
import { bytesOf, type DataType, dtypeOf, isFloat, samplesIn } from '../../raster/dtype.js';
import { isConstant, type Samples } from '../../raster/samples.js';
import { inflate } from '../codecs/inflate.js';
import { applyFloatingPoint, applyHorizontal, undoPredictor } from '../codecs/predictor.js';
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
    blocks.push(encodeOnce(band, size));
    await turns.after(band.length);
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
