import { excerpt } from '../excerpt.js';
import type { Crs, Definition, Ellipsoid } from './crs.js';
import { NAMED } from './datums.js';

/** Numbers that differ by less are the same number, written in fewer digits: PROJ's rule. */
const RELATIVE = 1e-10;
/**
 * Angles and lengths that differ by less than a hundredth of a millimetre: texts of twelve digits differ by that much.
 */
const ABSOLUTE_DEGREES = 1e-10;
const ABSOLUTE_METRES = 1e-5;
/** An ellipsoid is written in more or fewer digits. GRS 1980 and WGS 84 are a tenth of a millimetre apart. */
const SEMI_AXIS_METRES = 3e-5;
/** Of ellipsoids with the same datum, of which there is one. */
const SEMI_AXIS_OF_DATUM = 1e-2;

/**
 * What two CRS differ in, in words: "units of 1 and 0.3048"; null where they mean the same horizontal coordinates,
 * however they were written: the same kind, unit, datum, ellipsoid, prime meridian, method and parameters. Heights,
 * epochs, shifts to other datums and the order of axes play no part.
 *
 * Datums are the same by their code or name (datums.ts). Those without a known name are the same where their ellipsoid
 * is; one with a name is never the same as one without. Planes that are tied to no place are the same by their name.
 */
export function differenceOf(a: Crs, b: Crs): string | null {
  if (a.definition.kind === 'local' && a.name !== b.name) return `names, ${a.name} and ${b.name}`;
  return differenceIn(a.definition, b.definition);
}

/** Whether two definitions mean the same, as {@link differenceOf}. */
export function sameDefinition(a: Definition, b: Definition): boolean {
  return differenceIn(a, b) === null;
}

function differenceIn(a: Definition, b: Definition): string | null {
  const both = (what: string, of: (definition: Definition) => unknown) =>
    `${what} ${excerpt(`${of(a)}`)} and ${excerpt(`${of(b)}`)}`;
  if (a.kind !== b.kind) return both('kinds,', ({ kind }) => kind);
  if (!close(a.unit, b.unit, 0)) return both(`units of`, ({ unit }) => unit);
  if (a.datum !== b.datum) return both('datums,', ({ datum }) => datumInWords(datum));
  if (!sameEllipsoid(a.ellipsoid, b.ellipsoid, a.datum === null ? SEMI_AXIS_METRES : SEMI_AXIS_OF_DATUM))
    return both('ellipsoids,', ({ ellipsoid }) =>
      ellipsoid ? `${ellipsoid.semiMajor} x ${ellipsoid.semiMinor}` : 'none',
    );
  if (!close(a.primeMeridian, b.primeMeridian, ABSOLUTE_DEGREES))
    return both('prime meridians at', ({ primeMeridian }) => primeMeridian);
  if (methodOf(a) !== methodOf(b)) return both('projections,', ({ method }) => method);
  if (a.westSouth !== b.westSouth) return 'the directions of their axes';
  const parameter = differingParameter(parametersOf(a), parametersOf(b));
  return (
    parameter &&
    both(`${excerpt(parameter)} of the projection,`, ({ parameters }) => parameters[parameter] ?? 'the usual value')
  );
}

function datumInWords(datum: string | null): string {
  if (datum === null) return 'none that is known';
  return datum.startsWith(NAMED) ? datum.slice(NAMED.length) : `EPSG:${datum}`;
}

/** Whether two ellipsoids are one, or both are unknown. */
function sameEllipsoid(a: Ellipsoid | null, b: Ellipsoid | null, metres: number): boolean {
  if (!a || !b) return a === b;
  return Math.abs(a.semiMajor - b.semiMajor) <= metres && Math.abs(a.semiMinor - b.semiMinor) <= metres;
}

/** On a sphere, a method is the same whether or not it takes the planet for one. */
export function methodOf({ method, ellipsoid }: Definition): string | null {
  const isSphere = ellipsoid !== null && ellipsoid.semiMajor === ellipsoid.semiMinor;
  return isSphere && method !== null ? method.replace(/_sphere$/, '') : method;
}

/**
 * Mercator is scaled by a number, or by the parallel that it makes true: Snyder (USGS PP 1395), equation 7-8 for h = 1.
 */
export function parametersOf({ method, parameters, ellipsoid }: Definition): Definition['parameters'] {
  const { lat_1 = 0, k_0 = 1, ...others } = parameters;
  if (method !== 'merc' || !ellipsoid) return parameters;
  const { semiMajor, semiMinor } = ellipsoid;
  const flat = semiMinor / semiMajor;
  const e2 = 1 - flat * flat;
  const sin = Math.sin((lat_1 * Math.PI) / 180);
  return { ...others, k_0: (k_0 * Math.sqrt(1 - sin * sin)) / Math.sqrt(1 - e2 * sin * sin) };
}

function differingParameter(a: Definition['parameters'], b: Definition['parameters']): string | null {
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const usual = name === 'k_0' ? 1 : 0;
    const tolerance = /^([xyh]_?0?)$/.test(name) ? ABSOLUTE_METRES : ABSOLUTE_DEGREES;
    if (!close(a[name] ?? usual, b[name] ?? usual, tolerance)) return name;
  }
  return null;
}

function close(a: number, b: number, absolute: number): boolean {
  return Math.abs(a - b) <= Math.max(absolute, RELATIVE * Math.max(Math.abs(a), Math.abs(b)));
}
