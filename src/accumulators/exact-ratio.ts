/** A number without rounding: `digits` times 2^`exponent`. */
export interface Exact {
  readonly digits: bigint;
  readonly exponent: number;
}

const FRACTION_BITS = 52;
const EXPONENT_BIAS = 1075;
const SMALLEST_EXPONENT = -1074;
/** Bits of a quotient before it is rounded: more than a float64 has, so that a bit for the rest decides. */
const QUOTIENT_BITS = 64;

const float = new Float64Array(1);
const bits = new BigUint64Array(float.buffer);

/** A finite float64 without rounding. */
function exactOf(value: number): Exact {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), exponent: 0 };
  float[0] = value;
  const raw = Number((bits[0]! >> BigInt(FRACTION_BITS)) & 0x7ffn);
  const fraction = bits[0]! & ((1n << BigInt(FRACTION_BITS)) - 1n);
  const digits = raw === 0 ? fraction : fraction | (1n << BigInt(FRACTION_BITS));
  return { digits: value < 0 ? -digits : digits, exponent: raw === 0 ? SMALLEST_EXPONENT : raw - EXPONENT_BIAS };
}

/** The sum of float64 numbers, without rounding. */
export function exactSumOf(numbers: Iterable<number>): Exact {
  let sum: Exact = { digits: 0n, exponent: 0 };
  for (const value of numbers) if (value !== 0) sum = plus(sum, exactOf(value));
  return sum;
}

function plus(a: Exact, b: Exact): Exact {
  if (a.digits === 0n) return b;
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: shifted(a, exponent) + shifted(b, exponent), exponent };
}

/** The digits of a number in units of a smaller power of 2. */
function shifted({ digits, exponent }: Exact, unit: number): bigint {
  return digits << BigInt(exponent - unit);
}

/** (n q - s^2) / n^2, rounded once: what variance.ts tells, by whole numbers of any size. */
export function exactVariance(n: bigint, s: Exact, q: Exact): number {
  const square: Exact = { digits: -(s.digits * s.digits), exponent: 2 * s.exponent };
  const numerator = plus({ digits: q.digits * n, exponent: q.exponent }, square);
  return Math.max(0, roundedRatio(numerator, n * n)); // squares too small for float64 are missing in q
}

/** A number divided by a whole number above 0, to the nearest float64, and to the even one of two. */
export function roundedRatio({ digits, exponent }: Exact, divisor: bigint): number {
  if (digits === 0n) return 0;
  const size = digits < 0n ? -digits : digits;
  const shift = Math.max(0, QUOTIENT_BITS + bitLength(divisor) - bitLength(size));
  const dividend = size << BigInt(shift);
  const quotient = dividend / divisor;
  const excess = Math.max(0, bitLength(quotient) - QUOTIENT_BITS - 4); // as a float64 it could be infinite
  const kept = quotient >> BigInt(excess);
  const isExact = (kept << BigInt(excess)) * divisor === dividend;
  const power = exponent - shift + excess;
  const half = Math.trunc(power / 2); // 2^power itself may be 0 where the result is not
  const rounded = Number(isExact ? kept : kept | 1n) * 2 ** half * 2 ** (power - half);
  return digits < 0n ? -rounded : rounded;
}

/** The bits of a number above 0, or one more. */
function bitLength(value: bigint): number {
  const bits = Math.log2(Number(value));
  return Number.isFinite(bits) ? Math.floor(bits) + 2 : 4 * value.toString(16).length;
}
