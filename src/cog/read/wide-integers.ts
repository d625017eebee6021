import { UnsupportedRasterError } from '../../errors.js';
import { NATIVE_LITTLE } from '../codecs/byte-order.js';

/** Integers of 64 bits, as they are stored. */
export type WideIntegers = BigInt64Array | BigUint64Array;

/** What is to be made of integers that float64 does not hold. */
export interface WideRule {
  /** The nodata value, where it is one of them: it becomes NaN. Null where it is none, or is in float64 as it is. */
  readonly nodata: bigint | null;
  /** Names the block in messages. */
  readonly where: string;
}

const WORD = 2 ** 32;
/** A number whose high word, signed or not, is below this is smaller than 2^53. */
const SAFE_HIGH = 2 ** 21;
/** A number without these bits has no more than 53. */
const LOW_BITS = 2 ** 11 - 1;

/** Whether an array holds integers of 64 bits. */
export function isWideIntegers(samples: ArrayBufferView): samples is WideIntegers {
  return samples instanceof BigInt64Array || samples instanceof BigUint64Array;
}

/**
 * Every `stride`-th of some integers as float64, from `first` on.
 * @param rule null where no more is asked of them than whether they are 0
 * @throws UnsupportedRasterError for one that float64 does not hold
 */
export function floatsOf(stored: WideIntegers, first: number, stride: number, rule: WideRule | null): Float64Array {
  const words = new Uint32Array(stored.buffer, stored.byteOffset, 2 * stored.length);
  const isSigned = stored instanceof BigInt64Array;
  const [low, high] = NATIVE_LITTLE ? [0, 1] : [1, 0];
  const out = new Float64Array(stored.length / stride);
  for (let i = 0, from = first; i < out.length; i++, from += stride) {
    const lowWord = words[2 * from + low]!;
    const word = words[2 * from + high]!;
    const highWord = isSigned ? word | 0 : word;
    out[i] = highWord * WORD + lowWord;
    if (highWord < SAFE_HIGH && highWord >= -SAFE_HIGH) continue;
    if ((lowWord & LOW_BITS) !== 0 && rule) out[i] = exactly(stored[from]!, rule);
  }
  return out;
}

/** An integer of more than 53 bits as a number. */
function exactly(value: bigint, { nodata, where }: WideRule): number {
  if (value === nodata) return Number.NaN;
  const number = Number(value);
  if (BigInt(number) === value) return number;
  throw new UnsupportedRasterError(
    `${where}: holds the integer ${value}, which float64 does not hold exactly; if rounded ones will do, as for a mean, gdal_translate -ot Float64 -of COG`,
  );
}

/** The nodata value of 64-bit integers by its text, as GDAL reads it; null where that begins with no whole number. */
export function wideNodata(text: string): bigint | null {
  const digits = /^[+-]?\d+/.exec(text)?.[0];
  return digits === undefined ? null : BigInt(digits.replace('+', ''));
}
