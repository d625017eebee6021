/** A pair of coordinates: x and y, or longitude and latitude. */
export type Pair = readonly [number, number];

/** What stands for a point that is not there. */
export const NOWHERE: Pair = [Number.NaN, Number.NaN];

/** Between a place on an ellipsoid, in radians from the projection's meridian, and its plane, in metres. */
export interface Plane {
  forward(lon: number, lat: number): Pair;
  inverse(x: number, y: number): Pair;
}

/** Radians between a meridian and the last ones of its map, with room for rounding. */
export const HALF_TURN = Math.PI * (1 + 1e-13);
