import { describe, expect, it } from 'vitest';
import { type HelmertShift, helmert } from '../../src/crs/helmert.js';

const AIRY = { semiMajor: 6377563.396, semiMinor: 6377563.396 * (1 - 1 / 299.3249646) };
const BESSEL = { semiMajor: 6377397.155, semiMinor: 6377397.155 * (1 - 1 / 299.1528128) };
const CLARKE = { semiMajor: 6378206.4, semiMinor: 6356583.8 };
const HAYFORD = { semiMajor: 6378388, semiMinor: 6378388 * (1 - 1 / 297) };
const GRS80 = { semiMajor: 6378137, semiMinor: 6378137 * (1 - 1 / 298.257222101) };
const WGS84 = { semiMajor: 6378137, semiMinor: 6378137 * (1 - 1 / 298.257223563) };

const shift = (dx: number, dy: number, dz: number, rx = 0, ry = 0, rz = 0, s = 0): HelmertShift => ({
  ...{ dx, dy, dz, rx, ry, rz, s },
  convention: 'position_vector',
});

/** As PROJ 9.5.1 has it by +proj=cart, +proj=helmert and +inv +proj=cart: places before and after. */
const CASES = [
  {
    name: 'OSGB36 to WGS 84',
    way: helmert(shift(446.448, -125.157, 542.06, 0.15, 0.247, 0.842, -20.489), AIRY, WGS84),
    places: [
      [-1.5, 52.5, -1.5014879850609075, 52.5003738103626],
      [-6.3, 49.9, -6.300855747697197, 49.90061729074331],
      [1.7, 60.8, 1.6976153664660911, 60.79944142774882],
      [0, 51.4779, -0.0016196223311210753, 51.47841578186984],
    ],
  },
  {
    name: 'Amersfoort to ETRS89',
    way: helmert(shift(565.7381, 50.4018, 465.2904, 0.395026, -0.330772, 1.876073, 4.07244), BESSEL, GRS80),
    places: [
      [5.387, 52.155, 5.38734956949915, 52.15421507091312],
      [3.4, 51.3, 3.400632341041578, 51.29931337224835],
      [7.1, 53.5, 7.1000901105331895, 53.499062606631554],
    ],
  },
  {
    name: 'Amersfoort to WGS 84 by a turn of the axes',
    way: helmert(
      {
        ...shift(565.7381, 50.4018, 465.2904, -0.395026, 0.330772, -1.876073, 4.07244),
        convention: 'coordinate_frame',
      },
      BESSEL,
      WGS84,
    ),
    places: [[5.387, 52.155, 5.38734956949915, 52.15421506999953]],
  },
  {
    name: 'NAD27 to WGS 84 by three parameters',
    way: helmert(shift(-8, 160, 176), CLARKE, WGS84),
    places: [
      [-96, 23, -96.00024073717562, 23.000479638416884],
      [-124.7, 48.3, -124.70131634317902, 48.29977936295103],
      [-80, 25, -79.99980281895135, 25.000404718955693],
      [-155, 19.5, -155.0014135892402, 19.50033174662076],
      [179.9999, 52, 179.99757037221556, 51.998840772583655],
    ],
  },
  {
    name: 'one larger than any',
    way: helmert(shift(-500, 300, -900, 5, -8, 20, 50), HAYFORD, WGS84),
    places: [
      [30, 89.5, 30.52346533677761, 89.50503020930165],
      [-180, 10, -179.99693745465962, 9.98868192923941],
      [0, 0, 0.008250907319016535, -0.0059018612895356485],
      [120, -75, 120.00563660002402, -74.99716923585893],
    ],
  },
];

const METRES_OF_DEGREE = 111_320;

function metresBetween([lon, lat]: readonly [number, number], toLon: number, toLat: number): number {
  const turn = (toLon - lon) / 360;
  const aside = (turn - Math.round(turn)) * 360 * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(aside, toLat - lat) * METRES_OF_DEGREE;
}

describe('a shift by seven parameters', () => {
  it.each(CASES)('takes places from $name as PROJ does', ({ way, places }) => {
    for (const [lon, lat, toLon, toLat] of places as [number, number, number, number][])
      expect(metresBetween(way.forward(lon, lat), toLon, toLat)).toBeLessThan(1e-6);
  });

  it.each(CASES)('leads back exactly: $name', ({ way }) => {
    for (let lat = -90; lat <= 90; lat += 4.5)
      for (let lon = -180; lon <= 180; lon += 7.5) {
        const there = way.forward(lon, lat);
        expect(metresBetween(way.inverse(...there), lon, lat)).toBeLessThan(1e-7); // 1e-12 degrees
      }
  });

  it('has no place for no number', () => {
    const { forward, inverse } = CASES[0]!.way;
    for (const place of [forward(Number.NaN, 5), inverse(5, Number.NaN)]) expect(place.some(Number.isNaN)).toBe(true);
  });
});
