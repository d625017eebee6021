/** Digits that tell any two float32 numbers apart, and the fewer ones that often do. */
const DIGITS = [7, 8, 9];

/** A number in the fewest digits that give the same float32 when they are read again. */
export function float32Text(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 24) return numberText(value);
  for (const digits of DIGITS) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}

/** A number in the fewest digits that give it when they are read again; 0 below 0 keeps its sign. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0.0' : String(value);
}
