import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { CONFORMAL_METHODS } from '../../src/crs/conformal-methods.js';
import type { Definition } from '../../src/crs/crs.js';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { type Projection, projectionOf } from '../../src/crs/projection.js';
import { methodOf } from '../../src/crs/same-crs.js';

/** As PROJ 9.5 projects them (test/peers/proj_points.py): a code or WKT, and points of four numbers. */
const LINES = readFileSync('test/crs/projected-points.tsv', 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([text, ...points]) => ({ text: text!, points: points.map((point) => point.split(' ').map(Number)) }));

/** Methods with codes in the file that proj4 hasn't, or has not as PROJ has them. */
const LEFT_OUT = `1102 1130 krovak krovak_modified krovak_modified_north cass cass_hyperbolic laea_sphere cea_sphere
  aeqd aeqd_guam eqc eqc_sphere col_urban labrd nzmg lcc_belgium`.split(/\s+/);

/** Metres that proj4's formulas may be off, forward and back, and ours. */
const BY_PROJ4 = [1e-4, 5e-3] as const;
const BY_US = [1e-6, 1e-6] as const;
/** PROJ has the eccentricity of this ellipsoid to 12 digits. */
const KROVAK = [2e-6, 2e-6] as const;
const METRES_OF_DEGREE = 111_320;

const definitionOf = (text: string) => crsOfWkt(text.slice(0, 40), text).definition;

function projectionOfText(text: string): Projection {
  const found = projectionOf(definitionOf(text));
  expect(found).not.toBeNull();
  return found!;
}

/** A code with something else in its definition. */
const changed = (text: string, change: Partial<Definition>) => projectionOf({ ...definitionOf(text), ...change });

describe('points as PROJ projects them', () => {
  it.each(LINES)('$text', ({ text, points }) => {
    const definition = definitionOf(text);
    const projection = projectionOf(definition);
    if (!projection) {
      expect(LEFT_OUT).toContain(definition.method);
      return;
    }
    const method = methodOf(definition)!;
    const [most, mostBack] = method === 'krovak_north' ? KROVAK : method in CONFORMAL_METHODS ? BY_US : BY_PROJ4;
    const worst = [0, 0];
    for (const [lon, lat, x, y] of points as [number, number, number, number][]) {
      const [ourX, ourY] = projection.fromLonLat(lon, lat);
      worst[0] = Math.max(worst[0]!, Math.hypot(ourX - x, ourY - y) * definition.unit);
      const [ourLon, ourLat] = projection.toLonLat(x, y);
      const aside = (ourLon - lon) * Math.cos((lat * Math.PI) / 180);
      worst[1] = Math.max(worst[1]!, Math.hypot(aside, ourLat - lat) * METRES_OF_DEGREE);
    }
    expect(worst[0]).toBeLessThan(most);
    expect(worst[1]).toBeLessThan(mostBack);
  });

  it('are of these codes in any case', () => {
    const codes = [2053, 2056, 2154, 2193, 2263, 3031, 3035, 3347, 3375, 3395, 3413, 3577, 3857, 3978, 3995, 5070];
    codes.push(5514, 5880, 6350, 6931, 6932, 6933, 8857, 23700, 26912, 27572, 27700, 28992, 32631, 32733);
    const here = codes.map((code) => `EPSG:${code}`).filter((text) => LINES.some((line) => line.text === text));
    expect(here).toHaveLength(codes.length);
    for (const text of here) projectionOfText(text);
  });

  it('come of no power but squares, whose bits are the same in every version of Node', () => {
    const pow = vi.spyOn(Math, 'pow');
    for (const { text, points } of LINES) {
      const projection = projectionOf(definitionOf(text));
      projection?.toLonLat(...projection.fromLonLat(points[0]![0]!, points[0]![1]!));
    }
    const exponents = new Set(pow.mock.calls.map(([, exponent]) => exponent));
    pow.mockRestore();
    expect([...exponents]).toEqual([2]);
  });
});

describe('a geographic CRS', () => {
  it('counts from Greenwich in degrees, whatever its meridian and unit', () => {
    // NTF (Paris): grads east of 2.33722917 degrees.
    const { toLonLat, fromLonLat } = projectionOfText('EPSG:4807');
    expect(toLonLat(10, 50)).toEqual([9 + 2.33722917, 45]);
    const [x, y] = fromLonLat(2.33722917, -9);
    expect(x).toBeCloseTo(0, 12);
    expect(y).toBeCloseTo(-10, 12);
  });

  it('turns longitudes beyond the antimeridian, and has no latitude beyond a pole', () => {
    const { toLonLat, fromLonLat } = projectionOfText('EPSG:4326');
    expect(toLonLat(359, 90 + 1e-12)).toEqual([-1, 90]);
    expect(toLonLat(180, 0)).toEqual([180, 0]);
    expect(toLonLat(-180, 0)).toEqual([-180, 0]);
    expect(fromLonLat(200, 5)).toEqual([-160, 5]);
    expect(toLonLat(0, 90.1)).toEqual([Number.NaN, Number.NaN]);
    expect(toLonLat(Number.POSITIVE_INFINITY, 0)).toEqual([Number.NaN, Number.NaN]);
  });

  it('that is turned has no projection', () => {
    expect(changed('EPSG:4326', { method: 'rotated' })).toBeNull();
  });
});

