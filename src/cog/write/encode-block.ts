import { deflate } from 'pako';
import type { BandValues } from '../../measures/encoding.js';
import { applyFloatingPoint, applyHorizontal } from '../codecs/predictor.js';
import type { CogFormat } from './cog-header.js';

/** zlib's own default: twice as fast as 9 for about 1 % more bytes on class fractions. */
const LEVEL = 6;

/** @returns the TIFF format of bands of this type. */
export function cogFormat(values: BandValues, bands: number, blockSize: number): CogFormat {
  const float = values instanceof Float32Array;
  return {
    bands,
    blockSize,
    bits: 8 * values.BYTES_PER_ELEMENT,
    sampleFormat: float ? 3 : 1,
    predictor: float ? 3 : 2,
  };
}

/**
 * Encodes one block of one band: predictor, then DEFLATE. The compressor is JavaScript of a pinned version, so that every host
 * writes the same bytes; the zlib inside Node differs between versions and processors.
 */
export function encodeBlock(values: BandValues, blockSize: number): Uint8Array {
  return deflate(predicted(values, blockSize), { level: LEVEL });
}

function predicted(values: BandValues, blockSize: number): Uint8Array {
  if (values instanceof Float32Array) return applyFloatingPoint(values, blockSize);
  const copy = values.slice();
  applyHorizontal(copy, blockSize);
  return new Uint8Array(copy.buffer);
}
