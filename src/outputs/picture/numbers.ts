/** Lengths of scale bars are one of these times a power of ten. */
const NICE = [1, 2, 5];
/** So are steps between ticks; in the second number, the digits behind the point that a step of this kind has. */
const STEPS = [
  [1, 0],
  [2, 0],
  [2.5, 1],
  [5, 0],
] as const;
const TICKS = 5;
/** Exponents of the smallest and of the largest float64. */
const POWERS = { least: -324, most: 308 } as const;
/** Where so many digits behind the point are needed, the shortest text that tells a float64 from all others is. */
const MOST_DECIMALS = 16;
/** Numbers of this many digits before the point, or zeros behind it, are written with an exponent. */
const MOST_DIGITS = 7;
const MOST_ZEROS = 5;
/** Digits that tell the ends of a range apart. */
const RANGE_DIGITS = 3;

/** The largest nice number that is not above another, which is positive. */
export function niceBelow(most: number): number {
  const power = powerOf(most);
  const candidates = [power - 1, power].flatMap((p) => NICE.map((one) => scaled(one, p))).filter(isOfUse);
  return candidates.findLast((one) => one <= most) ?? candidates[0]!;
}

/** A number of a scale. */
interface Tick {
  readonly value: number;
  readonly text: string;
}

/**
 * Nice numbers within a range, as near to {@link TICKS} of them as nice steps allow, with their texts. The ends, where
 * a range is so narrow that float64 holds none in it.
 */
export function niceTicks(low: number, high: number): Tick[] {
  if (!(high > low)) return ends([low]);
  const power = powerOf(high - low);
  const choices = [power - 2, power - 1, power].flatMap((p) =>
    STEPS.map(([one, more]) => ({ step: scaled(one, p), digits: more - p })).filter(({ step }) => isOfUse(step)),
  );
  const firstOf = (step: number) => Math.ceil(low / step);
  const many = ({ step }: { readonly step: number }) => Math.floor(high / step) - firstOf(step) + 1;
  const best = choices.reduce((a, b) => (Math.abs(many(b) - TICKS) < Math.abs(many(a) - TICKS) ? b : a));
  const from = firstOf(best.step);
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(from + many(best))) return ends([low, high]);
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const ticks = Array.from({ length: Math.max(0, many(best)) }, (_, i) => (from + i) * best.step)
    .filter((value) => value >= low && value <= high) // a product may be rounded beyond them
    .map((value) => ({ value, text: numberText(value, best.digits, largest) }));
  const areTold = new Set(ticks.map(({ text }) => text)).size === ticks.length;
  return areTold && ticks.length > 1 ? ticks : ends([low, high]);
}

function ends(values: readonly number[]): Tick[] {
  const texts = numberTexts(values);
  return values.map((value, i) => ({ value, text: texts[i]! }));
}

/** Numbers of a range as texts that tell them apart. */
export function numberTexts(values: readonly number[]): string[] {
  const largest = Math.max(...values.map(Math.abs));
  const span = Math.max(...values) - Math.min(...values);
  const digits = largest === 0 ? 0 : RANGE_DIGITS - 1 - powerOf(span || largest);
  return values.map((value) => trimmed(numberText(value, digits, largest)));
}

/** A length or a size as it is written down: at most six digits, and none that say nothing. */
export function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(6)));
  return text.replace('-', '−');
}

/**
 * A number with this many digits behind the point.
 * @param largest of the numbers that it stands among: all of them have an exponent, or none
 */
function numberText(value: number, digits: number, largest: number): string {
  const text =
    largest >= 10 ** MOST_DIGITS || digits > MOST_DIGITS + MOST_ZEROS || (largest > 0 && largest < 10 ** -MOST_ZEROS)
      ? exponential(value, powerOf(largest) + digits)
      : value.toFixed(Math.min(20, Math.max(0, digits)));
  return text.replace(/^-(?=[0.]*$)/, '').replaceAll('-', '−');
}

function exponential(value: number, digits: number): string {
  if (value === 0) return '0';
  const text = digits < MOST_DECIMALS ? value.toExponential(Math.max(0, digits)) : String(value);
  return text.replace('e+', 'e');
}

/** Without zeros at the end of decimals. */
function trimmed(text: string): string {
  return /[.]\d*$/.test(text) ? text.replace(/[.]?0+$/, '') : text;
}

/** The exponent of a positive number as a decimal; of one beyond float64, that of the next one within. */
function powerOf(value: number): number {
  return Math.min(POWERS.most, Math.max(POWERS.least, Math.floor(Math.log10(value))));
}

function isOfUse(step: number): boolean {
  return step > 0 && Number.isFinite(step);
}

/** Exact as a decimal, which a product with a power of ten is not. */
function scaled(one: number, power: number): number {
  return Number(`${one}e${power}`);
}
