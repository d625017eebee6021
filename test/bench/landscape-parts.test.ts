import { describe, expect, it } from 'vitest';
import { CODES, NODATA } from '../../bench/landscape-classes.js';
import { partCodes, partedLandscape } from '../../bench/landscape-parts.js';

const SIDE = 512;
const landscape = { seed: 7, width: SIDE, height: SIDE };
const window = { colOff: 0, rowOff: 0, width: SIDE, height: SIDE };
const samples = (classes: number) => partedLandscape(landscape, classes).samples(window);

describe('partCodes', () => {
  it('has as many different codes as classes, none of them nodata', () => {
    for (const classes of [2, 8, 16, 32, 64]) {
      const codes = partCodes(classes);
      expect(new Set(codes).size).toBe(classes);
      expect(codes).not.toContain(NODATA);
    }
    expect(partCodes(8)).toEqual(CODES);
  });

  it('refuses counts that it has no codes for', () => {
    for (const classes of [0, 12, 72, 2.5]) expect(() => partCodes(classes)).toThrow('a landscape has');
  });
});

describe('partedLandscape', () => {
  it.each([2, 16, 32])('has %i classes and the same nodata', (classes) => {
    const found = samples(classes);
    const whole = samples(8);
    expect(found.every((code, i) => (code === NODATA) === (whole[i] === NODATA))).toBe(true);
    const codes = new Set([...found].filter((code) => code !== NODATA));
    expect([...codes].every((code) => partCodes(classes).includes(code))).toBe(true);
    expect(codes.size).toBeGreaterThan(classes * 0.6);
  });

  it('parts each class into codes of its own', () => {
    const [found, whole] = [samples(32), samples(8)];
    expect(found.every((code, i) => code === NODATA || (code >= whole[i]! && code < whole[i]! + 4))).toBe(true);
  });

  it('is a file of another name', () => {
    expect(partedLandscape(landscape, 16).name).not.toBe(partedLandscape(landscape, 8).name);
  });
});
