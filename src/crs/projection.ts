import type { Definition, Ellipsoid } from './crs.js';
import { proj4Settings } from './proj4-methods.js';
import { NOWHERE, type Pair, type Plane, proj4Plane } from './proj4-plane.js';

/**
 * The way between the coordinates of a CRS, in its own units, and longitudes and latitudes on its own datum, in degrees
 * from Greenwich. No datum is left for another. Points that have no place on the other side are NaN, NaN.
 */
export interface Projection {
  toLonLat(x: number, y: number): readonly [lon: number, lat: number];
  fromLonLat(lon: number, lat: number): readonly [x: number, y: number];
}

const RADIANS = Math.PI / 180;
/** Degrees by which rounding may carry a place beyond a pole or the antimeridian. */
const OVERSHOOT = 1e-9;
/** Radians of the last latitude that proj4 is asked for: some of its methods mistake one pole for the other. */
const LAST = (Math.PI / 2) * (1 - 1e-12);
/** Degrees from which a latitude is that of a pole. */
const POLE = 90 - 1e-8;
/** Methods of proj4 that have no place for poles, or not the right one. */
const WITHOUT_POLES = ['merc', 'lcc'];
/** How far there and back may end from the start of the plane, in radii: 0.6 m on the Earth. */
const RETURN = 1e-7;
/** The same from a place, in radians: at a pole, the last metre of a map of equal areas is some kilometres of it. */
const NEAR = 2e-3;
/** Draws in a point on the rim of a map that rounding has put outside, by 0.1 mm on the Earth. */
const DRAWN_IN = 1 - 1e-11;
/** Radii beyond which a point is one at infinity. */
const INFINITE = 1e6;

/**
 * How a CRS is projected. Null for planes that are tied to no place, for a CRS without an ellipsoid, for turned
 * geographic ones, and for methods that proj4 isn't known to get right (proj4-methods.ts).
 */
export function projectionOf(definition: Definition): Projection | null {
  const { kind, ellipsoid, method, westSouth } = definition;
  if (kind === 'local' || !ellipsoid) return null;
  if (kind === 'geographic') return method === null ? geographic(definition) : null;
  // Programs differ in which of the axes of the other methods with such axes is x.
  if (westSouth !== (method === 'tmerc_south')) return null;
  return projected(definition, ellipsoid);
}

function geographic({ unit, primeMeridian, westSouth }: Definition): Projection {
  const scale = westSouth ? -unit : unit;
  return {
    toLonLat: (x, y) => place(x * scale + primeMeridian, y * scale),
    fromLonLat(lon, lat) {
      const [x, y] = place(lon - primeMeridian, lat);
      return [x / scale, y / scale];
    },
  };
}

function projected(definition: Definition, ellipsoid: Ellipsoid): Projection | null {
  const { primeMeridian, unit, parameters, westSouth } = definition;
  const settings = proj4Settings(definition, ellipsoid);
  if (!settings) return null;
  const { lon_0 = 0, x_0 = 0, y_0 = 0 } = parameters;
  const middle = lon_0 + primeMeridian;
  const sign = westSouth ? -1 : 1;
  const { onto, back } = bothWays(proj4Plane(settings), ellipsoid.semiMajor);
  const hasPoles = !WITHOUT_POLES.includes(settings.projName);
  return {
    toLonLat(x, y) {
      const [lon, lat] = back(sign * (x * unit - x_0), sign * (y * unit - y_0));
      return place(lon / RADIANS + middle, lat / RADIANS);
    },
    fromLonLat(lon, lat) {
      if (!hasPoles && Math.abs(lat) > POLE) return NOWHERE;
      const [turn, height] = place(lon - middle, lat);
      const [east, north] = onto(turn * RADIANS, height * RADIANS);
      return [(x_0 + sign * east) / unit, (y_0 + sign * north) / unit];
    },
  };
}

/** A plane without the points that don't lead back to where they came from: outside the map, or of another branch. */
function bothWays({ forward: unbounded, inverse }: Plane, radius: number) {
  const forward = (lon: number, lat: number) => unbounded(lon, Math.max(-LAST, Math.min(LAST, lat)));
  const back = (east: number, north: number): Pair => {
    for (const draw of [1, DRAWN_IN]) {
      const found = inverse(east * draw, north * draw);
      const [eastAgain, northAgain] = forward(...found);
      if (Math.hypot(eastAgain - east, northAgain - north) <= RETURN * radius) return found;
    }
    return NOWHERE;
  };
  const onto = (lon: number, lat: number): Pair => {
    const [east, north] = forward(lon, lat);
    const [lonAgain, latAgain] = back(east, north);
    const aside = 2 * Math.abs(Math.sin((lonAgain - lon) / 2)) * Math.cos(lat);
    const isThere = Math.hypot(east, north) < INFINITE * radius && Math.hypot(aside, latAgain - lat) <= NEAR;
    return isThere ? [east, north] : NOWHERE;
  };
  return { onto, back };
}

/** A place by degrees within a turn around the Earth; nowhere for latitudes beyond the poles, and for no number. */
function place(lon: number, lat: number): Pair {
  if (!Number.isFinite(lon) || !(Math.abs(lat) <= 90 + OVERSHOOT)) return NOWHERE;
  const turned = Math.abs(lon) <= 180 + OVERSHOOT ? lon : lon - 360 * Math.round(lon / 360);
  return [Math.max(-180, Math.min(180, turned)), Math.max(-90, Math.min(90, lat))];
}
