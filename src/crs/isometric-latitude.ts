/**
 * The isometric latitude psi: the northing of Mercator's map with a radius of 1. All that is conformal is made of it in
 * few lines: Snyder's t is exp(-psi), and the conformal latitude chi, which keeps the angles of an ellipsoid on a
 * sphere, has the tangent sinh(psi).
 *
 * The functions that are used here are the same software in every version of Node, to the last bit. `Math.pow`, by
 * which Snyder, the EPSG dataset and proj4 write these formulas, is not: since Node 24 it gives other bits.
 */

/** Radians from which a latitude is that of a pole: degrees that were computed are rarely 90. */
const POLE = (Math.PI / 2) * (1 - 1e-12);
/** Tangent from which no number lies between a latitude and that of the pole. */
const STEEPEST = 1e17;
/** A step of Newton's method that leaves an error of its square. */
const SMALL_STEP = 1e-9;
const MOST_STEPS = 10;

/**
 * The isometric latitude of a latitude in radians; infinite at the poles. Snyder, Map Projections: A Working Manual
 * (USGS PP 1395), equation 7-7, with inverse hyperbolic functions for its logarithm and powers.
 * @param e eccentricity
 */
export function isometricLatitude(lat: number, e: number): number {
  if (Math.abs(lat) >= POLE) return lat > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return Math.asinh(Math.tan(lat)) - e * Math.atanh(e * Math.sin(lat));
}

/**
 * The latitude in radians of an isometric latitude: Newton's method from the geocentric latitude. Karney, Transverse
 * Mercator with an accuracy of a few nanometers, Journal of Geodesy 85 (2011), equations 19 to 21 and their addenda.
 */
export function latitudeOfIsometric(psi: number, e: number): number {
  const wanted = Math.sinh(psi);
  if (Math.abs(wanted) > STEEPEST) return wanted > 0 ? Math.PI / 2 : -Math.PI / 2;
  if (e === 0) return Math.atan(wanted);
  const e2m = (1 - e) * (1 + e);
  let tan = wanted / e2m;
  for (let i = 0; i < MOST_STEPS; i++) {
    const secant = Math.sqrt(1 + tan * tan);
    const found = conformalTangent(tan, secant, e);
    const step = ((wanted - found) * (1 + e2m * tan * tan)) / (e2m * secant * Math.sqrt(1 + found * found));
    tan += step;
    if (Math.abs(step) <= SMALL_STEP * Math.max(1, Math.abs(tan))) break;
  }
  return Math.atan(tan);
}

/** The tangent of the conformal latitude by the tangent and the secant of a latitude: Karney, equations 7 and 9. */
function conformalTangent(tan: number, secant: number, e: number): number {
  const sigma = Math.sinh(e * Math.atanh((e * tan) / secant));
  return tan * Math.sqrt(1 + sigma * sigma) - sigma * secant;
}
