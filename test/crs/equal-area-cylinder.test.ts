import { expect, it } from 'vitest';
import { crsOfName } from '../../src/crs/crs-of-name.js';
import { projectionOf } from '../../src/crs/projection.js';

const { toLonLat, fromLonLat } = projectionOf(crsOfName('EPSG:6933').definition)!;

it.each([
  // pyproj 3.7.2 with PROJ 9.5.1
  [5, -60, 482431.4012544825, -6351419.997326236],
  [12, 89.9, 1157835.3630107583, 7342218.853066614],
  [-30, 89.97, -2894588.407526895, 7342229.120989537],
  [100, -89.995, 9648628.025089651, -7342230.108290087],
  [0, 90, 0, 7342230.13649868],
])('has a place for %d, %d, also beside a pole, and leads back', (lon, lat, x, y) => {
  const [foundX, foundY] = fromLonLat(lon, lat);
  expect(foundX).toBeCloseTo(x, 5);
  expect(foundY).toBeCloseTo(y, 5);
  const [lonAgain, latAgain] = toLonLat(x, y);
  expect(lonAgain).toBeCloseTo(lon, 9);
  expect(latAgain).toBeCloseTo(lat, 5);
});

it('ends at the antimeridian and at the poles', () => {
  expect(toLonLat(17367531, 0)).toEqual([Number.NaN, Number.NaN]);
  expect(toLonLat(0, 7342231)).toEqual([Number.NaN, Number.NaN]);
});
