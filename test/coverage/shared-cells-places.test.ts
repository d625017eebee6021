import { describe, expect, it } from 'vitest';
import { CellOwners, SEVERAL } from '../../src/coverage/cell-owners.js';
import type { PixelMap } from '../../src/coverage/pixel-map.js';
import { crsOfName } from '../../src/crs/crs-of-name.js';
import { rowPositions } from '../../src/crs/row-positions.js';
import type { Grid } from '../../src/grid/grid.js';
import { polygonArea } from '../../src/grid/polygon-area.js';
import type { Window } from '../../src/grid/window.js';
import type { Corner } from '../support/clip.js';
import { common } from '../support/convex.js';
import { sized, someOf } from '../support/effort.js';
import { frameOf, fullWeights, type Scene, squares, windowsOf, world } from '../support/polygon-scenes.js';
import { cutsOfJob, footprintsOf, jobOf, type SharedScene, wholeGrid } from '../support/shared-scenes.js';

const window = (colOff: number, rowOff: number, width: number, height: number): Window => ({ colOff, rowOff, width, height }); // biome-ignore format: one thought

/** A lattice in a UTM zone. */
const utm = (zone: number, originX: number, originY: number, pixel: number, width: number, height: number) => ({
  rasterCrs: `EPSG:326${zone}`,
  geotransform: { originX, originY, pixelWidth: pixel, pixelHeight: -pixel },
  width,
  height,
});

type Place = Omit<Scene, 'grid' | 'gridCrs'>;

/** Lattices over a grid, each with its pixels' nominal area. */
function sceneOf(gridCrs: string, grid: Grid, places: readonly Place[], extents: SharedScene['extents']): SharedScene {
  const frames = places.map((place) => frameOf({ cellPixels: 1e4, ...place, gridCrs, grid }));
  const area = ({ geotransform }: Place) => Math.abs(geotransform.pixelWidth * geotransform.pixelHeight);
  const factors = places.map((place, i) => (area(place) / area(places[0]!)) * 4 ** (frames[0]!.bits - frames[i]!.bits));
  const { definition } = crsOfName(gridCrs);
  const rows = { originY: grid.top, pixelHeight: -grid.cellHeight };
  const position = rowPositions(definition, rows, grid.rows);
  const turn = definition.kind === 'geographic' ? 360 / grid.cellWidth : 0;
  return { frames, factors, extents, plane: { position, turn } };
}

const ZONES: Place[] = [utm(12, 660e3, 4440e3, 300, 350, 300), utm(13, 215e3, 4420e3, 200, 400, 330)];
const EXTENTS: SharedScene['extents'] = [
  { lattice: 0, extent: window(0, 0, 200, 300) },
  { lattice: 1, extent: window(0, 0, 180, 330) },
  { lattice: 0, extent: window(200, 0, 150, 300) },
  { lattice: 1, extent: window(180, 0, 220, 330) },
];
const IN_METRES = sceneOf('EPSG:6933', squares(-10_600e3, 4_740e3, 9000, 36, 24), ZONES, EXTENTS);
const IN_DEGREES = sceneOf('EPSG:4326', squares(-109.4, 40.4, 0.1, 32, 32), ZONES, EXTENTS);

/** Points along the outline of a window, in pixels. */
function outline({ colOff, rowOff, width, height }: Window, steps: number): Corner[] {
  const corners: Corner[] = [
    [colOff, rowOff],
    [colOff, rowOff + height],
    [colOff + width, rowOff + height],
    [colOff + width, rowOff],
  ];
  return corners.flatMap(([x, y], i) => {
    const [toX, toY] = corners[(i + 1) % 4]!;
    return Array.from({ length: steps }, (_, at): Corner => {
      const part = at / steps;
      return [x + part * (toX - x), y + part * (toY - y)];
    });
  });
}

