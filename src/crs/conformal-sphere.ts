import type { Ellipsoid } from './crs.js';
import { eccentricity, parallelRadius, slant } from './ellipsoid-shape.js';
import { isometricLatitude, latitudeOfIsometric } from './isometric-latitude.js';
import type { Pair } from './plane.js';

/** A unit vector as it is seen from a point of a sphere: out of it there, east and north. */
export type Direction = readonly [out: number, east: number, north: number];

/** A sphere that keeps the angles of an ellipsoid, and its lengths at one latitude, that of the origin. */
export interface ConformalSphere {
  readonly e: number;
  /** In metres. */
  readonly radius: number;
  /** Of the latitude of the origin on the sphere. */
  readonly tangent: number;
  /** Longitudes on the sphere by those on the ellipsoid. */
  readonly ratio: number;
  /** Isometric latitudes on the sphere are those of the ellipsoid times the ratio, and this. */
  readonly shift: number;
}

/**
 * Gauss' sphere, whose scale differs from 1 by the third power of the distance from the origin (EPSG guidance note 7-2,
 * Oblique Stereographic: R, n and chi_O; Snyder calls it aposphere, and has its ratio as B in equation 9-11).
 * @param lat of the origin on the ellipsoid, in radians
 */
export function gaussSphere(lat: number, ellipsoid: Ellipsoid): ConformalSphere {
  const e = eccentricity(ellipsoid);
  const e2m = (1 - e) * (1 + e);
  const cos = Math.cos(lat);
  const ratio = Math.sqrt(1 + (e * e * cos * cos * cos * cos) / e2m);
  const across = slant(lat, e);
  const tangent = (Math.tan(lat) * Math.sqrt(e2m)) / across;
  return {
    e,
    radius: (ellipsoid.semiMajor * Math.sqrt(e2m)) / (across * across),
    tangent,
    ratio,
    shift: Math.asinh(tangent) - ratio * isometricLatitude(lat, e),
  };
}

/** The sphere of conformal latitudes, whose longitudes are those of the ellipsoid (Snyder, equation 3-1). */
export function sphereOfConformalLatitudes(lat: number, ellipsoid: Ellipsoid): ConformalSphere {
  const e = eccentricity(ellipsoid);
  const tangent = Math.sinh(isometricLatitude(lat, e));
  const radius = ellipsoid.semiMajor * parallelRadius(lat, e) * Math.sqrt(1 + tangent * tangent);
  return { e, radius, tangent, ratio: 1, shift: 0 };
}

/**
 * Between places on the ellipsoid, in radians from the meridian of the origin, and directions.
 * @param eye tangent of the latitude on the sphere, on that meridian, from where directions are seen
 */
export function directionsFrom(eye: number, { e, ratio, shift }: ConformalSphere) {
  const cosEye = 1 / Math.sqrt(1 + eye * eye);
  const sinEye = eye * cosEye;
  return {
    onto(lon: number, lat: number): Direction {
      const tangent = Math.sinh(ratio * isometricLatitude(lat, e) + shift);
      const cos = 1 / Math.sqrt(1 + tangent * tangent);
      const sin = cos === 0 ? Math.sign(tangent) : tangent * cos;
      const ahead = cos * Math.cos(ratio * lon);
      return [ahead * cosEye + sin * sinEye, cos * Math.sin(ratio * lon), sin * cosEye - ahead * sinEye];
    },
    back([out, east, north]: Direction): Pair {
      const ahead = out * cosEye - north * sinEye;
      const tangent = (out * sinEye + north * cosEye) / Math.sqrt(ahead * ahead + east * east);
      return [Math.atan2(east, ahead) / ratio, latitudeOfIsometric((Math.asinh(tangent) - shift) / ratio, e)];
    },
  };
}
