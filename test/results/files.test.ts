import { expect, it } from 'vitest';
import { placeBands } from '../../src/results/files.js';

type Unplaced = Parameters<typeof placeBands>[0][number];

it.each([
  [
    [-1, -1],
    [-1, -1],
  ],
  [
    [-1, 0, -1],
    ['NaN', 'NaN', 'NaN'],
  ],
  [
    ['NaN', 0],
    ['NaN', 'NaN'],
  ],
] as const)('bands of one file with nodata %j share %j', (nodata, shared) => {
  const bands = nodata.map(
    (one, i) => ({ name: `b${i}`, dtype: 'float32', categories: null, nodata: one }) as Unplaced,
  );
  expect(placeBands(bands).map((band) => band.nodata)).toEqual(shared);
});
