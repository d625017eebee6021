import { expect, it } from 'vitest';
import { crsOfName } from '../../src/crs/crs-of-name.js';
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
