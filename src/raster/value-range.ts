import type { DataType } from './dtype.js';

/** Smallest and largest value of the types of whole numbers. */
const RANGES: Readonly<Partial<Record<string, readonly [least: number, most: number]>>> = {
  uint8: [0, 2 ** 8 - 1],
  int8: [-(2 ** 7), 2 ** 7 - 1],
  uint16: [0, 2 ** 16 - 1],
  int16: [-(2 ** 15), 2 ** 15 - 1],
  uint32: [0, 2 ** 32 - 1],
  int32: [-(2 ** 31), 2 ** 31 - 1],
};

/** Whether a number lies in the range of a type; NaN lies in that of floats only. */
export function isInRange(dtype: DataType, value: number): boolean {
  const range = RANGES[dtype];
  return !range || (value >= range[0] && value <= range[1]);
}

/** Whether a sample of a type can be this number, rounded to a float where it is one. */
export function isSample(dtype: DataType, value: number): boolean {
  if (RANGES[dtype]) return isInRange(dtype, value) && Number.isInteger(value);
  return dtype !== 'float32' || Number.isFinite(Math.fround(value)) === Number.isFinite(value);
}

/** The sample of a type that is nearest to a number, halves away from 0; 0 for NaN among whole numbers. */
export function nearestSample(dtype: DataType, value: number): number {
  const range = RANGES[dtype];
  if (!range) return dtype === 'float32' ? Math.fround(value) : value;
  if (Number.isNaN(value)) return 0;
  const [least, most] = range;
  return Math.min(most, Math.max(least, Math.sign(value) * Math.round(Math.abs(value))));
}
