import { numberFromJson } from '../documents/json-number.js';
import type { PlanLayer } from '../documents/plan.js';
import type { SourceRecord } from '../documents/source-record.js';
import { type DataType, isFloat, typeInMemory } from '../raster/dtype.js';

/** Bits of whole numbers that float32 holds. */
const FLOAT32_BITS = 24;

/**
 * The type of samples that holds those of all sources: their own where it is one, else the narrowest in memory.
 */
export function commonDtype(records: readonly SourceRecord[]): string {
  const types = new Set(records.map(({ dtype, recoding }) => recoding?.dtype ?? dtype));
  const [only] = types;
  return types.size === 1 ? only! : [...types].map(typeInMemory).reduce(wider);
}

/** The narrowest type that holds the samples of two. */
function wider(a: DataType, b: DataType): DataType {
  if (a === b) return a;
  const [one, other] = [bitsOf(a), bitsOf(b)];
  if (isFloat(a) || isFloat(b)) {
    const whole = isFloat(a) ? other : one;
    const isWide = a === 'float64' || b === 'float64' || (whole.bits > FLOAT32_BITS && !(isFloat(a) && isFloat(b)));
    return isWide ? 'float64' : 'float32';
  }
  if (one.signed === other.signed) return one.bits >= other.bits ? a : b;
  const bits = Math.max(one.signed ? one.bits : 2 * one.bits, other.signed ? other.bits : 2 * other.bits);
  return bits > 32 ? 'float64' : (`int${bits}` as DataType);
}

function bitsOf(dtype: DataType): { readonly bits: number; readonly signed: boolean } {
  return { bits: Number.parseInt(dtype.replace(/^\D+/, ''), 10), signed: !dtype.startsWith('u') };
}

/** The value that hides a pixel in every source; null where none does, or not the same in all. */
export function commonNodata(records: readonly SourceRecord[]): PlanLayer['nodata'] {
  const { nodata } = records[0]!;
  return records.every((record) => record.nodata === nodata && record.recoding === null) ? nodata : null;
}

/** The values that mean nodata wherever a source holds them. */
export function nodataOfAll(records: readonly SourceRecord[]): number[] {
  const valuesOf = ({ nodata, alsoNodata }: SourceRecord) =>
    nodata === null ? [] : [nodata, ...alsoNodata].map(numberFromJson);
  const [first, ...others] = records.map(valuesOf);
  const sets = others.map((values) => new Set(values));
  return first!.filter((value) => sets.every((set) => set.has(value)));
}
