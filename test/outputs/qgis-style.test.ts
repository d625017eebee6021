import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Band } from '../../src/documents/plan.js';
import { qgisStyle } from '../../src/outputs/mosaic/qgis-style.js';
import type { BandStats } from '../../src/results/band-stats.js';

const PLAIN = { nodata: -9999, unit: '1', scale: 1, category: null, categories: null } as const;
const named = (name: string, more: Partial<Band> = {}) => ({ ...PLAIN, name, ...more }) as Band;
const ofClass = (code: number, color: string | null, more: Partial<Band> = {}) =>
  named(`fraction_${code}`, { category: { code, name: null, color }, ...more });
const statsOf = (min: number, max: number, sum: number, m2 = 0, count = 4): BandStats => ({ count, sum, m2, min, max });

/** The renderer that a style asks for. */
function rendererOf(bands: readonly Band[], stats: readonly (BandStats | null)[]) {
  const text = Buffer.from(qgisStyle({ bands }, stats)).toString();
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => /^(item|paletteEntry)$/.test(name) }); // biome-ignore format: one thought
  return parser.parse(text).qgis.pipe.rasterrenderer;
}

const itemsOf = (renderer: ReturnType<typeof rendererOf>) =>
  renderer.rastershader.colorrampshader.item.map(({ value, label, color }: Record<string, string>) => [value, label, color]); // biome-ignore format: one thought

describe('the style for QGIS', () => {
  it('of codes has their names and colours, and a colour of the palette where there is none', () => {
    const categories = [
      { code: 11, name: 'Open <water>\n& "ice"', color: '#466b9f' },
      { code: -3, name: null, color: null },
    ];
    const { type, band, colorPalette } = rendererOf([named('majority', { categories })], [null]);
    expect([type, band, colorPalette.paletteEntry]).toEqual([
      'paletted',
      '1',
      [
        { value: '11', label: '11 Open <water> & "ice"', color: '#466b9f', alpha: '255' },
        { value: '-3', label: '-3', color: '#332288', alpha: '255' },
      ],
    ]);
  });

  it('of shares shows the class that has most of the grid, from 0 to the whole in its colour', () => {
    const bands = [ofClass(1, '#00ff00'), ofClass(2, '#0000ff'), named('valid_fraction')];
    const renderer = rendererOf(bands, [statsOf(0, 0.4, 1), statsOf(0, 0.9, 2), statsOf(1, 1, 4)]);
    expect(renderer).toMatchObject({ type: 'singlebandpseudocolor', band: '2', classificationMax: '1' });
    expect(itemsOf(renderer)).toEqual([
      ['0', '0', '#f7f7f7'],
      ['1', '1', '#0000ff'],
    ]);
  });

  it('of per cents in whole numbers goes to 100, as QGIS scales values', () => {
    const more = { unit: '%', scale: 0.01, nodata: 65535 };
    const renderer = rendererOf([ofClass(1, null, more)], [statsOf(0, 4000, 9000)]);
    expect([renderer.classificationMin, renderer.classificationMax]).toEqual(['0', '100']);
    expect(itemsOf(renderer).at(-1)).toEqual(['100', '100 %', '#fde725']);
  });

  it('compares classes within a measure alone', () => {
    const area = ofClass(2, '#0000ff', { name: 'area_2', unit: 'km2' });
    const bands = [ofClass(1, '#00ff00'), ofClass(2, '#0000ff'), area];
    expect(rendererOf(bands, [statsOf(0, 1, 3), statsOf(0, 1, 1), statsOf(0, 9, 9)]).band).toBe('1');
  });

  it('of values reaches over two deviations within their extremes', () => {
    const bands = [named('valid_fraction'), named('mean', { unit: 'm', nodata: 'NaN' })];
    const renderer = rendererOf(bands, [null, statsOf(90, 400, 800, 10_000)]);
    expect(renderer).toMatchObject({ band: '2', classificationMin: '100', classificationMax: '300' });
    expect(itemsOf(renderer)[5]).toEqual(['200', '200 m', '#21918c']);
  });

  it('tells the ends of a narrow range apart', () => {
    const renderer = rendererOf([named('mean', { unit: 'Pa' })], [statsOf(101_325.25, 101_325.75, 405_302, 1)]);
    expect(itemsOf(renderer)[0]![1]).toBe('101325.25 Pa');
    expect(itemsOf(renderer).at(-1)![1]).toBe('101325.75 Pa');
  });

  it.each([
    ['nothing', null, ['0', '1']],
    ['one value', statsOf(7, 7, 28), ['7', '7']],
    ['a sum beyond float64', { ...statsOf(0, 1e308, 0), sum: null, m2: null }, ['0', '1e+308']],
  ] as const)('of a band that holds %s stands', (_, stats, ends) => {
    const { classificationMin, classificationMax } = rendererOf([named('mean')], [stats]);
    expect([classificationMin, classificationMax]).toEqual(ends);
  });
});
