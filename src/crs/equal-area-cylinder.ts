import { zoneArea } from '../grid/cell-area.js';
import type { Ellipsoid } from './crs.js';
import { eccentricity, parallelRadius } from './ellipsoid-shape.js';
import { HALF_TURN, NOWHERE, type Plane } from './plane.js';

/** Steps towards a sine: each squares the error. */
const MOST_STEPS = 16;
const CLOSE = 1e-16;

/**
 * The cylinder of equal areas that is true along a parallel, in radians: Snyder (USGS PP 1395), equations 10-13 to
 * 10-15. The way back looks for the sine of the latitude, of which the area is a smooth function up to the poles.
 * proj4's takes the last 4 m of the plane for the pole, which are 7 km on the Earth.
 */
export function equalAreaCylinder(lat_1: number, ellipsoid: Ellipsoid): Plane {
  const { semiMajor: a, semiMinor: b } = ellipsoid;
  const e = eccentricity(ellipsoid);
  const k = parallelRadius(lat_1, e);
  const pole = zoneArea(1, a, b);
  return {
    forward: (lon, lat) => [a * k * lon, zoneArea(Math.sin(lat), a, b) / (a * k)],
    inverse(x, y) {
      const lon = x / (a * k);
      if (Math.abs(lon) > HALF_TURN) return NOWHERE;
      const area = y * a * k;
      let sin = area / pole;
      for (let step = 0; step < MOST_STEPS && Math.abs(sin) < 1; step++) {
        const slant = 1 - e * e * sin * sin;
        const change = ((area - zoneArea(sin, a, b)) * slant * slant) / (b * b);
        sin += change;
        if (Math.abs(change) < CLOSE) break;
      }
      return [lon, Math.asin(Math.max(-1, Math.min(1, sin)))];
    },
  };
}
