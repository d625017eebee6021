import { describe, expect, it } from 'vitest';
import { channelOf, type StyledBand, styleOf } from '../../../src/outputs/picture/style-of.js';

const FOREST = { code: 41, name: 'Forest', color: '#1c5f2c' };
const CODES = { code: 4, codes: [41, 42], name: 'Forest', color: null };

function band(name: string, change: Partial<StyledBand> = {}): StyledBand {
  return { name, nodata: 'NaN', unit: '', scale: 1, category: null, categories: null, ...change };
}

describe('the style of a run', () => {
  it('is a mix of classes where there are shares, with what is in none', () => {
    const bands = [
      band('majority', { categories: [CODES] }),
      band('area_41', { category: FOREST }),
      band('fraction_41', { category: FOREST, nodata: -9999 }),
      band('valid_fraction', { nodata: -9999 }),
      band('unlisted', { nodata: -9999 }),
    ];
    expect(styleOf(bands)).toEqual({
      style: {
        kind: 'classes',
        classes: [FOREST, { code: null, name: 'not listed', color: null }],
        nodata: [-9999, -9999],
      },
      bands: [2, 4],
    });
  });

  it('is one of areas where there are no shares', () => {
    const bands = [band('area_41', { category: FOREST }), band('area_unlisted')];
    expect(styleOf(bands)).toMatchObject({ style: { kind: 'classes' }, bands: [0, 1] });
    expect(styleOf(bands.slice(0, 1))).toMatchObject({ style: { classes: [FOREST] }, bands: [0] });
  });

  it('is one of codes without bands of classes', () => {
    const bands = [band('entropy'), band('majority', { nodata: 255, categories: [CODES] })];
    expect(styleOf(bands)).toEqual({
      style: { kind: 'codes', classes: [{ code: 4, name: 'Forest', color: null }], nodata: [255] },
      bands: [1],
    });
  });

  it('is a ramp of the first values that say something', () => {
    const bands = [band('valid_fraction'), band('count'), band('q90', { unit: 'm', scale: 0.1 }), band('mean')];
    expect(styleOf(bands)).toEqual({
      style: {
        kind: 'ramp',
        values: { label: 'q90', unit: 'm', scale: 0.1, offset: 0 },
        ramp: 'viridis',
        range: null,
        nodata: [Number.NaN],
      },
      bands: [2],
    });
    expect(styleOf(bands.slice(0, 2))).toBeNull();
    expect(styleOf([])).toBeNull();
  });
});

describe('a band as a colour', () => {
  it('is full where a share is 1, in whatever steps it is stored', () => {
    const share = (unit: string, scale: number) => channelOf(band('fraction_41', { unit, scale })).full;
    expect([share('1', 1), share('%', 1), share('1', 0.01), share('%', 0.01)]).toEqual([1, 100, 100, 10000]);
    expect(channelOf(band('mean', { unit: 'm' }))).toMatchObject({ label: 'mean', unit: 'm', full: null });
    expect(channelOf(band('fraction_41', { category: FOREST })).label).toBe('41 Forest');
  });
});