describe('points that have no place', () => {
  const NOWHERE = [Number.NaN, Number.NaN];

  it('are those outside the map', () => {
    const sinusoidal = projectionOf({ ...definitionOf('EPSG:4326'), kind: 'projected', unit: 1, method: 'sinu' })!;
    // A corner of the world map: at 85 degrees north, 15 million metres from the middle.
    expect(sinusoidal.toLonLat(1.5e7, 9.45e6)).toEqual(NOWHERE);
    expect(sinusoidal.toLonLat(0, 1.1e7)).toEqual(NOWHERE);
    expect(projectionOfText('EPSG:3035').toLonLat(3e7, 0)).toEqual(NOWHERE);
    expect(projectionOfText('EPSG:5070').toLonLat(1e8, 1e8)).toEqual(NOWHERE);
  });

  it('are poles at infinity, and numbers that are none', () => {
    expect(projectionOfText('EPSG:3857').fromLonLat(0, 90)).toEqual(NOWHERE);
    expect(projectionOfText('EPSG:2154').fromLonLat(3, -90)).toEqual(NOWHERE);
    expect(projectionOfText('EPSG:3031').fromLonLat(0, 90)).toEqual(NOWHERE);
    expect(projectionOfText('EPSG:32631').fromLonLat(Number.NaN, 0)).toEqual(NOWHERE);
    expect(projectionOfText('EPSG:32631').toLonLat(Number.POSITIVE_INFINITY, 0)).toEqual(NOWHERE);
  });

  it('are not the rims of the map: poles and the antimeridian', () => {
    const { toLonLat, fromLonLat } = projectionOfText('EPSG:6933');
    // The antimeridian of EASE-Grid 2.0 by NSIDC: 17,367,530.45 m.
    expect(fromLonLat(180, 0)[0]).toBeCloseTo(17367530.445, 2);
    expect(toLonLat(-17367530.445161372, 0)[0]).toBeCloseTo(-180, 9);
    for (const text of ['EPSG:8857', 'EPSG:4088', 'EPSG:3410', 'EPSG:3413'])
      for (const lat of text === 'EPSG:3413' ? [90] : [90, -90]) {
        const { fromLonLat: onto, toLonLat: back } = projectionOfText(text);
        expect(back(...onto(12, lat))[1]).toBeCloseTo(lat, 3);
      }
  });
});

describe('no projection', () => {
  it('have planes without a place, without an ellipsoid, and with parameters that make no plane', () => {
    expect(changed('EPSG:32631', { kind: 'local' })).toBeNull();
    expect(changed('EPSG:32631', { ellipsoid: null })).toBeNull();
    expect(changed('EPSG:5070', { parameters: { lat_1: -20, lat_2: 20 } })).toBeNull();
    expect(changed('EPSG:5070', { parameters: { lat_1: 20, lat_2: 40, gamma: 3 } })).toBeNull();
    expect(changed('EPSG:32631', { parameters: { k_0: 0 } })).toBeNull();
    expect(changed('EPSG:3413', { parameters: { lat_1: 70, k_0: 0.99 } })).toBeNull();
    expect(changed('EPSG:5514', { ellipsoid: { semiMajor: 6378137, semiMinor: 6356752.3 } })).toBeNull();
    expect(changed('EPSG:5514', { parameters: { ...definitionOf('EPSG:5514').parameters, lat_1: 78 } })).toBeNull();
    expect(changed('EPSG:2154', { parameters: { lat_0: 46.5, lat_1: 44, lat_2: 90 } })).toBeNull();
    expect(changed('EPSG:3375', { parameters: { lat_0: 90, alpha: 30, gamma: 30 } })).toBeNull();
    expect(changed('EPSG:32631', { method: 'somebody' })).toBeNull();
    expect(changed('EPSG:32631', { westSouth: true })).toBeNull();
  });
});

it.each(['constructor', 'toString', '__proto__'])('a method that calls itself %s is none', (method) => {
  expect(changed('EPSG:5070', { method })).toBeNull();
});
