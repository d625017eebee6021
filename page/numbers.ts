import { numberTexts } from '../src/outputs/picture/numbers.js';
import type { PageBand } from '../src/outputs/report/page-data.js';

/** Digits of a value that is no share, at least, ... */
const DIGITS = 6;
/** ... and digits of the range that values lie in, by which they are told apart. */
const RANGE_DIGITS = 3;
/** Digits of a value that can be changed. */
const INPUT_DIGITS = 4;
/** No float64 has more. */
const MOST_DIGITS = 17;
const PERCENT_DECIMALS = 2;
const MOST_DECIMALS = 12;
const AREA_DIGITS = 5;
/** Digits of bytes and of money. */
const SHORT_DIGITS = 3;

/** The factor from a band's values to the numbers that are shown: shares are shown in percent. */
export function shownFactor({ isShare, unit }: Pick<PageBand, 'isShare' | 'unit'>): number {
  return isShare && unit !== '%' ? 100 : 1;
}

/** The unit of the numbers that are shown; empty where there is none. */
export function shownUnit({ isShare, unit }: Pick<PageBand, 'isShare' | 'unit'>): string {
  if (isShare) return '%';
  if (unit === 'km2') return 'km²';
  return unit === '1' ? '' : unit;
}

/** A value of a band as it is shown, in as many digits as tell it from others of the band. */
export function valueText(band: PageBand, value: number): string {
  if (band.kind === 'codes') return band.categories?.find(({ code }) => code === value)?.label ?? String(value);
  const [least, most] = band.range ?? [value, value];
  return inUnit(band, numberOf(band, value, most - least));
}

/** The values of a ramp as they are shown, in as many digits as tell them apart. */
export function rampTexts(band: PageBand, values: readonly number[]): string[] {
  const span = Math.max(...values) - Math.min(...values);
  const texts = band.isShare ? values.map((value) => numberOf(band, value, span)) : numberTexts(values);
  return texts.map((text) => inUnit(band, text));
}

/** A value in a form, in the numbers that are shown. */
export function inputText(band: PageBand, value: number, span: number): string {
  const shown = value * shownFactor(band);
  const digits = Math.max(INPUT_DIGITS, digitsWithin(shown, span * shownFactor(band), INPUT_DIGITS));
  return String(Number(shown.toPrecision(Math.min(MOST_DIGITS, digits))));
}

function inUnit(band: PageBand, number: string): string {
  const unit = shownUnit(band);
  return unit === '' ? number : `${number} ${unit}`;
}

function numberOf(band: PageBand, value: number, span: number): string {
  if (band.isShare) return percentText(value * shownFactor(band), span * shownFactor(band));
  return plainText(value, digitsWithin(value, span, RANGE_DIGITS));
}

/** Digits that a number has down to the given ones of a span. */
function digitsWithin(value: number, span: number, digits: number): number {
  if (value === 0 || !(span > 0) || !Number.isFinite(span)) return digits;
  return powerOf(value) - powerOf(span) + digits;
}

/** A share of the grid in percent. */
export function shareText(share: number): string {
  return `${percentText(100 * share)} %`;
}

/** Areas of a column, with as many decimals as give the largest of them five digits. */
export function areaTexts(km2: readonly number[]): string[] {
  const largest = Number(Math.max(...km2, 10 ** -MOST_DECIMALS).toPrecision(AREA_DIGITS));
  const decimals = Math.max(0, Math.min(MOST_DECIMALS, AREA_DIGITS - 1 - powerOf(largest)));
  return km2.map((one) => decimalText(one, decimals));
}

/** A number that is not negative, of which something is left to see. */
function decimalText(value: number, decimals: number): string {
  const least = 10 ** -decimals;
  const form = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return value > 0 && value < least / 2
    ? `< ${least.toLocaleString('en-US', form)}`
    : value.toLocaleString('en-US', form);
}

/** A number with up to six digits, or more. */
export function plainText(value: number, digits = DIGITS): string {
  const size = Math.abs(value);
  const most = Math.max(DIGITS, Math.min(MOST_DIGITS, digits));
  if (value !== 0 && (size >= 1e9 || size < 1e-4))
    return value.toExponential(most > DIGITS ? most - 1 : 3).replaceAll('-', '−');
  return value.toLocaleString('en-US', { maximumSignificantDigits: most }).replace('-', '−');
}

/** A coordinate or a size, with no more decimals than given. */
export function coordinateText(value: number, decimals: number): string {
  return value
    .toLocaleString('en-US', { maximumFractionDigits: decimals })
    .replace(/^-(?=[0.]*$)/, '')
    .replace('-', '−');
}

/** Decimals of a coordinate that show a tenth of a step between two. */
export function decimalsOfStep(step: number): number {
  return Math.max(0, Math.min(MOST_DECIMALS, 1 - powerOf(step)));
}

/** How many there are. */
export function countText(count: number): string {
  return count.toLocaleString('en-US');
}

/** Percents, of a narrow range with more decimals than two. */
function percentText(percent: number, span = 100): string {
  const decimals = span > 0 ? PERCENT_DECIMALS - powerOf(span) : PERCENT_DECIMALS;
  return decimalText(percent, Math.max(PERCENT_DECIMALS, Math.min(MOST_DECIMALS, decimals)));
}

function powerOf(value: number): number {
  return Math.floor(Math.log10(Math.abs(value)));
}

/** Bytes in decimal units. */
export function bytesText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];
  const rounded = (value: number) => Number(value.toPrecision(SHORT_DIGITS));
  let [value, unit] = [bytes, 0];
  while ((unit === 0 ? value : rounded(value)) >= 1000 && unit < units.length - 1)
    [value, unit] = [value / 1000, unit + 1];
  return `${unit === 0 ? value : value < 1000 ? value.toPrecision(SHORT_DIGITS) : Math.round(value)} ${units[unit]}`;
}

/** Seconds as a person says them. */
export function durationText(seconds: number): string {
  const decimals = [2, 1].find((some) => Number(seconds.toFixed(some)) < (some === 2 ? 10 : 60));
  if (decimals !== undefined) return `${seconds.toFixed(decimals)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** US dollars, of small amounts with more digits. */
export function moneyText(usd: number): string {
  const short = Number(usd.toPrecision(SHORT_DIGITS));
  const isSmall = short > 0 && short < 1;
  return `$${isSmall ? usd.toLocaleString('en-US', { maximumSignificantDigits: SHORT_DIGITS }) : usd.toFixed(usd === 0 ? 0 : 2)}`;
}
