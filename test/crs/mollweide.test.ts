import { expect, it } from 'vitest';
import { crsOfName } from '../../src/crs/crs-of-name.js';
import { projectionOf } from '../../src/crs/projection.js';

const { toLonLat, fromLonLat } = projectionOf(crsOfName('ESRI:54009').definition)!;

it.each([
  // gdaltransform -t_srs "+proj=moll +R=6378137"
  [0, 0, 0, 0],
  [180, 0, 18040095.6961473, 0],
  [-90, 45, -7269322.35261746, 5340244.91154424],
])('Mollweide at %d, %d', (lon, lat, x, y) => {
  const [foundX, foundY] = fromLonLat(lon, lat);
  expect(foundX).toBeCloseTo(x, 4);
  expect(foundY).toBeCloseTo(y, 4);
});

it('Mollweide ends at every latitude beside a pole, and leads back', () => {
  for (const lat of [89.99841862665838, 89.9979774207249, 89.99791581596284, -89.9970955805955, -90, 90, 89.5, -89.9]) {
    const [lon, back] = toLonLat(...fromLonLat(-30, lat));
    expect(back).toBeCloseTo(lat, 6);
    if (Math.abs(lat) < 89.99) expect(lon).toBeCloseTo(-30, 5);
  }
});
