import type { Base, Conversion, Definition, Ellipsoid, Geographic } from './crs.js';
import { datumOfName } from './datums.js';
import * as tables from './epsg-tables.js';
import { parameterOfCode } from './method-names.js';
import { normalised } from './methods.js';

/** The words of a table's record behind its code; null where it has none. */
export function record(table: string, code: number | string): readonly string[] | null {
  const start = table.indexOf(`\n${code} `);
  if (start < 0) return null;
  const from = start + 2 + String(code).length;
  return table.slice(from, table.indexOf('\n', from)).split(' ');
}

/** A unit of the EPSG dataset: its factor to metres, or to degrees where `isAngle`; null for others. */
export function epsgUnit(code: number | string): { readonly isAngle: boolean; readonly factor: number } | null {
  const found = record(tables.UNITS, code);
  return found && { isAngle: found[0] === 'deg', factor: Number(found[1]) };
}

export function epsgEllipsoid(code: number | string): Ellipsoid | null {
  const found = record(tables.ELLIPSOIDS, code);
  if (!found) return null;
  const semiMajor = Number(found[0]);
  const shape = Number(found[1]!.slice(1));
  return { semiMajor, semiMinor: found[1]!.startsWith('b') ? shape : semiMajor * (1 - 1 / shape) };
}

/** The longitude of a prime meridian in degrees. */
export function epsgMeridian(code: number | string): number | null {
  const found = record(tables.MERIDIANS, code);
  return found && Number(found[0]);
}

export function epsgDatum(code: number | string): Base | null {
  const found = record(tables.DATUMS, code);
  if (!found) return null;
  return {
    datum: datumOfName(found.slice(2).join(' ').split('|')[0]!),
    ellipsoid: epsgEllipsoid(found[0]!),
    primeMeridian: epsgMeridian(found[1]!) ?? 0,
  };
}

/** A geographic CRS with degrees per unit; "geocentric" for one whose coordinates are no angles. */
export function epsgGeographic(code: number | string): Geographic | 'geocentric' | null {
  const found = record(tables.GEOGRAPHIC, code);
  if (!found) return null;
  if (found[1] === 'geocentric') return 'geocentric';
  return { ...epsgDatum(found[0]!)!, unit: epsgUnit(found[1]!)!.factor };
}

/** Whether a geographic CRS is one whose datum moves with the plates, such as WGS 84 and ITRF. */
export function isDynamic(code: number): boolean {
  return record(tables.GEOGRAPHIC, code)?.includes('dynamic') ?? false;
}

/** A conversion ("UTM zone 12N") of the EPSG dataset. */
export function epsgConversion(code: number | string): Conversion | null {
  const found = record(tables.CONVERSIONS, code);
  if (!found) return null;
  const [method, ...values] = found as [string, ...string[]];
  const order = record(tables.METHODS, method)!;
  return normalised(method, Object.fromEntries(order.map((name, i) => [parameterOfCode(name), Number(values[i])])));
}

/** The code of the geographic CRS below a projected one. */
export function epsgBase(code: number): number | null {
  const found = record(tables.PROJECTED, code);
  return found && Number(found[0]);
}

/** The code of the horizontal part of a compound CRS; any other code as it is. */
export function horizontalCode(code: number): number {
  return Number(record(tables.COMPOUND, code)?.[0] ?? code);
}

/** What a code of the EPSG dataset means; null for one that it has not, or that has no plane. */
export function epsgDefinition(code: number): Definition | 'geocentric' | null {
  const horizontal = horizontalCode(code);
  if (horizontal !== code) return epsgDefinition(horizontal);
  const geographic = epsgGeographic(code);
  if (geographic === 'geocentric') return geographic;
  if (geographic) return { kind: 'geographic', ...geographic, method: null, parameters: {}, westSouth: false };
  const found = record(tables.PROJECTED, code);
  if (!found) return null;
  const [base, conversion, unit, ...more] = found as [string, string, string, ...string[]];
  const { datum, ellipsoid, primeMeridian } = epsgGeographic(base) as Base;
  return {
    kind: 'projected',
    datum,
    ellipsoid,
    primeMeridian,
    unit: epsgUnit(unit)!.factor,
    ...epsgConversion(conversion)!,
    westSouth: more.includes('ws'),
  };
}

/** Whether the first axis of a code goes north: of geographic CRS nearly always, of projected ones where it says so. */
export function isNorthFirst(code: number): boolean {
  const geographic = record(tables.GEOGRAPHIC, code);
  return geographic ? !geographic.includes('en') : (record(tables.PROJECTED, code)?.includes('ne') ?? false);
}

/** Whether the EPSG dataset has replaced a code; GDAL takes the new one in its place, which needn't be the same. */
export function isDeprecated(code: number): boolean {
  return (record(tables.PROJECTED, code) ?? record(tables.GEOGRAPHIC, code))?.at(-1) === 'old';
}

/** The code that has taken the place of a deprecated one; null where none has, or several. */
export function epsgReplacement(code: number): number | null {
  const found = record(tables.REPLACED, code);
  return found && Number(found[0]);
}
