import type { Ellipsoid } from './crs.js';
import { eccentricity, parallelRadius } from './ellipsoid-shape.js';
import { isometricLatitude, latitudeOfIsometric } from './isometric-latitude.js';
import { HALF_TURN, NOWHERE, type Plane } from './plane.js';

const POLE = Math.PI / 2;
/** Radians below which two parallels are one. */
const CLOSE = 1e-10;

/** Latitudes in radians, and a scale by which the whole map is multiplied. */
export interface Cone {
  readonly lat_0: number;
  readonly lat_1: number;
  readonly lat_2: number;
  readonly k_0: number;
}

/**
 * Lambert's conformal cone through two parallels, or along one. Snyder, equations 14-1 to 14-4, 14-9 to 14-11, 15-7 to
 * 15-10, with exp(-psi) for t and without the factor F, whose size is far from 1 where the cone is steep.
 */
export function conformalCone({ lat_0, lat_1, lat_2, k_0 }: Cone, ellipsoid: Ellipsoid): Plane {
  const e = eccentricity(ellipsoid);
  const m1 = parallelRadius(lat_1, e);
  const psi1 = isometricLatitude(lat_1, e);
  const n =
    Math.abs(lat_1 - lat_2) < CLOSE
      ? Math.sin(lat_1)
      : Math.log(m1 / parallelRadius(lat_2, e)) / (isometricLatitude(lat_2, e) - psi1);
  const rho1 = (ellipsoid.semiMajor * k_0 * m1) / n;
  const radiusOf = (lat: number) => rho1 * Math.exp(n * (psi1 - isometricLatitude(lat, e)));
  // As PROJ has it, also where the origin is the pole that lies at infinity.
  const rho0 = Math.abs(lat_0) > POLE - CLOSE ? 0 : radiusOf(lat_0);
  const side = Math.sign(n);
  return {
    forward(lon, lat) {
      const rho = radiusOf(lat);
      return [rho * Math.sin(n * lon), rho0 - rho * Math.cos(n * lon)];
    },
    inverse(x, y) {
      const down = rho0 - y;
      const rho = side * Math.sqrt(x * x + down * down);
      if (rho === 0) return [0, side * POLE];
      const lon = Math.atan2(side * x, side * down) / n;
      if (Math.abs(lon) > HALF_TURN) return NOWHERE;
      return [lon, latitudeOfIsometric(psi1 - Math.log(rho / rho1) / n, e)];
    },
  };
}