describe.each(
  someOf([
    ['an equal-area grid', IN_METRES],
    ['a grid of degrees', IN_DEGREES],
  ] as const),
)('two zones of UTM under %s', (_, scene) => {
  const job = jobOf(scene, wholeGrid(scene));

  it('have together the area of their union', () => {
    const { owners } = job;
    const zones = owners.cells.width * owners.cells.height;
    const { position } = scene.plane;
    const area = (points: readonly Corner[], map: PixelMap) =>
      polygonArea(points.map(([x, y]) => {
        const [u, v] = map.toCells(x, y);
        return [u, position ? position(v) : v];
      })); // biome-ignore format: one thought
    const [one, other] = scene.frames.map(({ map }) => map) as [PixelMap, PixelMap];
    const [a, b] = [window(0, 0, 350, 300), window(0, 0, 400, 330)];
    const steps = 4000;
    // The outline of the second, in pixels of the first, clipped by the first's own.
    const second = outline(b, steps).map(([x, y]): Corner => one.toPixels(...other.toCells(x, y)));
    const both = common(second, outline(a, 1));
    const closed = both.flatMap(([x, y], i): Corner[] => {
      const [toX, toY] = both[(i + 1) % both.length]!;
      const pieces = Math.ceil(Math.max(Math.abs(toX - x), Math.abs(toY - y)) * 20);
      return Array.from({ length: pieces }, (_, at) => [x + (at / pieces) * (toX - x), y + (at / pieces) * (toY - y)]);
    });
    const union = area(outline(a, steps), one) + area(outline(b, steps), other) - area(closed, one);
    let found = 0;
    for (let zone = 0; zone < zones; zone++) {
      const row = Math.floor(zone / owners.cells.width);
      const cell = position ? position(row + 1) - position(row) : 1;
      const parts = [0, 1].map((lattice) => owners.partOf(zone, lattice));
      expect(parts[0]! + parts[1]!).toBeLessThan(1 + 1e-12);
      found += cell * (parts[0]! + parts[1]!);
    }
    expect(owners.shared).toBeGreaterThan(12);
    expect(Math.abs(found / union - 1)).toBeLessThan(1e-9);
  });

  it('weigh in a cell that they share what they have of it', () => {
    const sums = new Float64Array(job.joined.zones);
    const touched = new Int32Array(job.joined.zones);
    for (const { zone, weight } of cutsOfJob(scene, job, 64)) {
      sums[zone]! += weight;
      if (weight > 0) touched[zone]!++;
    }
    let worst = 0;
    for (let zone = 0; zone < sums.length; zone++) {
      expect(job.joined.touched(zone)).toBe(touched[zone]);
      const whole = job.joined.whole(zone, sums[zone]!);
      expect(whole).toBeGreaterThanOrEqual(sums[zone]!);
      const parts = [0, 1].reduce((sum, lattice) => sum + job.owners.partOf(zone, lattice), 0);
      const off = Math.abs(sums[zone]! / whole - parts);
      // A cell that one lattice has alone is covered as far as its polygon is, whose corners may be a little off.
      if (job.owners.ownerOf(zone) === SEVERAL) worst = Math.max(worst, off);
      else expect(off).toBeLessThan(1e-3);
      if (sums[zone]! > 0) expect(job.joined.pixelIn(zone)).toBeGreaterThan(0);
    }
    expect(worst).toBeLessThan(1e-9);
  });

  it('have the same parts whatever window asks, and however blocks are cut', () => {
    const partsBy = (tile: number, side: number) => {
      const found = new Map<string, string>();
      for (const cells of windowsOf(scene.frames[0]!.columns, scene.frames[0]!.rows, [tile, tile])) {
        for (const { lattice, zone, col, row, weight, share } of cutsOfJob(scene, jobOf(scene, cells), side)) {
          const at = [cells.colOff + (zone % cells.width), cells.rowOff + Math.floor(zone / cells.width)];
          found.set(`${lattice} ${at} ${col} ${row}`, `${weight} ${share}`);
        }
      }
      return found;
    };
    const whole = partsBy(64, 400);
    expect(whole.size).toBeGreaterThan(100_000);
    for (const [tile, side] of sized(
      [[16, 64]],
      [
        [16, 64],
        [7, 400],
      ],
    )) {
      const found = partsBy(tile!, side!);
      expect(found.size).toBe(whole.size);
      for (const [key, value] of found) if (whole.get(key) !== value) throw new Error(`${key}: ${value}`);
    }
    const [zone] = Array.from({ length: job.joined.zones }, (_, i) => i).filter((i) => job.owners.ownerOf(i) === SEVERAL); // biome-ignore format: one thought
    const { width } = job.owners.cells;
    const [colOff, rowOff] = [zone! % width, Math.floor(zone! / width)];
    const alone = jobOf(scene, window(colOff, rowOff, 1, 1));
    for (const { lattice, col, row, weight, share } of cutsOfJob(scene, alone, 50))
      expect(whole.get(`${lattice} ${[colOff, rowOff]} ${col} ${row}`)).toBe(`${weight} ${share}`);
    expect(alone.owners.partOf(0, 0)).toBe(job.owners.partOf(zone!, 0));
  });

  it('touch what their parts lie in', () => {
    for (const [lattice, cells] of job.lattices.entries()) {
      const { width, height } = scene.frames[lattice]!;
      for (const block of windowsOf(width, height, [23, 31])) {
        let parts = 0;
        for (const { count, top, bottom, left, right } of cells.parts(block)) {
          parts += count;
          for (let i = 0; i < count; i++) {
            const inside = cells.pixels.filter(({ colOff, rowOff, width: across, height: down }) =>
              colOff <= block.colOff + left[i]! && colOff + across >= block.colOff + right[i]! &&
              rowOff <= block.rowOff + top[i]! && rowOff + down >= block.rowOff + bottom[i]!); // biome-ignore format: one thought
            if (inside.length !== 1) throw new Error(`part ${i} of ${JSON.stringify(block)} lies in ${inside.length}`);
          }
        }
        if (parts > 0) expect(cells.touches(block)).toBe(true);
      }
    }
    const beside = jobOf(scene, window(0, 0, 2, 1));
    expect(beside.lattices.map(({ pixels }) => pixels)).toEqual([[], []]);
    expect(beside.lattices[0]!.touches(window(0, 0, 350, 300))).toBe(false);
  });
});

