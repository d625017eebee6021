import type { Ellipsoid } from './crs.js';

/** The first eccentricity of an ellipsoid; 0 of a sphere. */
export function eccentricity({ semiMajor, semiMinor }: Ellipsoid): number {
  return Math.sqrt((semiMajor - semiMinor) * (semiMajor + semiMinor)) / semiMajor;
}

/** Radius of a parallel by that of the equator, of a latitude in radians (Snyder, equation 14-15). */
export function parallelRadius(lat: number, e: number): number {
  return Math.cos(lat) / slant(lat, e);
}

/** The root of 1 - e^2 sin^2 of a latitude in radians, of which radii of curvature are made (Snyder, 4-18, 4-20). */
export function slant(lat: number, e: number): number {
  const sin = e * Math.sin(lat);
  return Math.sqrt(1 - sin * sin);
}
