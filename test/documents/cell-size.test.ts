import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellSizeIn, parseCellSize } from '../../src/documents/cell-size.js';
import { parseSpec } from '../../src/documents/spec.js';

const refused = (message: RegExp) =>
  expect.objectContaining({ name: 'InvalidInputError', message: expect.stringMatching(message) });
const inSpec = (cellSize: string | number) => parseSpec({ sources: ['a.tif'], cellSize }, 'test').cellSize;

describe('parseCellSize', () => {
  it.each<[string, number, string]>([
    ['1000', 1000, 'either'],
    [' 1e-3 ', 0.001, 'either'],
    ['.5', 0.5, 'either'],
    ['1000m', 1000, 'metres'],
    ['1 km', 1000, 'metres'],
    ['1KM', 1000, 'metres'],
    ['1.005km', 1005, 'metres'], // 1.005 * 1000 is 1004.9999999999999
    ['1e3 m', 1000, 'metres'],
    ['1000ft', 304.8, 'metres'],
    ['0.5mi', 804.672, 'metres'],
    ['3937us-ft', 1200, 'metres'],
    ['1000us-ft', 1200000 / 3937, 'metres'],
    ['0.1us-ft', 120 / 3937, 'metres'],
    ['0.25deg', 0.25, 'degrees'],
    ['0.25°', 0.25, 'degrees'],
    ['5min', 1 / 12, 'degrees'],
    ['2.5arcmin', 1 / 24, 'degrees'],
    ["7.5'", 0.125, 'degrees'],
    ['1′', 1 / 60, 'degrees'],
    ['30s', 1 / 120, 'degrees'],
    ['30s', 30 / 3600, 'degrees'],
    ['30sec', 1 / 120, 'degrees'],
    ['30 arcsec', 1 / 120, 'degrees'],
    ['30"', 1 / 120, 'degrees'],
    ['0.1″', 1 / 36000, 'degrees'],
    ['36e2s', 1, 'degrees'],
  ])('reads %s', (text, size, kind) => {
    expect(parseCellSize(text)).toEqual({ size, kind });
  });

  it('takes a number as it is', () => {
    expect(parseCellSize(30)).toEqual({ size: 30, kind: 'either' });
  });

  it.each([
    ['', /^"" is no cell size; write a number, or one with its unit: 500m, 1km, /],
    ['km', /is no cell size; write/],
    ['.', /is no cell size; write/],
    ['-5m', /is no cell size; write/],
    ['5 parsec', /"5 parsec" is no cell size; write/],
    ['5 k m', /is no cell size; write/],
    ['1.2.3m', /is no cell size; write/],
    ['1,5km', /is no cell size; write/],
    ['0x10', /is no cell size; write/],
    ['Infinity', /is no cell size; write/],
    ['1e9999m', /is no cell size; write/],
    ['0', /"0" is no cell size; it must be above 0/],
    ['0.0s', /it must be above 0/],
    ['1e400m', /a number that float64 holds/],
    ['1e-400s', /a number that float64 holds/],
    ['9'.repeat(1e6), /^.{1,250}$/],
  ])('refuses %s', (text, message) => {
    expect(() => parseCellSize(text)).toThrow(refused(message));
  });
});

describe('a cell size in a spec', () => {
  it('has one form for all that mean the same', () => {
    expect(['1km', '1000m', '1000.0 M', '1e3m'].map(inSpec)).toEqual(Array(4).fill('1000m'));
    expect(['30s', '0.5min', '30"'].map(inSpec)).toEqual(Array(3).fill('0.008333333333333333deg'));
    expect([1000, '1000', '1e3'].map(inSpec)).toEqual([1000, 1000, 1000]);
  });

  it('is the same when it is read again', () => {
    const size = fc.tuple(fc.double({ min: 1e-12, max: 1e22, noNaN: true }), fc.constantFrom('', 'm', 'us-ft', 's'));
    fc.assert(
      fc.property(size, ([number, unit]) => {
        const once = inSpec(`${number}${unit}`)!;
        expect(inSpec(once)).toBe(once);
        if (unit === 'm') expect(once).toBe(`${number}m`);
      }),
    );
  });
});

describe('cellSizeIn', () => {
  const FOOT = 0.3048;
  const US_FOOT = 1200 / 3937;
  const plane = (unitSize: number) => ({ name: 'EPSG:2225', kind: 'projected' as const, unitSize });
  const degrees = (unitSize: number) => ({ name: 'EPSG:4326', kind: 'geographic' as const, unitSize });
  const units = (text: string | number, crs: ReturnType<typeof plane | typeof degrees>) =>
    cellSizeIn(parseCellSize(text), crs, 'a --template');

  it('gives units of the CRS', () => {
    expect(units('1km', plane(1))).toBe(1000);
    expect(units('1km', plane(US_FOOT))).toBeCloseTo(3280.8333333333335, 11);
    expect(units('30s', degrees(1))).toBe(1 / 120);
    expect(units('0.30000000000000004deg', degrees(1))).toBe(0.30000000000000004);
    expect(units('0.9deg', degrees(0.9))).toBe(1); // grads
  });

  it('gives whole numbers of the unit that a size is in', () => {
    const whole = Array.from({ length: 3000 }, (_, i) => i + 1);
    expect(whole.map((n) => units(`${n}ft`, plane(FOOT)))).toEqual(whole);
    expect(whole.map((n) => units(`${n}us-ft`, plane(US_FOOT)))).toEqual(whole);
    expect(whole.map((n) => units(`${n}s`, degrees(1 / 3600)))).toEqual(whole);
  });

  it('takes a number as metres or degrees, to the bit as ever', () => {
    expect(units(1000, plane(FOOT))).toBe(1000 / FOOT);
    expect(units(7 * FOOT, plane(FOOT))).toBe((7 * FOOT) / FOOT);
    expect(units('0.5', degrees(1))).toBe(0.5);
  });

  it('refuses a length among degrees, and an angle in a plane', () => {
    expect(() => units('1km', degrees(1))).toThrow(
      refused(/^cell size 1000 m: EPSG:4326 is in degrees; give it as 0\.25deg, 5min or 30s, or a --template$/),
    );
    expect(() => units('30min', plane(1))).toThrow(
      refused(/^cell size 0\.5 degrees: EPSG:2225 is a plane, .*; give it as 1km or 500m, or a --template$/),
    );
  });
});
