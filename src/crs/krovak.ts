import { directionsFrom, gaussSphere } from './conformal-sphere.js';
import type { Ellipsoid } from './crs.js';
import type { Plane } from './plane.js';

/** Radians between the pole and the cone's axis on Gauss' sphere: 30 degrees 17' 17.30311". */
const CO_LATITUDE = (30 + 17 / 60 + 17.30311 / 3600) * (Math.PI / 180);
/** Radians of the parallel around the axis that has the scale of the origin. */
const PARALLEL = 78.5 * (Math.PI / 180);

/**
 * Krovak's oblique conformal cone over Gauss' sphere, with axes east and north (EPSG guidance note 7-2, methods 9819
 * and 1041). Its angles are those of Czechia and Slovakia, as PROJ has them.
 * @param lat of the origin, in radians
 * @param scale along the parallel around the axis
 */
export function krovak(lat: number, scale: number, ellipsoid: Ellipsoid): Plane {
  const sphere = gaussSphere(lat, ellipsoid);
  const { onto, back } = directionsFrom(1 / Math.tan(CO_LATITUDE), sphere);
  const n = Math.sin(PARALLEL);
  const radius = (scale * sphere.radius) / Math.tan(PARALLEL);
  const psi = Math.asinh(Math.tan(PARALLEL));
  return {
    forward(lon, lat) {
      const [out, east, north] = onto(lon, lat);
      const rho = radius * Math.exp(n * (psi - Math.asinh(out / Math.sqrt(east * east + north * north))));
      const turn = n * Math.atan2(east, -north);
      return [rho * Math.sin(turn), -rho * Math.cos(turn)];
    },
    inverse(x, y) {
      const turn = Math.atan2(x, -y) / n;
      const tangent = Math.sinh(psi - Math.log(Math.sqrt(x * x + y * y) / radius) / n);
      const near = 1 / Math.sqrt(1 + tangent * tangent);
      return back([tangent * near, near * Math.sin(turn), -near * Math.cos(turn)]);
    },
  };
}
