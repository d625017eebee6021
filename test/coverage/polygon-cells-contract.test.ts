import { describe, expect, it } from 'vitest';
import { PolygonCells } from '../../src/coverage/polygon-cells.js';
import { UnsupportedRasterError } from '../../src/errors.js';
import type { Window } from '../../src/grid/window.js';
import { intersect } from '../../src/grid/window.js';
import { cutsOf, frameOf, fullWeights, type Scene, squares, windowsOf, world } from '../support/polygon-scenes.js';

const SCENES: [string, Scene][] = [
  [
    'over a part of the raster',
    {
      rasterCrs: 'EPSG:32612',
      geotransform: { originX: 400e3, originY: 4200e3, pixelWidth: 300, pixelHeight: -300 },
      width: 90,
      height: 110,
      gridCrs: 'EPSG:4326',
      grid: squares(-112.05, 37.85, 0.05, 40, 20),
    },
  ],
  ['around a pole', { ...world(3), gridCrs: 'EPSG:3413', grid: squares(-4.1e6, 3.9e6, 5e5, 17), isByArea: true }],
  ['over the antimeridian', { ...world(1), gridCrs: 'EPSG:32601', grid: squares(1e5, 7e6, 5e4, 18), isByArea: true }],
  ['beyond the map of the world', { ...world(5), gridCrs: 'ESRI:54009', grid: squares(-19e6, 9.4e6, 6e5, 64, 32) }],
];

const tilesOf = ({ grid }: Scene): Window[] => windowsOf(grid.columns, grid.rows, [16, 16]);
const blocksOf = ({ width, height }: Scene): Window[] => windowsOf(width, height, [16, 13]);

describe.each(SCENES)('a coverage %s', (name, scene) => {
  const frame = frameOf(scene);
  const tiles = tilesOf(scene).map((cells) => new PolygonCells(frame, cells));
  const blocks = blocksOf(scene);

  it('has each of its parts in one of its windows, and touches blocks that have parts', () => {
    for (const tile of tiles) {
      for (const [i, one] of tile.pixels.entries())
        for (const other of tile.pixels.slice(i + 1)) expect(intersect(one, other)).toBeNull();
      for (const block of blocks) {
        const cuts = [...cutsOf(tile, block)];
        if (!tile.touches(block)) expect(cuts).toEqual([]);
        const outside = cuts.filter(
          ([, colOff, rowOff]) =>
            !tile.pixels.some((window) => intersect(window, { colOff, rowOff, width: 1, height: 1 })),
        );
        expect(outside).toEqual([]);
      }
    }
  });

  it('counts each block for one tile', () => {
    for (const block of blocks) expect(tiles.filter((tile) => tile.counts(block))).toHaveLength(1);
  });

  it('knows how many pixels a cell touches, and what it weighs as a whole', () => {
    const full = fullWeights(frame);
    for (const tile of tiles) {
      const pixels = Array.from({ length: tile.zones }, () => new Map<number, number>());
      const touched = new Uint32Array(tile.zones);
      for (const block of blocks)
        for (const [zone, col, row, weight] of cutsOf(tile, block)) {
          touched[zone]!++;
          const key = row * scene.width + col;
          pixels[zone]!.set(key, (pixels[zone]!.get(key) ?? 0) + weight);
        }
      for (const [zone, weights] of pixels.entries()) {
        expect(tile.touched(zone)).toBe(touched[zone]);
        expect(touched[zone]! - weights.size).toBeLessThanOrEqual(scene.height);
        for (const [key, weight] of weights) expect(weight).toBeLessThanOrEqual(full[Math.floor(key / scene.width)]!);
        const covered = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
        if (weights.size === 0) continue;
        const whole = tile.whole(zone, covered);
        expect(whole).toBeGreaterThanOrEqual(covered);
        // Rasters of the whole world hold all of a cell, but for what of it lies beyond the map.
        if (scene.rasterCrs === 'EPSG:4326' && name !== 'beyond the map of the world')
          expect(whole / covered - 1).toBeLessThan(1e-6);
        expect(tile.pixelIn(zone)).toBeGreaterThan(0);
      }
    }
  });
});

it('a grid whose map is folded is refused', () => {
  const frame = frameOf(SCENES[0]![1]);
  const { toPixels } = frame.map;
  const folded = { ...frame.map, toPixels: (u: number, v: number) => toPixels(Math.abs(u - 20), v) };
  const coverage = new PolygonCells({ ...frame, map: folded }, { colOff: 0, rowOff: 0, width: 40, height: 20 });
  expect(() => [...cutsOf(coverage, { colOff: 0, rowOff: 0, width: 90, height: 110 })]).toThrow(UnsupportedRasterError);
});
