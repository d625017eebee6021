import { describe, expect, it } from 'vitest';
import type { LengthUnit } from '../../../src/grid/cell-area.js';
import { niceBelow, niceTicks, numberTexts } from '../../../src/outputs/picture/numbers.js';
import { gridText, scaleBar } from '../../../src/outputs/picture/scale-bar.js';

const METRES: LengthUnit = { kind: 'projected', unitSize: 1, semiMajorMetre: null, semiMinorMetre: null };
const WGS84: LengthUnit = {
  kind: 'geographic',
  unitSize: 1,
  semiMajorMetre: 6378137,
  semiMinorMetre: 6356752.314245,
};
const grid = (cell: number, columns = 100, top = 0) => ({
  left: 0,
  top,
  cellWidth: cell,
  cellHeight: cell,
  columns,
  rows: 50,
});

function bar(...args: Parameters<typeof scaleBar>) {
  const { marks } = scaleBar(...args);
  return { pixels: marks[0]!.width, text: marks.flatMap((mark) => (mark.kind === 'text' ? mark.text : [])).join() };
}

describe('a scale bar', () => {
  it('has a nice length in metres or kilometres', () => {
    expect(bar(grid(1000), METRES, 800)).toEqual({ pixels: 160, text: '20 km' });
    expect(bar(grid(30), METRES, 800)).toEqual({ pixels: 133, text: '500 m' });
    expect(bar(grid(0.001), METRES, 800)).toEqual({ pixels: 160, text: '0.02 m' });
    const feet = { ...METRES, unitSize: 0.3048 };
    expect(bar(grid(1000), feet, 800)).toEqual({ pixels: 131, text: '5 km' });
  });

  it('is in metres where degrees are as long throughout the map, else in degrees', () => {
    // Of WGS 84 a degree of longitude has 111,320 m at the equator, and 96,486 m at 30 degrees.
    expect(bar(grid(0.01, 100, 0.25), WGS84, 1113)).toEqual({ pixels: 100, text: '10 km' });
    expect(bar(grid(0.01, 100, 30.25), WGS84, 965)).toEqual({ pixels: 100, text: '10 km' });
    expect(bar(grid(1, 100, 60), WGS84, 800)).toEqual({ pixels: 160, text: '20°' });
    expect(bar(grid(0.01), { ...WGS84, semiMajorMetre: null }, 800)).toEqual({ pixels: 160, text: '0.2°' });
  });
});

describe('the size of a grid', () => {
  it('is in words', () => {
    expect(gridText(grid(1000), METRES)).toBe('100 × 50 cells of 1 km');
    expect(gridText({ ...grid(30), cellHeight: 31.5, rows: 1, columns: 1 }, METRES)).toBe(
      '1 × 1 cell of 30 m × 31.5 m',
    );
    expect(gridText(grid(0.00027777777777778), WGS84)).toBe('100 × 50 cells of 1″');
    expect(gridText({ ...grid(1 / 1200), cellHeight: 1 / 12 }, WGS84)).toBe('100 × 50 cells of 3″ × 5′');
    expect(gridText({ ...grid(0.01), cellHeight: 0.0004 }, WGS84)).toBe('100 × 50 cells of 0.01° × 0.0004°');
    expect(gridText(grid(2.5), WGS84)).toBe('100 × 50 cells of 2.5°');
    expect(gridText(grid(328.0839895013123), { ...METRES, unitSize: 0.3048 })).toBe('100 × 50 cells of 100 m');
  });
});

describe('nice numbers', () => {
  const texts = (low: number, high: number) => niceTicks(low, high).map(({ text }) => text);

  it('lie within a range, about five of them', () => {
    expect(texts(0, 1)).toEqual(['0.00', '0.25', '0.50', '0.75', '1.00']);
    expect(texts(1126, 2699)).toEqual(['1250', '1500', '1750', '2000', '2250', '2500']);
    expect(texts(-1, 1)).toEqual(['−1.0', '−0.5', '0.0', '0.5', '1.0']);
    expect(texts(1000, 1000.0001)).toEqual([0, 2, 4, 6, 8].map((step) => `1000.0000${step}`));
    expect(texts(2e20, 8e20)).toEqual(['2e20', '4e20', '6e20', '8e20']);
    expect(texts(0, 4e-9)).toEqual(['0', '1e−9', '2e−9', '3e−9', '4e−9']);
    expect(texts(5, 5)).toEqual(['5']);
    expect(texts(0.001, 0.0051)).toHaveLength(5);
  });

  it('are as long as they may be', () => {
    expect([999, 1000, 1999, 0.3, 0.05].map(niceBelow)).toEqual([500, 1000, 1000, 0.2, 0.05]);
  });

  it('tell the ends of a range apart', () => {
    expect(numberTexts([1126.4, 2699.1])).toEqual(['1126', '2699']);
    expect(numberTexts([0, 0])).toEqual(['0', '0']);
    expect(numberTexts([-0.00012, 0.5])).toEqual(['0', '0.5']);
    expect(numberTexts([0.25, 0.75])).toEqual(['0.25', '0.75']);
  });
});
