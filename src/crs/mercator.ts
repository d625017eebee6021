import { isometricLatitude, latitudeOfIsometric } from './isometric-latitude.js';
import { HALF_TURN, NOWHERE, type Plane } from './plane.js';

/**
 * Mercator's projection (Snyder, equations 7-6 and 7-7).
 * @param radius of the equator on the map, in metres: that of the ellipsoid times the scale
 * @param e eccentricity
 */
export function mercator(radius: number, e: number): Plane {
  return {
    forward: (lon, lat) => [radius * lon, radius * isometricLatitude(lat, e)],
    inverse(x, y) {
      const lon = x / radius;
      return Math.abs(lon) <= HALF_TURN ? [lon, latitudeOfIsometric(y / radius, e)] : NOWHERE;
    },
  };
}
