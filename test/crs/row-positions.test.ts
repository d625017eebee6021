import { describe, expect, it } from 'vitest';
import type { Definition } from '../../src/crs/crs.js';
import { graticuleOf } from '../../src/crs/graticule.js';
import { projectionOf } from '../../src/crs/projection.js';
import { rowPositions } from '../../src/crs/row-positions.js';

const wgs84 = { semiMajor: 6378137, semiMinor: 6356752.314245179 };
const definition = (change: Partial<Definition>): Definition => ({
  kind: 'projected',
  datum: '6326',
  ellipsoid: wgs84,
  primeMeridian: 0,
  unit: 1,
  method: null,
  parameters: {},
  westSouth: false,
  ...change,
});
const degrees = definition({ kind: 'geographic' });

describe('the latitudes of a y', () => {
  it.each([
    ['Web Mercator', { method: 'web_merc' }],
    ['Mercator', { method: 'merc' }],
    ['Mercator of a parallel, with a false origin', { method: 'merc', parameters: { lat_1: 42, y_0: 5e5, lon_0: 51 } }],
    ['Mercator in feet, scaled', { method: 'merc', unit: 0.3048, parameters: { k_0: 0.997 } }],
  ])('are those of the projection: %s', (_, change) => {
    const crs = definition(change);
    const { sinLatitude, degreesPerUnit } = graticuleOf(crs)!;
    const { toLonLat } = projectionOf(crs)!;
    for (let y = -2e7; y <= 2e7; y += 1.3e6) {
      const [lon, lat] = toLonLat(1e6, y);
      expect(sinLatitude(y)).toBeCloseTo(Math.sin((lat * Math.PI) / 180), 11);
      expect(lon - toLonLat(0, y)[0]).toBeCloseTo(1e6 * degreesPerUnit, 9);
    }
  });

  it('end at the poles', () => {
    expect(graticuleOf(degrees)!.sinLatitude(95)).toBe(1);
    expect(graticuleOf(definition({ method: 'web_merc' }))!.sinLatitude(-1e9)).toBe(-1);
  });

  it('are not known without the position along x', () => {
    for (const method of ['tmerc', 'laea', 'eqc', null]) expect(graticuleOf(definition({ method }))).toBeNull();
    expect(graticuleOf(definition({ kind: 'local' }))).toBeNull();
  });
});

describe('the lines between rows', () => {
  const rows = { originY: 90, pixelHeight: -1 };

  it('lie by area: on a sphere half of it is below 30 degrees', () => {
    const sphere = { ...degrees, ellipsoid: { semiMajor: 6371000, semiMinor: 6371000 } };
    const position = rowPositions(sphere, rows, 90)!;
    expect([position(0), position(90)]).toEqual([0, 90]);
    expect(position(60)).toBeCloseTo(45, 10);
    expect(position(-5)).toBe(0); // beyond the pole there is nothing
  });

  it('are the same from south to north', () => {
    const down = rowPositions(degrees, rows, 150)!;
    const up = rowPositions(degrees, { originY: -60, pixelHeight: 1 }, 150)!;
    for (let row = 0; row <= 150; row += 0.5) expect(150 - up(150 - row)).toBeCloseTo(down(row), 10);
  });

  it('are not moved where rows have one area, or none', () => {
    expect(rowPositions(definition({ method: 'laea' }), rows, 10)).toBeNull();
    expect(rowPositions(degrees, { originY: 200, pixelHeight: -1 }, 10)).toBeNull();
    expect(rowPositions({ ...degrees, ellipsoid: null }, rows, 10)).toBeNull();
  });
});
