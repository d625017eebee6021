import { describe, expect, it } from 'vitest';
import { frameOf, fullWeights, handedOut, type Scene, squares } from '../support/polygon-scenes.js';

/** A raster of 30 m in UTM 12 N, in the middle of cells that reach around it. */
const utm = (width: number, height: number, pixel = 30): Omit<Scene, 'grid' | 'gridCrs'> => ({
  rasterCrs: 'EPSG:32612',
  geotransform: { originX: 430000, originY: 4200000, pixelWidth: pixel, pixelHeight: -pixel },
  width,
  height,
});

const SCENES: [string, Scene][] = [
  ['150 m', { ...utm(90, 70), gridCrs: 'EPSG:6933', grid: squares(-10788150, 4503000, 150, 48) }],
  ['1 km', { ...utm(100, 85), gridCrs: 'EPSG:6933', grid: squares(-10792000, 4517000, 1000, 32, 32) }],
  ['10 km', { ...utm(100, 85, 300), gridCrs: 'EPSG:6933', grid: squares(-10840000, 4540000, 10e3, 32, 32) }],
  ['36 s', { ...utm(100, 85), gridCrs: 'EPSG:4326', grid: squares(-111.9, 38.1, 0.01, 32, 32) }],
  ['1 degree', { ...utm(100, 85, 1500), gridCrs: 'EPSG:4326', grid: squares(-114, 40, 1, 20, 20) }],
  [
    'pixels of 30 s, by area, in cells of 100 m',
    {
      rasterCrs: 'EPSG:4326',
      geotransform: { originX: 11, originY: 48, pixelWidth: 1 / 120, pixelHeight: -1 / 120 },
      width: 8,
      height: 6,
      gridCrs: 'EPSG:32632',
      grid: squares(647e3, 5320e3, 100, 80, 80),
      isByArea: true,
      cellPixels: 16,
    },
  ],
];

describe('cells of another CRS', () => {
  it.each(SCENES)('of %s have the same weights in pixels, however tiles and blocks are cut', (_, scene) => {
    const frame = frameOf(scene);
    const { width, height } = frame;
    const all = handedOut(frame, { tile: 1024, block: [width, height], isEach: true });
    const full = fullWeights(frame);
    expect([...all.pixels].filter((weight, i) => weight !== full[Math.floor(i / width)])).toEqual([]);
    expect([...all.shares].filter((share) => Math.abs(share / 2 ** frame.shareBits - 1) > 1e-9)).toEqual([]);
    for (const [tile, block] of [
      [16, [64, 64]],
      [48, [7, 100]],
      [48, [width, 11]],
    ] as const) {
      const { weights } = handedOut(frame, { tile, block, isEach: true });
      expect(weights.size).toBe(all.weights.size);
      let differing = 0;
      for (const [key, weight] of weights) if (all.weights.get(key) !== weight) differing++;
      expect(differing).toBe(0);
    }
  });
});
