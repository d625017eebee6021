import type { Samples } from './samples.js';

const ARRAYS = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

/** A type of samples that fill whole bytes. */
export type DataType = keyof typeof ARRAYS;

export const DATA_TYPES = Object.keys(ARRAYS) as readonly DataType[];

/** Whether a name is that of a type of whole bytes. */
export function isDataType(name: string): name is DataType {
  return name in ARRAYS;
}

/**
 * Bytes of a decoded sample of a type that is written as GDAL does ("uint8", "int16", "float32"); those of less than a
 * byte ("uint4") are unpacked to one.
 */
export function bytesOf(dtype: string): number {
  return Math.ceil(Number.parseInt(dtype.replace(/^\D+/, ''), 10) / 8);
}

/** Samples that are all 0, in memory of their own. */
export function newSamples(dtype: DataType, length: number): Samples {
  return new ARRAYS[dtype](length);
}

/** Bytes, in the machine's order and aligned for the type, seen as samples. */
export function samplesIn(bytes: Uint8Array, dtype: DataType): Samples {
  if (dtype === 'uint8') return bytes;
  return new ARRAYS[dtype](bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length / bytesOf(dtype));
}

/** The type of samples. */
export function dtypeOf(samples: Samples): DataType {
  return DATA_TYPES.find((dtype) => samples.constructor === ARRAYS[dtype])!;
}
