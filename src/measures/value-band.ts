import { numberToJson } from '../documents/json-number.js';
import type { MeasuredBand } from '../documents/plan.js';
import { UnsupportedRasterError } from '../errors.js';
import type { DataType } from '../raster/dtype.js';
import type { MeasureOptions } from './measure.js';

/** Name of the band that says how much of a cell is valid: overviews of other bands weigh cells by it. */
export const VALID_FRACTION = 'valid_fraction';
/** Shares and what is made of them is never below 0. */
export const SHARE_NODATA = -9999;

/** A band of values; its nodata is NaN, which no raster holds as a value. */
export function valueBand(
  name: string,
  { minValid, valueDtype }: MeasureOptions,
  change: Partial<MeasuredBand> = {},
): MeasuredBand {
  return {
    name,
    dtype: valueDtype,
    nodata: numberToJson(Number.NaN),
    unit: '',
    scale: 1,
    overview: 'mean',
    weight: change.overview === undefined || change.overview === 'mean' ? VALID_FRACTION : null,
    category: null,
    categories: null,
    isValidity: false,
    items: { MIN_VALID: String(minValid) },
    ...change,
  };
}

/** A band of what is made of class shares. */
export function shareBand(name: string, options: MeasureOptions, change: Partial<MeasuredBand> = {}): MeasuredBand {
  return valueBand(name, options, { dtype: 'float32', nodata: SHARE_NODATA, ...change });
}

/**
 * A value as a band holds it.
 * @throws UnsupportedRasterError where float32 can't hold it
 */
export function inBand(name: string, dtype: DataType, value: number): number {
  if (dtype !== 'float32' || Number.isFinite(Math.fround(value))) return value;
  throw new UnsupportedRasterError(
    `${name}: ${value} is beyond what float32 holds, in which ${name} is written; name a value that means nodata with --nodata, or scale the values first, for example with gdal_calc.py`,
  );
}

/** A unit of squared values. */
export function squared(unit: string): string {
  return unit === '' ? '' : `(${unit})^2`;
}
