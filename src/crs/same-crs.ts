import type { Crs, Definition, Ellipsoid } from './crs.js';

/** Numbers that differ by less are the same number, written in fewer digits: PROJ's rule. */
const RELATIVE = 1e-10;
/** Angles and lengths that differ by less than a hundredth of a millimetre: texts of twelve digits differ by that much. */
const ABSOLUTE_DEGREES = 1e-10;
const ABSOLUTE_METRES = 1e-5;
/** Ellipsoids of one datum are written in different digits; no two different ones are as close. */
const SEMI_AXIS_METRES = 1e-3;

/**
 * Whether two CRS mean the same horizontal coordinates, however they were written: the same kind, unit, datum, ellipsoid,
 * prime meridian, method and parameters. Heights, epochs, shifts to other datums and the order of axes play no part.
 *
 * Datums are the same by their code or name (datums.ts). Those without a known name are the same where their ellipsoid
 * is; one with a name is never the same as one without. Planes that are tied to no place are the same by their name.
 */
export function sameCrs(a: Crs, b: Crs): boolean {
  if (a.definition.kind === 'local' && a.name !== b.name) return false;
  return sameDefinition(a.definition, b.definition);
}

/** {@link sameCrs} of what two CRS mean. */
export function sameDefinition(a: Definition, b: Definition): boolean {
  return (
    a.kind === b.kind &&
    a.datum === b.datum &&
    a.method === b.method &&
    a.westSouth === b.westSouth &&
    close(a.unit, b.unit, 0) &&
    close(a.primeMeridian, b.primeMeridian, ABSOLUTE_DEGREES) &&
    sameEllipsoid(a.ellipsoid, b.ellipsoid) &&
    sameParameters(a.parameters, b.parameters)
  );
}

/** Whether two ellipsoids are one, or both are unknown. */
export function sameEllipsoid(a: Ellipsoid | null, b: Ellipsoid | null): boolean {
  if (!a || !b) return a === b;
  return close(a.semiMajor, b.semiMajor, SEMI_AXIS_METRES) && close(a.semiMinor, b.semiMinor, SEMI_AXIS_METRES);
}

function sameParameters(a: Definition['parameters'], b: Definition['parameters']): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => {
    const usual = name === 'k_0' ? 1 : 0;
    const tolerance = /^([xyh]_?0?)$/.test(name) ? ABSOLUTE_METRES : ABSOLUTE_DEGREES;
    return close(a[name] ?? usual, b[name] ?? usual, tolerance);
  });
}

function close(a: number, b: number, absolute: number): boolean {
  return Math.abs(a - b) <= Math.max(absolute, RELATIVE * Math.max(Math.abs(a), Math.abs(b)));
}
