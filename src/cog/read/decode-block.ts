import { CorruptRasterError, UnsupportedRasterError } from '../../errors.js';
import { isDataType, samplesIn } from '../../raster/dtype.js';
import type { Samples } from '../../raster/samples.js';
import { reverseBits, toNativeOrder } from '../codecs/byte-order.js';
import { undoPredictor } from '../codecs/predictor.js';
import { codecOf } from '../codecs/registry.js';
import { HALF, smallFloats, TRIPLE } from '../codecs/small-floats.js';
import { unpackBits, unpackTriples } from '../codecs/unpack-bits.js';
import { blockBytes, dtypeName, type ImageLayout, isWide } from '../image-layout.js';
import type { WideIntegers } from './wide-integers.js';

/** Samples as they are stored: those that become other numbers do so where a band is taken (stored-blocks.ts). */
export type StoredSamples = Samples | WideIntegers;

/** Decoded bytes up to which no ratio is asked about. */
const SMALL = 64 * 1024;

/**
 * Decodes one stored block to all of its samples, interleaved as stored, one array element a sample.
 * @param rows rows that the block holds (the last strip of an image is shorter).
 * @param where names the block in messages
 * @throws CorruptRasterError, UnsupportedRasterError
 */
export function decodeBlock(layout: ImageLayout, data: Uint8Array, rows: number, where: string): StoredSamples {
  const codec = codecOf(where, layout);
  const bytes = blockBytes(layout, rows);
  if (bytes > data.length * codec.maxRatio + SMALL) {
    throw new CorruptRasterError(
      `${where}: ${data.length} stored bytes can't hold ${bytes} bytes of ${codec.name} data`,
    );
  }
  const decoded = decodeBytes(layout, data, bytes, where);
  const samples = layout.planar ? 1 : layout.samplesPerPixel;
  const rowSamples = layout.blockWidth * samples;
  if (layout.bits % 8 !== 0) return unpackBits(decoded, { rowSamples, rows, bits: layout.bits });
  const sampleBytes = layout.bits / 8;
  // LERC too: libtiff swaps what the codec gives, so writers have stored it swapped.
  // The codecs that know no predictor ignore the tag, as libtiff does.
  const predictor = codec.predictors ? layout.predictor : 1;
  if (predictor !== 3) toNativeOrder(decoded, sampleBytes, layout.littleEndian);
  undoPredictor(predictor, {
    bytes: decoded,
    rowSamples,
    stride: samples,
    sampleBytes,
  });
  return samplesOf(decoded, layout);
}

/** Bytes in the machine's order as samples. */
function samplesOf(bytes: Uint8Array, layout: ImageLayout): StoredSamples {
  const dtype = dtypeName(layout);
  if (isDataType(dtype)) return samplesIn(bytes, dtype);
  const { buffer, byteOffset, length } = bytes;
  if (isWide(layout)) {
    const Wide = layout.format === 'int' ? BigInt64Array : BigUint64Array;
    return new Wide(buffer as ArrayBuffer, byteOffset, length / 8);
  }
  if (layout.bits === 16) return smallFloats(new Uint16Array(buffer, byteOffset, length / 2), HALF);
  if (layout.format === 'float') return smallFloats(unpackTriples(bytes, true), TRIPLE);
  // GDAL writes and reads integers of 24 bits with the highest byte first in little-endian files, and else the lowest.
  return unpackTriples(bytes, false);
}

/** Runs the codec and returns exactly `bytes` bytes in memory of their own, aligned for any sample type. */
function decodeBytes(layout: ImageLayout, data: Uint8Array, bytes: number, where: string): Uint8Array {
  const codec = codecOf(where, layout);
  // Writers may pad the last strip to full height: a decoder gets room for a whole block, and the rest is dropped.
  const room = codec.needsRoom ? blockBytes(layout) : bytes;
  let decoded: Uint8Array;
  try {
    decoded = codec.decode(layout.reversedBits ? reverseBits(data) : data, room, layout);
  } catch (error) {
    if (error instanceof UnsupportedRasterError)
      throw new UnsupportedRasterError(`${where}: ${error.message}`, { cause: error });
    if (!(error instanceof CorruptRasterError)) throw error;
    throw new CorruptRasterError(`${where}: ${error.message}; get the file again from its origin`, { cause: error });
  }
  if (decoded.length < bytes) {
    throw new CorruptRasterError(
      `${where}: ${codec.name} data decodes to ${decoded.length} of ${bytes} bytes; get the file again from its origin`,
    );
  }
  // A plain array: slicing a Buffer would share its memory.
  const plain = new Uint8Array(decoded.buffer, decoded.byteOffset, bytes);
  const shared = decoded.buffer === data.buffer;
  const aligned = decoded.byteOffset % 8 === 0;
  return shared || !aligned ? plain.slice() : plain;
}
