import { describe, expect, it } from 'vitest';
import { crsOfName } from '../../src/crs/crs-of-name.js';
import { projectionOf } from '../../src/crs/projection.js';
import { placeOf } from '../../src/grid/geotransform.js';
import { someOf } from '../support/effort.js';
import { frameOf, fullWeights, handedOut, type Scene, squares, world, wrongOf } from '../support/polygon-scenes.js';

const SINUSOIDAL =
  'PROJCS["Sinusoidal",GEOGCS["Sphere",DATUM["Sphere",SPHEROID["Sphere",6371007.181,0]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Sinusoidal"],PARAMETER["longitude_of_center",0],PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]';

/** The whole world on a map, in pixels of 200 km. */
const mapped = (rasterCrs: string, width: number, height: number): Omit<Scene, 'grid' | 'gridCrs'> => ({
  rasterCrs,
  geotransform: { originX: -width * 1e5, originY: height * 1e5, pixelWidth: 2e5, pixelHeight: -2e5 },
  width,
  height,
  cellPixels: 1e4,
});

describe('a map of the world, in a grid of cells across its rim', () => {
  it.each(
    someOf([
      ['sinusoidal', mapped(SINUSOIDAL, 202, 102)],
      ['Mollweide', mapped('ESRI:54009', 182, 92)],
      ['Equal Earth', mapped('EPSG:8857', 174, 86)],
    ] as const),
  )('%s', (_, raster) => {
    const { toLonLat } = projectionOf(crsOfName(raster.rasterCrs).definition)!;
    const grid = squares(-182.5, 85, 5, 72, 34);
    const frame = frameOf({ ...raster, gridCrs: 'EPSG:4326', grid });
    const { pixels } = handedOut(frame);
    const [full] = fullWeights(frame);
    let [inside, outside, most, worst] = [0, 0, 0, 0];
    for (const [i, weight] of pixels.entries()) {
      const [col, row] = [i % raster.width, Math.floor(i / raster.width)];
      const corners = [0, 0.5, 1].flatMap((x) =>
        [0, 0.5, 1].map((y) => placeOf(raster.geotransform, col + x, row + y)),
      );
      const places = corners.map(([x, y]) => toLonLat(x, y)).filter(([lon, lat]) => lon > -180 && Math.abs(lat) < 85);
      most = Math.max(most, weight / full!);
      if (places.length === 0 && corners.every(([x, y]) => Number.isNaN(toLonLat(x, y)[0]))) {
        outside = Math.max(outside, weight);
      } else if (places.length === corners.length) {
        inside++;
        worst = Math.max(worst, Math.abs(weight / full! - 1));
      }
    }
    expect(inside).toBeGreaterThan(8000);
    expect(worst).toBeLessThan(frame.maxError);
    expect(most).toBeLessThan(1 + frame.maxError);
    expect(outside).toBe(0);
  });

  it('a pole inside a cell, from which the map is torn', () => {
    const raster = mapped(SINUSOIDAL, 202, 102);
    const { toLonLat } = projectionOf(crsOfName(SINUSOIDAL).definition)!;
    const frame = frameOf({ ...raster, gridCrs: 'EPSG:3413', grid: squares(-3.1e6, 3.3e6, 1e6, 7) });
    const { pixels } = handedOut(frame);
    const [full] = fullWeights(frame);
    const isNorth = (col: number, row: number) => {
      const corners = [0, 1].flatMap((x) => [0, 1].map((y) => placeOf(raster.geotransform, col + x, row + y)));
      return corners.every(([x, y]) => toLonLat(x, y)[1] > 66); // NaN is not
    };
    const north = [...pixels].filter((_, i) => isNorth(i % raster.width, Math.floor(i / raster.width)));
    expect(north.length).toBeGreaterThan(250);
    for (const weight of north) expect(Math.abs(weight / full! - 1)).toBeLessThan(frame.maxError);
  });

  it('a pole inside a cell, from which the map is torn, is refused where the map shows it as no point', () => {
    const scene = { ...mapped('ESRI:54009', 182, 92), gridCrs: 'EPSG:3413', grid: squares(-2.1e6, 2.3e6, 1e6, 4) };
    expect(() => handedOut(frameOf(scene))).toThrow(/tears the earth apart, and the tear ends inside a cell/);
  });
});

