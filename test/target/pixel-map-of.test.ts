import { expect, it } from 'vitest';
import { crsOfName } from '../../src/crs/crs-of-name.js';
import { helmert } from '../../src/crs/helmert.js';
import { pixelMapOf } from '../../src/target/pixel-map-of.js';

it('a turned raster of longitudes goes on beyond the antimeridian', () => {
  const map = pixelMapOf({
    grid: { left: 200_000, top: 5_700_000, cellWidth: 10_000, cellHeight: 10_000, columns: 21, rows: 30 },
    gridCrs: crsOfName('EPSG:32601').definition,
    geotransform: { originX: 179, originY: 50, pixelWidth: 0.008, pixelHeight: -0.008, skewX: 0.006, skewY: 0.006 },
    width: 200,
    height: 180,
    rasterCrs: crsOfName('EPSG:4326').definition,
    datums: null,
    isSameCrs: false,
    rowPosition: null,
  });
  // The last column lies at 180.6 E.
  const [column, row] = map.toPixels(...map.toCells(200, 0));
  expect(column).toBeCloseTo(200, 4);
  expect(row).toBeCloseTo(0, 4);
});

it('the poles of a raster lie in a grid of another datum where that datum sees them', () => {
  const [wgs84, ed50] = [crsOfName('EPSG:4326').definition, crsOfName('EPSG:4230').definition];
  const shift = { dx: -87, dy: -98, dz: -121, rx: 0, ry: 0, rz: 0, s: 0, convention: 'position_vector' } as const;
  const datums = helmert(shift, ed50.ellipsoid!, wgs84.ellipsoid!);
  const overPole = { left: -1000, top: 1000, cellWidth: 100, cellHeight: 100, columns: 20, rows: 20 };
  const raster = { width: 360, height: 10, isSameCrs: false, rowPosition: null, datums };
  const map = pixelMapOf({
    ...raster,
    grid: overPole,
    gridCrs: crsOfName('EPSG:3413').definition,
    geotransform: { originX: -180, originY: 90, pixelWidth: 1, pixelHeight: -1 },
    rasterCrs: ed50,
  });
  const [u, v] = map.toCells(77, 0);
  expect(Math.hypot(u - 10, v - 10)).toBeCloseTo(Math.hypot(87, 98) / 100, 1); // of the shift, what lies in the plane
  expect(map.poles).toHaveLength(1);
  expect(map.poles[0]!.u).toBeCloseTo(u, 6);
  expect(map.poles[0]!.v).toBeCloseTo(v, 6);
});
