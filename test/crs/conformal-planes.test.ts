import { describe, expect, it } from 'vitest';
import type { Definition, Ellipsoid } from '../../src/crs/crs.js';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { projectionOf } from '../../src/crs/projection.js';

const CLARKE: Ellipsoid = { semiMajor: 6378206.4, semiMinor: 6356583.8 };
const INTERNATIONAL: Ellipsoid = { semiMajor: 6378388, semiMinor: 6378388 * (1 - 1 / 297) };
const WGS84: Ellipsoid = { semiMajor: 6378137, semiMinor: 6378137 * (1 - 1 / 298.257223563) };
const NOWHERE = [Number.NaN, Number.NaN];

const { definition: UTM } = crsOfWkt('EPSG:32631', 'EPSG:32631');

const projection = (method: string, ellipsoid: Ellipsoid, parameters: Definition['parameters']) =>
  projectionOf({ ...UTM, method, ellipsoid, parameters })!;

const ofCode = (code: number) => projectionOf(crsOfWkt(`EPSG:${code}`, `EPSG:${code}`).definition)!;

/** Metres between what comes out and what is published. */
const apart = ([x, y]: readonly [number, number], [wantedX, wantedY]: readonly [number, number]) =>
  Math.hypot(x - wantedX, y - wantedY);

const degrees = (whole: number, minutes: number, seconds: number) => whole + minutes / 60 + seconds / 3600;

describe('worked examples', () => {
  it('of Snyder, Map Projections: A Working Manual, come out to their last digit', () => {
    const mercator = projection('merc', CLARKE, { lon_0: 180 });
    expect(apart(mercator.fromLonLat(-75, 35), [11688673.7, 4139145.6])).toBeLessThan(0.1);
    const cone = projection('lcc', CLARKE, { lat_1: 33, lat_2: 45, lat_0: 23, lon_0: -96 });
    expect(apart(cone.fromLonLat(-75, 35), [1894410.9, 1564649.5])).toBeLessThan(0.1);
    const polar = projection('stere_polar', INTERNATIONAL, { lat_1: -71, lon_0: -100 });
    expect(apart(polar.fromLonLat(150, -75), [-1540033.6, -560526.4])).toBeLessThan(0.1);
    const oblique = projection('stere', CLARKE, { lat_0: 40, lon_0: -100, k_0: 0.9999 });
    expect(apart(oblique.fromLonLat(-90, 30), [971630.8, -1063049.3])).toBeLessThan(0.1);
  });

  it('of EPSG guidance note 7-2 come out to the digits of their places', () => {
    expect(apart(ofCode(28992).fromLonLat(6, 53), [196105.283, 557057.739])).toBeLessThan(1e-3);
    const place = [degrees(16, 50, 59.179), degrees(50, 12, 32.442)] as const;
    // Half a thousandth of a second of latitude, to which the place is given.
    expect(apart(ofCode(5514).fromLonLat(...place), [-568990.997, -1050538.643])).toBeLessThan(0.015);
  });
});

describe('the rims of conformal maps', () => {
  it('are the pole of a cone, which is a place on it, and the one at infinity', () => {
    const { fromLonLat, toLonLat } = ofCode(3978);
    // As PROJ 9.5 has it, from any meridian.
    for (const lon of [0, 85, -95]) expect(apart(fromLonLat(lon, 90), [0, 4654175.264342438])).toBeLessThan(1e-6);
    expect(toLonLat(...fromLonLat(85, 90))).toEqual([-95, 90]);
    expect(fromLonLat(-95, -90)).toEqual(NOWHERE);
    expect(toLonLat(0, 6e6)).toEqual(NOWHERE);
  });

  it('are the antimeridian of Mercator, and nothing beyond it', () => {
    const { fromLonLat, toLonLat } = ofCode(3857);
    expect(toLonLat(...fromLonLat(180, 85))[0]).toBeCloseTo(180, 12);
    expect(toLonLat(...fromLonLat(-180, 85))[0]).toBeCloseTo(-180, 12);
    expect(toLonLat(20037509, 0)).toEqual(NOWHERE);
  });
});

describe('an oblique projection', () => {
  it('around a pole is the polar one', () => {
    const pole = projection('stere_polar', WGS84, { lat_1: 90, k_0: 0.994 });
    for (const method of ['stere', 'sterea']) {
      const oblique = projection(method, WGS84, { lat_0: 90, k_0: 0.994 });
      expect(oblique.fromLonLat(40, 70)).toEqual(pole.fromLonLat(40, 70));
      const near = projection(method, WGS84, { lat_0: 90 - 1e-7, k_0: 0.994 });
      // 1e-7 degrees are 1.1 cm, by which the map is shifted.
      expect(apart(near.fromLonLat(40, 70), pole.fromLonLat(40, 70))).toBeLessThan(0.015);
    }
  });

  it('along a line of more than 90 degrees is the one that PROJ takes it for', () => {
    const steep = projection('omerc_b', WGS84, { lat_0: 40, lon_0: 10, alpha: 120 });
    expect(apart(steep.fromLonLat(11, 40.5), [-6110.937713580315, 101408.87576983574])).toBeLessThan(1e-6);
    const natural = projection('omerc_a', WGS84, { lat_0: 40, lon_0: 10, alpha: 120 });
    expect(apart(natural.fromLonLat(11, 40.5), [-6110.937713580315, 6683252.22579882])).toBeLessThan(1e-6);
  });
});
