import { describe, expect, it } from 'vitest';
import { areaOfUse, isInside } from '../../src/crs/area-of-use.js';
import { crsOfName } from '../../src/crs/crs-of-name.js';
import { datumShift } from '../../src/crs/datum-shift.js';
import { equalAreaCrsFor } from '../../src/crs/equal-area-crs.js';
import { projectionOf } from '../../src/crs/projection.js';

describe('areaOfUse', () => {
  it.each([
    // As pyproj 3.7.2 has them, rounded outwards to a tenth: CRS.from_epsg(n).area_of_use.bounds.
    [5070, [-124.8, 24.4, -66.9, 49.4]],
    [3035, [-35.6, 24.6, 44.9, 84.8]],
    [3577, [112.8, -43.7, 153.7, -9.8]],
    [6933, [-180, -86, 180, 86]],
    [32631, [0, 0, 6, 84]],
    [32632, [6, 0, 12, 84]],
    [3338, [172.4, 51.3, -129.9, 71.4]], // across the antimeridian
    [2193, [166.3, -47.4, 178.7, -34.1]],
    [4326, [-180, -90, 180, 90]],
    [27700, [-9.1, 49.7, 2.1, 61.1]],
    [5498, [167.6, 14.9, -40.7, 86.5]], // NAD83 with heights: its horizontal part
  ])('of EPSG:%i is %j', (code, [west, south, east, north]) => {
    expect(areaOfUse(code)).toEqual({ west, south, east, north });
  });

  it('is null for codes that are unknown, deprecated, or have none', () => {
    expect([123456, 2163, 4978].map(areaOfUse)).toEqual([null, null, null]);
  });

  it('of zones holds their meridians', () => {
    for (let zone = 1; zone <= 60; zone++) {
      const meridian = 6 * zone - 183;
      expect(isInside(areaOfUse(32600 + zone)!, meridian, 40)).toBe(true);
      expect(isInside(areaOfUse(32600 + zone)!, meridian + 7, 40)).toBe(false);
      expect(isInside(areaOfUse(32700 + zone)!, meridian, 40)).toBe(false);
    }
  });
});

describe('isInside', () => {
  const alaska = areaOfUse(3338)!;
  it.each([
    [-150, 60, true],
    [175, 52, true],
    [-180, 60, true],
    [180, 60, true],
    [210, 60, true], // -150
    [-120, 60, false],
    [170, 60, false],
    [-150, 50, false],
    [Number.NaN, 60, false],
    [-150, Number.NaN, false],
  ])('knows whether %f, %f lies across the antimeridian: %s', (lon, lat, is) => {
    expect(isInside(alaska, lon, lat)).toBe(is);
  });

  it('knows the two names of the antimeridian', () => {
    const zone60 = areaOfUse(32660)!;
    expect([180, -180].map((lon) => isInside(zone60, lon, 10))).toEqual([true, true]);
    expect(isInside(areaOfUse(8858)!, 90, 0)).toBe(true); // all around from 90 degrees
    expect(isInside(areaOfUse(8858)!, -45, 0)).toBe(true);
  });
});

describe('equalAreaCrsFor', () => {
  const PLACES: [string, number, number, string][] = [
    ['Denver', -105, 39.7, 'EPSG:5070'],
    ['Fairbanks', -147.7, 64.8, 'EPSG:3338'],
    ['Attu', 173, 52.9, 'EPSG:3338'],
    ['Edmonton', -113.5, 53.5, 'ESRI:102001'],
    ['Prague', 14.4, 50.1, 'EPSG:3035'],
    ['Canberra', 149.1, -35.3, 'EPSG:3577'],
    ['Pretoria', 28.2, -25.7, 'EPSG:9221'],
    ['Beijing', 116.4, 39.9, 'ESRI:102025'],
    ['Yakutsk', 129.7, 62, 'EPSG:6931'],
    ['Svalbard', 16, 78, 'EPSG:6931'],
    ['Vostok', 106.8, -78.5, 'EPSG:6932'],
    ['Manaus', -60, -3.1, 'EPSG:6933'],
    ['Nairobi', 36.8, -1.3, 'EPSG:6933'],
    ['Honolulu', -157.9, 21.3, 'EPSG:6933'],
    ['Wellington', 174.8, -41.3, 'EPSG:6933'],
  ];

  it.each(PLACES)('recommends for %s (%f, %f) %s', (_, lon, lat, code) => {
    expect(equalAreaCrsFor(lon, lat)).toEqual({ code, says: expect.stringMatching(/./) });
    const crs = crsOfName(code);
    const projection = projectionOf(crs.definition)!;
    expect(datumShift(crs.definition, crsOfName('EPSG:4326').definition, null).kind).not.toBe('helmert');
    // A step of 0.01 degrees each way has the same area on the plane as on the ellipsoid, within what a step bends.
    const corner = (dx: number, dy: number) => projection.fromLonLat(lon + dx, lat + dy);
    const [[x, y], [ex, ey], [nx, ny]] = [corner(-0.005, -0.005), corner(0.005, -0.005), corner(-0.005, 0.005)];
    const onPlane = Math.abs((ex - x) * (ny - y) - (ey - y) * (nx - x));
    expect(onPlane / cellOf(lat - 0.005)).toBeCloseTo(1, 3);
  });
});

/** Square metres of 0.01 x 0.01 degrees north of a latitude, as wide as its southern side, on WGS 84. */
function cellOf(lat: number): number {
  const radians = Math.PI / 180;
  const e2 = 0.00669437999014;
  const w = 1 - e2 * Math.sin(lat * radians) ** 2;
  const across = 6378137 / Math.sqrt(w);
  const along = (6378137 * (1 - e2)) / w ** 1.5;
  return across * Math.cos(lat * radians) * along * (0.01 * radians) ** 2;
}
