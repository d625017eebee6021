import type { PageBand } from '../src/outputs/report/page-data.js';

/** Digits of a value that is no share. */
const DIGITS = 6;
const AREA_DIGITS = 5;

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

/** A value of a band as it is shown. */
export function valueText(band: PageBand, value: number): string {
  if (band.kind === 'codes') return band.categories?.find(({ code }) => code === value)?.label ?? String(value);
  const unit = shownUnit(band);
  const number = band.isShare ? percentText(value * shownFactor(band)) : plainText(value);
  return unit === '' ? number : `${number} ${unit}`;
}

/** A share of the grid in percent. */
export function shareText(share: number): string {
  return `${percentText(100 * share)} %`;
}

/** Areas of a column, with as many decimals as give the largest of them five digits. */
export function areaTexts(km2: readonly number[]): string[] {
  const before = Math.floor(Math.log10(Math.max(...km2, 1e-6)));
  const decimals = Math.max(0, Math.min(6, AREA_DIGITS - 1 - before));
  const form = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return km2.map((one) => one.toLocaleString('en-US', form));
}

/** A number with up to six digits. */
export function plainText(value: number): string {
  const size = Math.abs(value);
  if (value !== 0 && (size >= 1e9 || size < 1e-4)) return value.toExponential(3).replace('-', '−');
  return value.toLocaleString('en-US', { maximumSignificantDigits: DIGITS }).replace('-', '−');
}

function percentText(percent: number): string {
  return percent > 0 && percent < 0.005 ? '< 0.01' : percent.toFixed(2);
}

/** Bytes in decimal units. */
export function bytesText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${unit === 0 ? value : value.toPrecision(3)} ${units[unit]}`;
}

/** Seconds as a person says them. */
export function durationText(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds - 60 * minutes)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** US dollars, of small amounts with more digits. */
export function moneyText(usd: number): string {
  return `$${usd >= 1 ? usd.toFixed(2) : Number(usd.toPrecision(3)).toString()}`;
}
