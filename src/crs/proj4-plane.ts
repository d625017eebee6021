import proj4 from 'proj4';
import { mollweide } from './mollweide.js';
import type { Proj4Settings } from './proj4-methods.js';

/** A pair of coordinates: x and y, or longitude and latitude. */
export type Pair = readonly [number, number];

/** What stands for a point that is not there. */
export const NOWHERE: Pair = [Number.NaN, Number.NaN];

/** Between a place on an ellipsoid, in radians from the projection's meridian, and its plane, in metres. */
export interface Plane {
  forward(lon: number, lat: number): Pair;
  inverse(x: number, y: number): Pair;
}

/**
 * A projection of proj4, without its handling of datums, units, meridians and axes. What proj4 says of a point that it
 * can't project, by an error, nothing or an infinite number, is {@link NOWHERE}.
 */
export function proj4Plane(settings: Proj4Settings): Plane {
  // The constructor completes what it is given; its type asks for functions that it sets itself.
  const projection = new proj4.Proj({ ...settings } as unknown as ConstructorParameters<typeof proj4.Proj>[0]);
  const meridian = Number(settings.long0);
  const radius = Number(settings.a);
  return {
    forward: (lon, lat) =>
      settings.projName === 'moll'
        ? mollweide(radius, lon, lat)
        : pairOf(() => projection.forward({ x: lon + meridian, y: lat })),
    inverse(x, y) {
      const [lon, lat] = pairOf(() => projection.inverse({ x, y }));
      return [lon - meridian, lat];
    },
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
