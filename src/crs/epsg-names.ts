import type { Ellipsoid } from './crs.js';
import { record } from './epsg.js';
import { DATUMS, ELLIPSOIDS, GEOGRAPHIC, MERIDIANS, UNITS } from './epsg-tables.js';

/** A name of the EPSG dataset, with its code. */
export interface Named {
  readonly name: string;
  readonly code: number;
}

/** An ellipsoid with its flattening as the dataset states it; null where it states the semi-minor axis. */
export interface NamedEllipsoid extends Named {
  readonly inverseFlattening: number | null;
}

/** The name of a datum by its code, without the word that calls it an ensemble of several. */
export function datumName(code: string): string | null {
  const aliases = record(DATUMS, code)?.slice(2).join(' ') ?? '';
  return aliases.split('|')[0]!.replace(/ ensemble$/, '') || null;
}

/** The code of the datum of a geographic CRS, its own where the dataset has one for its prime meridian. */
export function datumOfGeographic(code: number): string | null {
  return record(GEOGRAPHIC, code)?.[0] ?? null;
}

/**
 * An ellipsoid by its semi-axes.
 * @param datum of which there may be a code: some ellipsoids differ in their names alone
 */
export function namedEllipsoid({ semiMajor, semiMinor }: Ellipsoid, datum: string | null): NamedEllipsoid | null {
  const isIt = ([a, shape]: readonly string[]) => {
    const number = Number(shape!.slice(1));
    const b = shape!.startsWith('b') ? number : Number(a) * (1 - 1 / number);
    return close(Number(a), semiMajor) && close(b, semiMinor);
  };
  const usual = (datum && record(DATUMS, datum)?.[0]) || '';
  const found = [usual, ...codes(ELLIPSOIDS).reverse()].find((code) => isIt(record(ELLIPSOIDS, code) ?? ['', '']));
  if (!found) return null;
  const [, shape, ...words] = record(ELLIPSOIDS, found)!;
  const inverseFlattening = shape!.startsWith('r') ? Number(shape!.slice(1)) : null;
  return { name: words.join(' '), code: Number(found), inverseFlattening };
}

/** A prime meridian by its longitude in degrees. */
export function namedMeridian(longitude: number): Named | null {
  return namedBy(MERIDIANS, 1, ([degrees]) => close(Number(degrees), longitude));
}

/** A unit by its metres or degrees. */
export function namedUnit(kind: 'm' | 'deg', factor: number): Named | null {
  return namedBy(UNITS, 2, ([of, size]) => of === kind && close(Number(size), factor));
}

function namedBy(table: string, skipped: number, isIt: (words: readonly string[]) => boolean): Named | null {
  const code = codes(table).find((found) => isIt(record(table, found)!));
  return code === undefined ? null : { code: Number(code), name: record(table, code)!.slice(skipped).join(' ') };
}

function codes(table: string): string[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.slice(0, line.indexOf(' ')));
}

/** Whether two numbers are the same, written in more or fewer digits. */
function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-11 * Math.abs(b);
}
