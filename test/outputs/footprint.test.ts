import { describe, expect, it } from 'vitest';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import type { PlanTarget } from '../../src/documents/plan.js';
import { footprintOf } from '../../src/outputs/item/footprint.js';
import { type LonLat, turning } from '../../src/outputs/item/ring.js';

const SPHERE = 'SPHEROID["unknown",6371007.181,0]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]';
const SINUSOIDAL = [
  `PROJCS["unknown",GEOGCS["unknown",DATUM["unknown",${SPHERE}`,
  'PROJECTION["Sinusoidal"],PARAMETER["longitude_of_center",0],UNIT["metre",1]]',
].join(',');

/** The CRS of a text, as plans hold it. */
function crsOf(text: string): PlanTarget['crs'] {
  return JSON.parse(JSON.stringify(crsOfWkt('test', text)));
}

/** The footprint of a grid of square cells, and its rings. */
function footprint(crs: string, left: number, top: number, cell: number, columns: number, rows: number) {
  const grid = { left, top, cellWidth: cell, cellHeight: cell, columns, rows };
  const { geometry, bbox } = footprintOf({ crs: crsOf(crs), grid })!;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { bbox, type: geometry.type, rings: polygons.flat() as LonLat[][] };
}

/** A closed ring from the corner that comes first in it. */
const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

describe('the footprint of a grid', () => {
  it('follows the sides of a projected one', () => {
    const { bbox, type, rings } = footprint('EPSG:32612', 300_000, 4_200_000, 1000, 100, 100);
    expect(type).toBe('Polygon');
    // Corners and the middle of the left side, as pyproj 3.7.2 has them.
    const known = [
      [-113.2755282, 37.9255817],
      [-113.2483693, 37.0249155],
      [-112.1244802, 37.0408935],
      [-112.1380739, 37.9420853],
      [-113.2617977, 37.4752679],
    ];
    expect(rings[0]).toEqual(expect.arrayContaining(known));
    expect(bbox).toEqual([-113.2755282, 37.0249155, -112.1244802, 37.9420853]);
  });

  it.each([
    ['in one hemisphere', [-10, 50, 0.5, 30, 20], [-10, 40, 5, 50]],
    ['that spans more than half the Earth', [-170, 60, 10, 34, 6], [-170, 0, 170, 60]],
    ['that ends at the antimeridian', [-25, 60, 5, 41, 12], [-25, 0, 180, 60]],
    ['that begins at 190 degrees', [190, 10, 1, 10, 10], [-170, 0, -160, 10]],
  ])('is the corners of a geographic one %s', (_, [left, top, cell, columns, rows], [west, south, east, north]) => {
    const { bbox, rings } = footprint('EPSG:4326', left!, top!, cell!, columns!, rows!);
    expect(bbox).toEqual([west, south, east, north]);
    expect(rings).toHaveLength(1);
    expect(rings[0]).toHaveLength(5);
    expect(rings[0]!.slice(1)).toEqual(expect.arrayContaining(box(west!, south!, east!, north!)));
  });

  it.each([
    ['in degrees', 'EPSG:4326', [179, 10, 0.5, 4, 2], [179, 9, -179, 10]],
    ['in degrees from 0 to 360', 'EPSG:4326', [150, 10, 10, 20, 1], [150, 0, -10, 10]],
    ['in metres', 'EPSG:3832', [2_900_000, 300_000, 100_000, 8, 6], [176.0511432, -2.7120815, -176.7623345, 2.7120815]],
  ])('is cut along the antimeridian: %s', (_, crs, [left, top, cell, columns, rows], wanted) => {
    const { bbox, type, rings } = footprint(crs, left!, top!, cell!, columns!, rows!);
    expect([type, bbox]).toEqual(['MultiPolygon', wanted]);
    const [west, south, east, north] = wanted;
    const bounds = rings.map((ring) => [Math.min(...ring.map(([lon]) => lon)), Math.max(...ring.map(([lon]) => lon))]);
    expect(bounds).toEqual([
      [west, 180],
      [-180, east],
    ]);
    for (const ring of rings)
      expect([Math.min(...ring.map(([, lat]) => lat)), Math.max(...ring.map(([, lat]) => lat))]).toEqual([
        south,
        north,
      ]);
  });

  it('is all around a pole that lies within', () => {
    const north = footprint('EPSG:3413', -3_850_000, 5_850_000, 100_000, 76, 112);
    expect(north.bbox).toEqual([-180, 30.9795118, 180, 90]);
    const south = footprint('EPSG:3031', -1_000_000, 1_000_000, 100_000, 20, 20);
    expect(south.bbox).toEqual([-180, -90, 180, -77.0374006]);
    expect(south.rings).toHaveLength(1);
  });

  it('is all around where corners are nowhere on the Earth', () => {
    const { bbox, rings } = footprint(SINUSOIDAL, -20_000_000, 10_000_000, 1_000_000, 40, 20);
    expect(bbox).toEqual([-180, -90, 180, 90]);
    expect(rings[0]!.flat().every(Number.isFinite)).toBe(true);
  });

  it('holds a tile at the rim of the Earth, whose north is nowhere, and not much more', () => {
    // MODIS tile h11v02: its places are those from -180 on whose cosine puts them east of its left side (x = R lon cos lat).
    const [side, radius] = [1_111_950.519667, 6_371_007.181];
    const left = 11 * side - 18 * side;
    const { bbox } = footprint(SINUSOIDAL, left, 7 * side, side / 1200, 1200, 1200);
    const lonAt = (x: number, lat: number) => ((x / radius / Math.cos((lat * Math.PI) / 180)) * 180) / Math.PI;
    const east = lonAt(left + side, 60);
    expect(bbox[0]).toBe(-180);
    expect(bbox[1]).toBeCloseTo(60, 0);
    expect(bbox[2]).toBeGreaterThanOrEqual(east);
    expect(bbox[2]).toBeLessThan(east + 5);
    expect(bbox[3]).toBeCloseTo(70, 0);
  });

  it('is all around where a geographic one is, and ends at the poles', () => {
    expect(footprint('EPSG:4326', -0.5, 90.5, 1, 360, 181).bbox).toEqual([-180, -90, 180, 90]);
    expect(footprint('EPSG:4326', -180, 84, 12, 30, 12).bbox).toEqual([-180, -60, 180, 84]);
  });

  it('is none where the CRS leads to no longitude and latitude, or all lies beyond a pole', () => {
    const grid = { left: 0, top: 100, cellWidth: 1, cellHeight: 1, columns: 5, rows: 5 };
    expect(footprintOf({ crs: crsOf('LOCAL_CS["site",UNIT["metre",1]]'), grid })).toBeNull();
    expect(footprintOf({ crs: crsOf('EPSG:4326'), grid })).toBeNull();
  });

  it('turns to the left, and ends where it begins', () => {
    for (const { rings } of [
      footprint('EPSG:32612', 300_000, 4_200_000, 1000, 100, 100),
      footprint('EPSG:4326', 179, 10, 0.5, 4, 2),
      footprint('EPSG:3832', 2_900_000, 300_000, 100_000, 8, 6),
      footprint('EPSG:3413', -3_850_000, 5_850_000, 100_000, 76, 112),
    ]) {
      for (const ring of rings) {
        expect(turning(ring)).toBeGreaterThan(0);
        expect(ring.at(-1)).toEqual(ring[0]);
      }
    }
  });
});
