import { type ConformalSphere, directionsFrom } from './conformal-sphere.js';
import type { Plane } from './plane.js';

/**
 * The stereographic projection of a sphere from the point opposite to its origin. Over the sphere of conformal
 * latitudes it is Snyder's (equations 21-24 to 21-27), over Gauss' sphere the double stereographic projection, which is
 * EPSG's Oblique Stereographic.
 */
export function stereographic(sphere: ConformalSphere, scale: number): Plane {
  const { onto, back } = directionsFrom(sphere.tangent, sphere);
  const diameter = 2 * sphere.radius * scale;
  return {
    forward(lon, lat) {
      const [out, east, north] = onto(lon, lat);
      const enlarged = diameter / (1 + out);
      return [enlarged * east, enlarged * north];
    },
    inverse(x, y) {
      const east = x / diameter;
      const north = y / diameter;
      // The square of the tangent of half the angle at the sphere's centre.
      const square = east * east + north * north;
      return back([(1 - square) / (1 + square), (2 * east) / (1 + square), (2 * north) / (1 + square)]);
    },
  };
}
