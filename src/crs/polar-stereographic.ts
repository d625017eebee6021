import type { Ellipsoid } from './crs.js';
import { eccentricity, parallelRadius } from './ellipsoid-shape.js';
import { isometricLatitude, latitudeOfIsometric } from './isometric-latitude.js';
import type { Plane } from './plane.js';

/**
 * The stereographic projection from the pole on the other side, by its scale at the pole (Snyder, equation 21-33, whose
 * root is written by logarithms).
 * @param pole 1 for the north, -1 for the south
 */
export function polarStereographic(pole: number, scale: number, ellipsoid: Ellipsoid): Plane {
  const e = eccentricity(ellipsoid);
  const root = Math.exp(((1 + e) * Math.log1p(e) + (1 - e) * Math.log1p(-e)) / 2);
  return polar(pole, (2 * ellipsoid.semiMajor * scale) / root, e);
}

/** The same by the parallel of scale 1, in radians, on the side of its pole (Snyder, equation 21-34). */
export function polarStereographicOfParallel(lat: number, ellipsoid: Ellipsoid): Plane {
  const e = eccentricity(ellipsoid);
  const north = Math.abs(lat);
  const factor = ellipsoid.semiMajor * parallelRadius(north, e) * Math.exp(isometricLatitude(north, e));
  return polar(Math.sign(lat), factor, e);
}

/**
 * Snyder, equations 21-30, 21-31, 20-16 and 20-18.
 * @param factor metres from the pole of the place where psi, counted towards the pole, is 0
 */
function polar(pole: number, factor: number, e: number): Plane {
  return {
    forward(lon, lat) {
      const rho = factor * Math.exp(-isometricLatitude(pole * lat, e));
      return [rho * Math.sin(lon), -pole * rho * Math.cos(lon)];
    },
    inverse(x, y) {
      const rho = Math.sqrt(x * x + y * y);
      if (rho === 0) return [0, (pole * Math.PI) / 2];
      return [Math.atan2(x, -pole * y), pole * latitudeOfIsometric(-Math.log(rho / factor), e)];
    },
  };
}
