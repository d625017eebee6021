import { CONFORMAL_METHODS } from './conformal-methods.js';
import type { Definition, Ellipsoid } from './crs.js';
import { equalAreaCylinder } from './equal-area-cylinder.js';
import { type Forms, madeOf, POLE, RADIANS } from './method-values.js';
import { NOWHERE, type Pair, type Plane } from './plane.js';
import { PROJ4_METHODS } from './proj4-methods.js';
import { proj4Plane } from './proj4-plane.js';

/**
 * The way between the coordinates of a CRS, in its own units, and longitudes and latitudes on its own datum, in degrees
 * from Greenwich. No datum is left for another. Points that have no place on the other side are NaN, NaN.
 */
export interface Projection {
  toLonLat(x: number, y: number): readonly [lon: number, lat: number];
  fromLonLat(lon: number, lat: number): readonly [x: number, y: number];
}

/** Degrees by which rounding may carry a place beyond a pole or the antimeridian. */
const OVERSHOOT = 1e-9;
/** How far there and back may end from the start of the plane, in radii: 0.6 m on the Earth. */
const RETURN = 1e-7;
/** The same from a place, in radians: at a pole, the last metre of a map of equal areas is some kilometres of it. */
const NEAR = 2e-3;
/** Draws in a point on the rim of a map that rounding has put outside, by 0.1 mm on the Earth. */
const DRAWN_IN = 1 - 1e-11;
/** Radii beyond which a point is one at infinity. */
const INFINITE = 1e6;

/** The methods that are computed here. */
const OWN_METHODS: Forms<Plane> = {
  ...CONFORMAL_METHODS,
  cea: ['lat_1', ({ lat_1 }, ellipsoid) => (Math.abs(lat_1) < POLE ? equalAreaCylinder(lat_1, ellipsoid) : null)],
};

/** Projections, one for each definition: V8 compiles its functions anew for each job where each has its own. */
const known = new WeakMap<Definition, Projection | null>();

/**
 * How a CRS is projected. Null for planes that are tied to no place, for a CRS without an ellipsoid, for turned
 * geographic ones, and for methods that aren't listed (conformal-methods.ts, proj4-methods.ts).
 */
export function projectionOf(definition: Definition): Projection | null {
  let found = known.get(definition);
  if (found === undefined) {
    found = newProjection(definition);
    known.set(definition, found);
  }
  return found;
}

function newProjection(definition: Definition): Projection | null {
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
  const plane = planeOf(definition, ellipsoid);
  if (!plane) return null;
  const { lon_0 = 0, x_0 = 0, y_0 = 0 } = parameters;
  const middle = lon_0 + primeMeridian;
  const sign = westSouth ? -1 : 1;
  const { onto, back } = bothWays(plane, ellipsoid.semiMajor);
  return {
    toLonLat(x, y) {
      const [lon, lat] = back(sign * (x * unit - x_0), sign * (y * unit - y_0));
      return place(lon / RADIANS + middle, lat / RADIANS);
    },
    fromLonLat(lon, lat) {
      const [turn, height] = place(lon - middle, lat);
      const [east, north] = onto(turn * RADIANS, height * RADIANS);
      return [(x_0 + sign * east) / unit, (y_0 + sign * north) / unit];
    },
  };
}

function planeOf(definition: Definition, ellipsoid: Ellipsoid): Plane | null {
  const settings = madeOf(PROJ4_METHODS, definition, ellipsoid);
  return settings ? proj4Plane(settings, ellipsoid) : madeOf(OWN_METHODS, definition, ellipsoid);
}

/** A plane without the points that don't lead back to where they came from: outside the map, or of another branch. */
function bothWays({ forward, inverse }: Plane, radius: number) {
  const back = (east: number, north: number): Pair => {
    for (const draw of [1, DRAWN_IN]) {
      const found = inverse(east * draw, north * draw);
      const [eastAgain, northAgain] = forward(...found);
      if (length(eastAgain - east, northAgain - north) <= RETURN * radius) return found;
    }
    return NOWHERE;
  };
  const onto = (lon: number, lat: number): Pair => {
    const [east, north] = forward(lon, lat);
    const [lonAgain, latAgain] = back(east, north);
    const aside = 2 * Math.abs(Math.sin((lonAgain - lon) / 2)) * Math.cos(lat);
    const isThere = length(east, north) < INFINITE * radius && length(aside, latAgain - lat) <= NEAR;
    return isThere ? [east, north] : NOWHERE;
  };
  return { onto, back };
}

/** Of a way in a plane. Math.hypot takes ten times as long, and is not the same bits in every Node. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

/** A place by degrees within a turn around the Earth; nowhere for latitudes beyond the poles, and for no number. */
function place(lon: number, lat: number): Pair {
  if (!Number.isFinite(lon) || !(Math.abs(lat) <= 90 + OVERSHOOT)) return NOWHERE;
  const turned = Math.abs(lon) <= 180 + OVERSHOOT ? lon : lon - 360 * Math.round(lon / 360);
  return [Math.max(-180, Math.min(180, turned)), Math.max(-90, Math.min(90, lat))];
}
