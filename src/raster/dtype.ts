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

/** A type of samples as they are in memory. */
export type DataType = keyof typeof ARRAYS;

export const DATA_TYPES = Object.keys(ARRAYS) as readonly DataType[];

/** Whether a name is that of a type that samples have in memory. */
export function isDataType(name: string): name is DataType {
  return name in ARRAYS;
}

/**
 * The type in memory of samples whose type in a file is written as GDAL does ("uint8", "int16", "float32"): of odd
 * numbers of bits ("uint4", "uint12", "float16") the next wider one, of 64-bit integers float64.
 */
export function typeInMemory(dtype: string): DataType {
  if (isDataType(dtype)) return dtype;
  const bits = Number.parseInt(dtype.replace(/^\D+/, ''), 10);
  if (bits > 32) return 'float64';
  if (dtype.startsWith('float')) return 'float32';
  return bits <= 8 ? 'uint8' : bits <= 16 ? 'uint16' : 'uint32';
}

/** Whether a type in a file is one of floats. */
export function isFloat(dtype: string): boolean {
  return dtype.startsWith('float');
}

/** Bytes in memory of a sample of a type in a file. */
export function bytesOf(dtype: string): number {
  return ARRAYS[typeInMemory(dtype)].BYTES_PER_ELEMENT;
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
