/** Values of a digit: keys are taken 16 bits at a time. */
export const DIGITS = 2 ** 16;

/** Numbers of one type as whole keys in the same order, digit by digit, highest first. */
export interface SortKeys {
  readonly digits: number;
  /** Writes the digits of a number. */
  split(value: number, out: Uint16Array): void;
  /** The number of digits. */
  join(digits: Uint16Array): number;
}

/** Keys of numbers of a type; of floats -0 is 0. */
export function sortKeysOf(dtype: string): SortKeys {
  if (dtype === 'float32') return floatKeys(new Float32Array(1));
  if (dtype.startsWith('float')) return floatKeys(new Float64Array(1));
  return dtype.endsWith('32') ? wholeKeys(2, dtype) : wholeKeys(1, dtype);
}

/** Whole numbers, from the smallest of their type on. */
function wholeKeys(digits: 1 | 2, dtype: string): SortKeys {
  const least = dtype.startsWith('int') ? -(DIGITS ** digits) / 2 : 0;
  return {
    digits,
    split(value, out) {
      const key = value - least;
      out[digits - 1] = key % DIGITS;
      if (digits === 2) out[0] = Math.floor(key / DIGITS);
    },
    join: (found) => (digits === 2 ? found[0]! * DIGITS + found[1]! : found[0]!) + least,
  };
}

/** The bits of a float are in the order of its size; those of negative numbers run backwards. */
function floatKeys(float: Float32Array | Float64Array): SortKeys {
  const words = new Uint16Array(float.buffer);
  const digits = words.length;
  const SIGN = 0x8000;
  return {
    digits,
    split(value, out) {
      float[0] = value + 0;
      const isNegative = (words[digits - 1]! & SIGN) !== 0;
      for (let i = 0; i < digits; i++) {
        const word = words[digits - 1 - i]!;
        out[i] = isNegative ? ~word : i === 0 ? word | SIGN : word;
      }
    },
    join(found) {
      const isNegative = (found[0]! & SIGN) === 0;
      for (let i = 0; i < digits; i++) {
        const digit = found[i]!;
        words[digits - 1 - i] = isNegative ? ~digit : i === 0 ? digit & ~SIGN : digit;
      }
      return float[0]!;
    },
  };
}
