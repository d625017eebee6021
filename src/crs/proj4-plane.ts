import proj4 from 'proj4';
import type { Ellipsoid } from './crs.js';
import { mollweide } from './mollweide.js';
import { NOWHERE, type Pair, type Plane } from './plane.js';
import type { Proj4Settings } from './proj4-methods.js';

/** Radians of the last latitude that proj4 is asked for: some of its methods mistake one pole for the other. */
const LAST = (Math.PI / 2) * (1 - 1e-12);

/**
 * A projection of proj4, without its handling of datums, units, meridians, false origins and axes: some of its methods
 * forget a false origin, and some turn more than once around the earth with a meridian. What proj4 says of a point that
 * it can't project, by an error, nothing or an infinite number, is {@link NOWHERE}.
 */
export function proj4Plane(settings: Proj4Settings, { semiMajor: a, semiMinor }: Ellipsoid): Plane {
  const b = settings.sphere ? a : semiMinor;
  const given = { a, b, rf: a / (a - b), long0: 0, x0: 0, y0: 0, ...settings };
  // The constructor completes what it is given; its type asks for functions that it sets itself.
  const projection = new proj4.Proj(given as unknown as ConstructorParameters<typeof proj4.Proj>[0]);
  return {
    forward: (x, lat) =>
      settings.projName === 'moll'
        ? mollweide(a, x, Math.max(-LAST, Math.min(LAST, lat)))
        : pairOf(() => projection.forward({ x, y: Math.max(-LAST, Math.min(LAST, lat)) })),
    inverse: (x, y) => pairOf(() => projection.inverse({ x, y })),
  };
}

function pairOf(project: () => { readonly x: number; readonly y: number } | null | undefined): Pair {
  try {
    const { x, y } = project() ?? { x: Number.NaN, y: Number.NaN };
    return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : NOWHERE;
  } catch {
    // Some methods throw an error without a word where others give nothing.
    return NOWHERE;
  }
}
