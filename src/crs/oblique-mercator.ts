import { type ConformalSphere, directionsFrom, gaussSphere } from './conformal-sphere.js';
import type { Ellipsoid } from './crs.js';
import { CLOSE, POLE } from './method-values.js';
import type { Plane } from './plane.js';

/** The centre's latitude, the azimuth of the line and the angle by which the map is turned, in radians; its scale. */
export interface ObliqueLine {
  readonly lat_0: number;
  readonly alpha: number;
  readonly gamma: number;
  readonly k_0: number;
}

/** A place on the line from where places are seen: the far side of the map is torn half a turn from it. */
interface Station {
  /** Of its latitude on the sphere. */
  readonly tangent: number;
  /** Radians that the centre lies east of its meridian. */
  readonly east: number;
  /** The line's azimuth there. */
  readonly sin: number;
  readonly cos: number;
  /** Radians along the line from there to the centre. */
  readonly ahead: number;
}

/**
 * Hotine's oblique Mercator projection: that of Mercator along a line through the centre, over Gauss' sphere. Snyder,
 * equations 9-11 and following, EPSG guidance note 7-2 (methods 9812 and 9815), written as turns of the sphere.
 * @param from where the map's coordinates start: where the line meets the equator (variant A), or the centre (B)
 */
export function obliqueMercator(line: ObliqueLine, from: 'equator' | 'centre', ellipsoid: Ellipsoid): Plane {
  const sphere = gaussSphere(line.lat_0, ellipsoid);
  // The Swiss projection, which has its formulas and its far side by itself.
  const isEast = [line.alpha, line.gamma].every((angle) => Math.abs(angle - POLE) < CLOSE);
  const { tangent, east, sin, cos, ahead } =
    isEast && from === 'centre'
      ? { tangent: sphere.tangent, east: 0, sin: 1, cos: 0, ahead: 0 }
      : onEquator(line.alpha, sphere);
  const { onto, back } = directionsFrom(tangent, sphere);
  const radius = sphere.radius * line.k_0;
  const start = from === 'equator' ? 0 : ahead;
  const sinTurn = Math.sin(line.gamma);
  const cosTurn = Math.cos(line.gamma);
  return {
    forward(lon, lat) {
      const [out, right, north] = onto(withinTurn(lon + east), lat);
      const along = cos * north + sin * right;
      const u = radius * (Math.atan2(along, out) - start);
      const v = radius * Math.asinh((cos * right - sin * north) / Math.sqrt(along * along + out * out));
      return [v * cosTurn + u * sinTurn, u * cosTurn - v * sinTurn];
    },
    inverse(x, y) {
      const u = (y * cosTurn + x * sinTurn) / radius + start;
      const steepness = Math.sinh((x * cosTurn - y * sinTurn) / radius);
      const near = 1 / Math.sqrt(1 + steepness * steepness);
      const across = steepness * near;
      const along = near * Math.sin(u);
      const [lon, lat] = back([near * Math.cos(u), cos * across + sin * along, cos * along - sin * across]);
      return [withinTurn(lon - east), lat];
    },
  };
}

/**
 * Where a line meets the equator. The published formulas, and PROJ, know no line that runs south: their arcsine takes
 * an azimuth of 120 degrees for 60.
 */
function onEquator(azimuth: number, { tangent, ratio }: ConformalSphere): Station {
  const secant = Math.sqrt(1 + tangent * tangent);
  const sinAtCentre = Math.sin(azimuth);
  const cosAtCentre = Math.abs(Math.cos(azimuth));
  const sin = sinAtCentre / secant;
  return {
    tangent: 0,
    east: Math.atan2((tangent / secant) * sinAtCentre, cosAtCentre) / ratio,
    sin,
    cos: Math.sqrt(1 - sin * sin),
    ahead: Math.atan2(tangent, cosAtCentre),
  };
}

/** A longitude in radians, no more than half a turn from the meridian. */
function withinTurn(lon: number): number {
  return Math.abs(lon) <= Math.PI ? lon : lon - Math.sign(lon) * 2 * Math.PI;
}
