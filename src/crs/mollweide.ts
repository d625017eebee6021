/** Steps towards an angle: near the poles each leaves two thirds of the error. */
const MOST_STEPS = 64;
const CLOSE = 1e-12;

/**
 * Mollweide's map of a sphere, from longitude and latitude in radians to metres: Snyder (USGS PP 1395), equations 31-1
 * to 31-3. proj4's own looks for the angle without end at some latitudes within a kilometre of the poles.
 */
export function mollweide(radius: number, lon: number, lat: number): readonly [x: number, y: number] {
  const wanted = Math.PI * Math.sin(lat);
  let twice = lat;
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = (wanted - twice - Math.sin(twice)) / (1 + Math.cos(twice));
    if (!Number.isFinite(change)) break;
    twice = Math.max(-Math.PI, Math.min(Math.PI, twice + change));
    if (Math.abs(change) < CLOSE) break;
  }
  const theta = twice / 2;
  return [((2 * Math.SQRT2) / Math.PI) * radius * lon * Math.cos(theta), Math.SQRT2 * radius * Math.sin(theta)];
}