describe('pixels in degrees of the whole world', () => {
  const all = () => true;
  it.each(
    someOf([
      ['sinusoidal, cells of 1,000 km', SINUSOIDAL, squares(-22_319e3, 11_117e3, 1e6, 45, 24), all],
      ['Mollweide, cells of 1,000 km', 'ESRI:54009', squares(-19_036_095, 9.5e6, 1e6, 40, 20), all],
      ['Mollweide, cells of 500 km', 'ESRI:54009', squares(-19_000_123, 9.4e6, 5e5, 80, 40), all],
      ['degrees beyond the poles', 'EPSG:4258', squares(-181.3, 95.2, 10, 36, 20), all],
      ['degrees of another datum', 'EPSG:4258', squares(-3.3, 90, 3, 120, 60), all],
      ['grads from Paris', 'EPSG:4807', squares(-200.1, 101, 5, 80, 42), all],
    ] as const),
  )('%s', (_, gridCrs, grid, isInside) => {
    for (const isByArea of [false, true]) {
      const frame = frameOf({ ...world(2), gridCrs, grid, isByArea, cellPixels: 1e4 });
      expect(wrongOf(frame, isInside)).toMatchObject({ wrongOnes: 0, worst: 0 });
    }
  });

  it.each(
    someOf([
      ['0 to 360', world(1, 0)],
      ['-180 to 180', world(1)],
      [
        '178 to 184',
        {
          rasterCrs: 'EPSG:4326',
          geotransform: { originX: 178, originY: 61, pixelWidth: 0.1, pixelHeight: -0.1 },
          width: 60,
          height: 50,
        },
      ],
    ] as const),
  )('UTM 1, longitudes of %s', (_, raster) => {
    const { originX, originY, pixelWidth, pixelHeight } = raster.geotransform;
    const frame = frameOf({ ...raster, gridCrs: 'EPSG:32601', grid: squares(1e5, 7e6, 2e4, 40, 48) });
    const isInside = (col: number, row: number) => {
      const lon = (originX + (col + 0.5) * pixelWidth + 360) % 360;
      const lat = originY + (row + 0.5) * pixelHeight;
      return lon > 178 && lon < 184 && lat > 56 && lat < 61.5;
    };
    expect(wrongOf(frame, isInside)).toMatchObject({ wrongOnes: 0, worst: 0 });
  });

  it.each(
    someOf([
      ['east', 175],
      ['west', -185],
    ] as const),
  )('a turned raster over the antimeridian, given by longitudes in the %s', (_, originX) => {
    const frame = frameOf({
      rasterCrs: 'EPSG:4326',
      geotransform: { originX, originY: 60, pixelWidth: 0.1, skewX: 0.05, skewY: 0.05, pixelHeight: -0.1 },
      width: 60,
      height: 50,
      gridCrs: 'EPSG:32601',
      grid: squares(-1e5, 7.4e6, 2e4, 80),
    });
    expect(wrongOf(frame, all)).toMatchObject({ wrongOnes: 0, worst: 0 });
  });

  it.each(
    someOf([
      ['177 to 189', 177],
      ['-183 to -171', -183],
    ] as const),
  )('UTM 1 in a grid of degrees, from %s', (_, left) => {
    const frame = frameOf({
      rasterCrs: 'EPSG:32601',
      geotransform: { originX: 2e5, originY: 7e6, pixelWidth: 2e4, pixelHeight: -2e4 },
      width: 30,
      height: 30,
      gridCrs: 'EPSG:4326',
      grid: squares(left, 64, 0.25, 48, 28),
    });
    expect(wrongOf(frame, all)).toMatchObject({ wrongOnes: 0, worst: 0 });
  });
});
