import { numberFromJson } from '../documents/json-number.js';
import type { PlanLayer } from '../documents/plan.js';
import type { SourceRecord } from '../documents/source-record.js';
import { type DataType, isFloat, typeInMemory } from '../raster/dtype.js';
import { isInRange } from '../raster/value-range.js';

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

/** The values that mean nodata in every source: no valid pixel of the layer has them. */
export function nodataOfAll(records: readonly SourceRecord[]): number[] {
  const [first, ...others] = records.map(nodataValues);
  const sets = others.map((values) => new Set(values));
  return first!.filter((value) => sets.every((set) => set.has(value)));
}

/**
 * The values that no valid pixel of a source has. Of samples that hide a pixel in its file those are left out that
 * other samples become in a VRT: by a table, or where its type ends.
 */
function nodataValues({ nodata, alsoNodata, dtype, recoding }: SourceRecord): number[] {
  const own = nodata === null ? [] : [nodata, ...alsoNodata].map(numberFromJson);
  if (recoding === null) return own;
  const [from, to] = [typeInMemory(dtype), typeInMemory(recoding.dtype)];
  const isKept = (value: number) => recoding.table === null && (from === to || isOnlyItself(from, to, value));
  return [...new Set([...own.filter(isKept), ...recoding.nodata.map(numberFromJson)])];
}

/** Whether a number is made of itself alone where samples of one type become those of another. */
function isOnlyItself(from: DataType, to: DataType, value: number): boolean {
  const isEnd = !isInRange(to, value - 1) || !isInRange(to, value + 1);
  const isBeyond = isInRange(from, value - 1) && isInRange(from, value + 1);
  return !isFloat(from) && isInRange(to, value) && !(isEnd && isBeyond);
}
