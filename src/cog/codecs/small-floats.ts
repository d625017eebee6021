/** How a float of fewer than 32 bits is made: a sign, an exponent, and a fraction in its lowest bits. */
interface FloatForm {
  readonly fractionBits: number;
  readonly exponentBits: number;
}

/** IEEE 754 binary16. */
export const HALF: FloatForm = { fractionBits: 10, exponentBits: 5 };
/** The 24-bit floats of Adobe's TIFF Technical Note 3. */
export const TRIPLE: FloatForm = { fractionBits: 16, exponentBits: 7 };

/** Floats from their bits, without a change: float32 holds them all. */
export function smallFloats(words: ArrayLike<number>, { fractionBits, exponentBits }: FloatForm): Float32Array {
  const out = new Float32Array(words.length);
  const unit = 2 ** fractionBits;
  const highest = 2 ** exponentBits - 1;
  const bias = highest >> 1;
  const scales = Float64Array.from({ length: highest }, (_, exponent) => 2 ** (Math.max(1, exponent) - bias));
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const fraction = word & (unit - 1);
    const exponent = (word >> fractionBits) & highest;
    const size =
      exponent === highest
        ? fraction === 0
          ? Number.POSITIVE_INFINITY
          : Number.NaN
        : scales[exponent]! * ((exponent === 0 ? 0 : 1) + fraction / unit);
    out[i] = word >> (fractionBits + exponentBits) ? -size : size;
  }
  return out;
}
