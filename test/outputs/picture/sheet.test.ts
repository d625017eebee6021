import { describe, expect, it } from 'vitest';
import { MapFrame } from '../../../src/outputs/picture/frame.js';
import type { Box, TextMark } from '../../../src/outputs/picture/marks.js';
import type { Legend, Painted } from '../../../src/outputs/picture/painted.js';
import { RAMP_COLORS, rampColors } from '../../../src/outputs/picture/ramps.js';
import { sheetOf } from '../../../src/outputs/picture/sheet.js';
import { TYPEFACES } from '../../../src/outputs/picture/typeface.js';
import { pictureFacts } from './picture-facts.js';

const LONG = 'Évergreen Forest — обширный лес 森林 '.repeat(12);

const classes = (count: number, name = 'Forest'): Legend => ({
  kind: 'classes',
  entries: Array.from({ length: count }, (_, i) => ({
    color: [i % 256, 0, 0],
    text: `${i} ${name}`,
    share: 1 / count,
  })),
});
const ramp = (low: number, high: number, isClipped: boolean, title = 'mean (m)'): Legend => ({
  kind: 'ramp',
  title,
  colors: rampColors('viridis'),
  low,
  high,
  isClipped: { low: isClipped, high: isClipped },
});
const rgb: Legend = {
  kind: 'rgb',
  channels: ['red', 'green', 'blue'].map((name) => ({ color: [0, 0, 0], texts: [`${name}: ${LONG}`, '0 to 1'] })),
};

const GRIDS: readonly [columns: number, rows: number][] = [
  [1, 1],
  [247, 246],
  [2000, 10],
  [10, 2000],
  [1, 100_000],
  [30_000, 20_000],
];
const LEGENDS: readonly [string, Legend][] = [
  ['one class', classes(1)],
  ['no class', classes(0)],
  ['4096 classes of long names', classes(4096, LONG)],
  ['a ramp', ramp(0, 1, true)],
  ['a ramp of large numbers', ramp(-1.234e20, 5e22, true, LONG)],
  ['a ramp of small differences', ramp(1000, 1000.0001, true)],
  ['a ramp of one value', ramp(5, 5, false)],
  ['a ramp from -1 to 1', ramp(-1, 1, false)],
  ['three bands', rgb],
];
/** The first one for all grids. */
const TITLES = [LONG, '', 'Land cover', 'x'.repeat(500)];

describe('a picture', () => {
  it.each(LEGENDS)('with %s: no text overlaps another, the map or the edge', (_, legend) => {
    for (const [i, [columns, rows]] of GRIDS.entries()) {
      for (const title of TITLES.slice(0, i === 0 ? TITLES.length : 1)) {
        const sheet = sheetOf(new MapFrame(columns, rows), painted(legend), pictureFacts(columns, rows, title));
        const all = { left: 0, top: 0, width: sheet.width, height: sheet.height };
        const texts = sheet.marks.filter((mark): mark is TextMark => mark.kind === 'text');
        const map = sheet.marks.find(({ kind }) => kind === 'map')!;
        for (const mark of sheet.marks) expect(isWithin(mark, all), `${title} ${JSON.stringify(mark)}`).toBe(true);
        for (const text of texts) {
          expect(Math.ceil(TYPEFACES[text.weight].width(text.text, text.size))).toBeLessThanOrEqual(text.width);
          expect(overlaps(text, map), text.text).toBe(false);
          for (const other of texts)
            expect(other !== text && overlaps(text, other), `${text.text} ${other.text}`).toBe(false);
        }
        expect(sheet.width).toBeLessThan(1400);
        expect(sheet.height).toBeLessThan(1100);
      }
    }
  });

  it.each([
    [300_000, 3, ['300000 × 3 cells of 1 km', 'not to scale: heights × 3000']],
    [2000, 10, ['2000 × 10 cells of 1 km', 'not to scale: heights × 7.5']],
    [3, 300_000, ['3 × 300000 cells of 1 km', 'not to scale: widths × 3000']],
    [2000, 33, ['2000 × 33 cells of 1 km']],
    [247, 1, ['247 × 1 cells of 1 km', 'not to scale: heights × 8']],
  ])('of %s x %s cells says what is longer than it is', (columns, rows, texts) => {
    const { marks } = sheetOf(new MapFrame(columns, rows), painted(classes(1)), pictureFacts(columns, rows));
    const written = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    const from = written.indexOf(texts[0]!);
    expect(written.slice(from, -1).slice(0, texts.length + 1)).toEqual([...texts, 'EPSG:32612']);
  });

  it('lists twenty classes and sums up the others', () => {
    const { marks } = sheetOf(new MapFrame(5, 5), painted(classes(4096)), pictureFacts(5, 5, ''));
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(texts.filter((text) => text.endsWith('Forest'))).toHaveLength(20);
    expect(texts).toContain('4076 others');
    expect(texts).toContain(`${((4076 / 4096) * 100).toFixed(1)} %`);
    expect(texts).toContain('no data');
  });

  it('is of as many colours as a palette holds, with a ramp', () => {
    expect(new Set(rampColors('viridis').map(String)).size).toBe(RAMP_COLORS);
  });
});

function painted(legend: Legend): Painted {
  return { rgb: new Uint8Array(3), drawn: Uint8Array.of(0), legend };
}

function isWithin(inner: Box, outer: Box): boolean {
  const { left, top } = inner;
  const right = left + inner.width <= outer.left + outer.width;
  return left >= outer.left && top >= outer.top && right && top + inner.height <= outer.top + outer.height;
}

function overlaps(a: Box, b: Box): boolean {
  const across = a.left < b.left + b.width && b.left < a.left + a.width;
  return across && a.top < b.top + b.height && b.top < a.top + a.height;
}
