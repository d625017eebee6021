import { expect, it } from 'vitest';
import { reachOf } from '../../src/target/reach.js';

const WORLD = { width: 360, height: 180 };

/** The sinusoidal projection in degrees; longitudes are those of the raster's columns, turned to -180..180. */
const sinusoidal = (first: number) => (column: number, row: number) => {
  const turned = ((((first + column + 180) % 360) + 360) % 360) - 180;
  const latitude = 90 - row;
  return [turned * Math.cos((latitude * Math.PI) / 180), latitude] as const;
};

it.each([-180, 0, 17, 100])('a map of the world is reached to both of its rims, with longitudes from %d', (first) => {
  const { bounds } = reachOf(WORLD, sinusoidal(first));
  expect(bounds!.left).toBeCloseTo(-180, 6);
  expect(bounds!.right).toBeCloseTo(180, 6);
  expect([bounds!.bottom, bounds!.top]).toEqual([-90, 90]);
});

it('what is wanted is reached to its edges inside a raster', () => {
  const isWanted = (x: number, y: number) => x > 30.1 && x < 77.7 && y > 41.3 && y < 99.9;
  const { bounds } = reachOf(WORLD, (x, y) => [x, y], isWanted);
  expect(bounds!.left).toBeCloseTo(30.1, 6);
  expect(bounds!.right).toBeCloseTo(77.7, 6);
  expect(bounds!.bottom).toBeCloseTo(41.3, 6);
  expect(bounds!.top).toBeCloseTo(99.9, 6);
});