describe('pixels in degrees of the whole world, and others of a part of it', () => {
  it('share a cell over the pole', () => {
    const cap = { ...world(1.5, 0), height: 8 }; // north of 78
    const raster = { ...world(2), cellPixels: 1e4, isByArea: true };
    const scene = sceneOf('EPSG:3413', squares(-4.13e6, 3.9e6, 5e5, 16), [raster, { ...cap, isByArea: true }], [
      { lattice: 1, extent: window(0, 0, 240, 8) },
      { lattice: 0, extent: window(0, 0, 180, 90) },
    ]); // biome-ignore format: one thought
    const job = jobOf(scene, wholeGrid(scene));
    const pixels = new Float64Array(180 * 90);
    const sums = new Float64Array(256);
    for (const { lattice, zone, col, row, weight } of cutsOfJob(scene, job, 40)) {
      if (lattice === 0) pixels[row * 180 + col]! += weight;
      sums[zone]! += weight;
    }
    for (let zone = 0; zone < 256; zone++) {
      const parts = [0, 1].map((lattice) => job.owners.partOf(zone, lattice));
      expect(parts[0]! + parts[1]!).toBeCloseTo(1, 9);
      expect(job.joined.whole(zone, sums[zone]!) / sums[zone]!).toBeCloseTo(1, 7);
    }
    expect(job.owners.shared).toBeGreaterThan(15);
    const full = fullWeights(scene.frames[0]!);
    const worst = (from: number, to: number, wanted: (row: number) => number) => {
      let off = 0;
      for (let at = from * 180; at < to * 180; at++)
        off = Math.max(off, Math.abs(pixels[at]! - wanted(Math.floor(at / 180))) / full[20]!);
      return off;
    };
    expect(worst(0, 6, () => 0)).toBe(0); // the cap's
    expect(worst(6, 16, (row) => full[row]!)).toBeLessThan(0.01);
  });

  it('share cells over the line where longitudes begin again', () => {
    const part = { ...world(2.5, 0), cellPixels: 1e4 };
    const grid = squares(-180, 90, 10, 36, 18);
    const scene = sceneOf('EPSG:4326', grid, [{ ...world(3), cellPixels: 1e4 }, part], [
      { lattice: 1, extent: window(66, 15, 10, 9) }, // 165 to 190 E, 52.5 to 30 N
      { lattice: 0, extent: window(0, 0, 120, 60) },
    ]); // biome-ignore format: one thought
    const owners = new CellOwners(wholeGrid(scene), footprintsOf(scene), scene.plane);
    const area = rowPositions(crsOfName('EPSG:4326').definition, { originY: 90, pixelHeight: -1 }, 180)!;
    const of = (from: number, to: number, least: number, most: number) => Math.max(0, Math.min(to, most) - Math.max(from, least)); // biome-ignore format: one thought
    for (let zone = 0; zone < 36 * 18; zone++) {
      const [west, south] = [-180 + 10 * (zone % 36), 10 * Math.floor(zone / 36)];
      const across = (of(west, west + 10, 165, 190) + of(west + 360, west + 370, 165, 190)) / 10;
      const [top, bottom] = [Math.max(south, 37.5), Math.min(south + 10, 60)];
      const down = bottom > top ? (area(bottom) - area(top)) / (area(south + 10) - area(south)) : 0;
      expect(owners.partOf(zone, 1)).toBeCloseTo(across * down, 9);
      expect(owners.partOf(zone, 0)).toBeCloseTo(1 - across * down, 9);
    }
    expect(owners.shared).toBe(5);
  });
});
