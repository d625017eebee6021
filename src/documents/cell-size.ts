import * as z from 'zod';
import { InvalidInputError } from '../errors.js';
import type { LengthUnit } from '../grid/cell-area.js';
import { readBy } from './read-by.js';

/** The side of a cell as it is asked for. */
export interface CellSize {
  /** In metres or degrees; of `either` in whichever of them the CRS is in. */
  readonly size: number;
  readonly kind: 'metres' | 'degrees' | 'either';
}

/** What a unit is as a ratio of whole numbers: value = number x times x 10^shift / over. */
interface Unit {
  readonly kind: CellSize['kind'];
  readonly times?: bigint;
  readonly shift?: number;
  readonly over?: bigint;
}

const ARC_SECOND: Unit = { kind: 'degrees', over: 3600n };
const ARC_MINUTE: Unit = { kind: 'degrees', over: 60n };
const DEGREE: Unit = { kind: 'degrees' };
const METRE: Unit = { kind: 'metres' };
/** By how they are written; the international foot and mile, and the foot of the US survey. */
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['', { kind: 'either' }],
  ['m', METRE],
  ['km', { kind: 'metres', shift: 3 }],
  ['ft', { kind: 'metres', times: 3048n, shift: -4 }],
  ['us-ft', { kind: 'metres', times: 1200n, over: 3937n }],
  ['mi', { kind: 'metres', times: 1_609_344n, shift: -3 }],
  ['deg', DEGREE],
  ['\u00b0', DEGREE],
  ...['min', 'arcmin', "'", '\u2032'].map((name) => [name, ARC_MINUTE] as const),
  ...['s', 'sec', 'arcsec', '"', '\u2033'].map((name) => [name, ARC_SECOND] as const),
]);
/** A decimal number with its exponent, and what stands behind it. */
const SIZE = /^\s*(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?\s*(\S*)\s*$/i;
const MAX_TEXT = 64;
const FORMS = '500m, 1km, 1000ft, 1000us-ft, 0.5mi, 0.25deg, 5min (arc minutes) or 30s (arc seconds)';

/**
 * Reads a cell size: a number, or one with its unit, as in "30s". What it is in metres or degrees is rounded once:
 * "30s" is 30/3600, and "1000ft" 304.8.
 * @throws InvalidInputError
 */
export function parseCellSize(asked: string | number): CellSize {
  if (typeof asked === 'number') return { size: asked, kind: 'either' };
  const [, whole = '', part = '', exponent = '0', name = ''] = asked.length > MAX_TEXT ? [] : (SIZE.exec(asked) ?? []);
  const digits = whole + part;
  const unit = UNITS.get(name.toLowerCase());
  if (digits === '' || unit === undefined)
    throw new InvalidInputError(`${shown(asked)} is no cell size; write a number, or one with its unit: ${FORMS}`);
  const size = inUnit(BigInt(digits), Number(exponent) - part.length, unit);
  if (size > 0 && Number.isFinite(size)) return { size, kind: unit.kind };
  throw new InvalidInputError(`${shown(asked)} is no cell size; it must be above 0, and a number that float64 holds`);
}

/** digits x 10^exponent of a unit: a decimal is read as one, and all else is one division. */
function inUnit(digits: bigint, exponent: number, { times = 1n, shift = 0, over }: Unit): number {
  const power = exponent + shift;
  if (over === undefined) return Number(`${digits * times}e${power}`);
  const ten = 10n ** BigInt(Math.abs(power));
  return power < 0 ? Number(digits * times) / Number(over * ten) : Number(digits * times * ten) / Number(over);
}

/** A cell size in the one form that it has for a run's id: a number, or metres or degrees with their unit. */
function cellSizeText(asked: string | number): string | number {
  const { size, kind } = parseCellSize(asked);
  return kind === 'either' ? size : `${size}${kind === 'metres' ? 'm' : 'deg'}`;
}

/** A cell size in a spec. */
export const cellSizeSchema = z
  .union([z.number().positive(), z.string()], `must be a number above 0, or one with its unit: ${FORMS}`)
  .check(readBy(cellSizeText));

/**
 * A cell size in units of a CRS.
 * @param advice what to do instead of giving it in the CRS's kind of unit, as in "a --template"
 * @throws InvalidInputError for metres where coordinates are degrees, and for degrees where they are lengths
 */
export function cellSizeIn(
  { size, kind }: CellSize,
  { name, kind: plane, unitSize }: Pick<LengthUnit, 'kind' | 'unitSize'> & { readonly name: string },
  advice: string,
): number {
  if (kind === 'either') return size / unitSize;
  const isPlane = plane === 'projected';
  if (isPlane === (kind === 'metres')) return unitSize === 1 ? size : tidied(size / unitSize);
  throw new InvalidInputError(
    isPlane
      ? `cell size ${size} degrees: ${name} is a plane, whose coordinates are lengths; give it as 1km or 500m, or ${advice}`
      : `cell size ${size} m: ${name} is in degrees; give it as 0.25deg, 5min or 30s, or ${advice}`,
  );
}

/** 1000 feet are 1000 units of a CRS in feet: a short decimal is meant where two roundings lead beside it. */
function tidied(quotient: number): number {
  const decimal = Number(quotient.toPrecision(12));
  return Math.abs(decimal - quotient) <= 2 * Number.EPSILON * quotient ? decimal : quotient;
}

/** As much of a text as a cell size could have. */
function shown(text: string): string {
  return JSON.stringify(text.slice(0, MAX_TEXT));
}
