import type { Graticule } from '../grid/cell-area.js';
import type { Definition } from './crs.js';
import { projectionOf } from './projection.js';
import { parametersOf } from './same-crs.js';

const RADIANS = Math.PI / 180;
/** Steps towards a latitude: each brings it nearer by the square of the eccentricity. */
const MOST_STEPS = 64;
const CLOSE = 1e-16;

/**
 * The parallels and meridians of a CRS in which they lie along the axes: of geographic ones, of Mercator and of Web
 * Mercator, whose latitudes are those of WGS 84. A turned geographic CRS counts as if the planet were turned with it.
 * Null for all others.
 */
export function graticuleOf(definition: Definition): Graticule | null {
  const { kind, unit, westSouth } = definition;
  if (kind !== 'geographic') return mercator(definition);
  const sign = westSouth ? -1 : 1;
  return {
    sinLatitude: (y) => Math.sin(Math.min(90, Math.max(-90, sign * y * unit)) * RADIANS),
    degreesPerUnit: unit,
  };
}

/**
 * Snyder (USGS PP 1395), equations 7-7 and 7-4: y = a k (atanh(s) - e atanh(e s)) with s the sine of the latitude. The
 * other way by steps, and without the powers of proj4's: their last digits differ from one Node to the next.
 */
function mercator(definition: Definition): Graticule | null {
  const { ellipsoid, method, unit } = definition;
  if ((method !== 'merc' && method !== 'web_merc') || !ellipsoid || !projectionOf(definition)) return null;
  const { y_0 = 0, k_0 = 1 } = parametersOf(definition);
  const { semiMajor, semiMinor } = ellipsoid;
  const flat = semiMinor / semiMajor;
  const e = method === 'web_merc' ? 0 : Math.sqrt(1 - flat * flat);
  const radius = semiMajor * k_0;
  return {
    sinLatitude(y) {
      const height = (y * unit - y_0) / radius;
      let sin = tanh(height);
      for (let step = 0; step < MOST_STEPS; step++) {
        const next = tanh(height + e * Math.atanh(e * sin));
        if (Math.abs(next - sin) <= CLOSE) break;
        sin = next;
      }
      return sin;
    },
    degreesPerUnit: unit / radius / RADIANS,
  };
}

function tanh(x: number): number {
  return 1 - 2 / (Math.exp(2 * x) + 1);
}
