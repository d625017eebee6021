import { describe, expect, it } from 'vitest';
import { Canvas } from '../../../src/outputs/picture/canvas.js';
import { baselineOf, textMark } from '../../../src/outputs/picture/marks.js';
import { contoursOf, coverageOf } from '../../../src/outputs/picture/outline.js';
import { INK } from '../../../src/outputs/picture/srgb.js';
import { TYPEFACES } from '../../../src/outputs/picture/typeface.js';

const { regular } = TYPEFACES;

describe('a text', () => {
  it.each([13, 15, 24])('of %s pixels stays in its box, accents and tails as well', (size) => {
    const mark = textMark('ÅÉŐfj(gyQ)', 20, 20, { size, weight: 'semibold', color: INK });
    const canvas = new Canvas(300, 100);
    canvas.text(mark.text, mark.left, baselineOf(mark), size, mark.weight, mark.color);
    const inked = [];
    for (let at = 0; at < canvas.data.length; at += 3)
      if (canvas.data[at] !== 255) inked.push([(at / 3) % 300, Math.floor(at / 3 / 300)] as const);
    expect(inked.length).toBeGreaterThan(100);
    expect(Math.min(...inked.map(([x]) => x))).toBeGreaterThanOrEqual(mark.left - 1);
    expect(Math.max(...inked.map(([x]) => x))).toBeLessThanOrEqual(mark.left + mark.width);
    expect(Math.min(...inked.map(([, y]) => y))).toBeGreaterThanOrEqual(mark.top);
    expect(Math.max(...inked.map(([, y]) => y))).toBeLessThan(mark.top + mark.height);
  });

  it.each([
    ['41 森林', '41 …'],
    ['обширный лес, поле', '…'],
    ['41 лес (лиственный)', '41 … (…)'],
    ['42 Wald — лес', '42 Wald — …'],
    ['лес — Wald \u{1f332}', '… — Wald …'],
    ['Wald… и луг…', 'Wald…'],
    ['x\u0302y', 'xy'],
    ['Šuma, łęg', 'Šuma, łęg'],
  ])('of letters that the font lacks, %s, has an ellipsis for them', (text, written) => {
    expect(regular.fitted(text, 15, 500)).toBe(written);
    expect(regular.lines(text, 15, 500)).toEqual([written]);
  });

  it('has letters of Latin from both files', () => {
    expect(regular.width('森', 20)).toBe(regular.width('…', 20));
    expect(regular.width('łőé²°×−…', 20)).not.toBe(regular.width('????????', 20));
    for (const letter of 'łőé²°×−…')
      expect(regular.glyphs(letter, 20)[0]!.glyph).not.toBe(regular.glyphs('?', 20)[0]!.glyph);
  });

  it('is cut with an ellipsis where it is too wide, and is one line', () => {
    expect(regular.fitted('Deciduous\n Forest', 15, 500)).toBe('Deciduous Forest');
    const cut = regular.fitted('Deciduous Forest', 15, 90);
    expect(cut).toMatch(/^Decid.*…$/);
    expect(regular.width(cut, 15)).toBeLessThanOrEqual(90);
    expect(regular.width(`${cut.slice(0, -1)}us…`, 15)).toBeGreaterThan(90);
    expect(regular.fitted('Deciduous Forest', 15, 1)).toBe('…');
    expect(regular.fitted(`41 лес ${'x'.repeat(50)}`, 15, regular.width('41 … x…', 15))).toBe('41 … x…');
    expect(regular.fitted(`41 лес ${'x'.repeat(50)}`, 15, regular.width('41 ……', 15))).toBe('41…');
    expect(regular.fitted('Cafe\u0301', 15, 500)).toBe('Café');
  });

  it('breaks once, at a blank', () => {
    const words = 'one two three four five six seven eight nine ten';
    const [first, second, ...more] = regular.lines(words, 15, 200);
    expect(more).toEqual([]);
    expect(`${first} ${second}`).toBe(words);
    expect(regular.lines(`${words} ${words} ${words}`, 15, 200)[1]).toMatch(/…$/);
    expect(regular.lines('x'.repeat(40), 15, 200).join('')).toBe('x'.repeat(40));
  });
});

describe('the area of an outline', () => {
  it('is exact for polygons, with their holes', () => {
    const outline = contoursOf([
      { type: 'M', x: 0.25, y: 0.5 },
      { type: 'L', x: 3, y: 0.5 },
      { type: 'L', x: 3, y: 2 },
      { type: 'L', x: 0.25, y: 2 },
      { type: 'Z' },
      { type: 'M', x: 1, y: 1 },
      { type: 'L', x: 1, y: 2 },
      { type: 'L', x: 2, y: 2 },
      { type: 'L', x: 2, y: 1 },
      { type: 'Z' },
    ]);
    const found = coverageOf(outline)!;
    const row = (y: number) => [...found.shares.slice(y * found.width, y * found.width + 4)];
    expect(row(0)).toEqual([0.375, 0.5, 0.5, 0]);
    expect(row(1)).toEqual([0.75, 0, 1, 0]);
    expect(coverageOf(outline, 7, -20)).toEqual({ ...found, left: 7, top: -20 });
    const moved = coverageOf(outline, 0.5, 0)!;
    expect([...moved.shares.slice(0, 4)]).toEqual([0.125, 0.5, 0.5, 0.25]);
  });

  it('is that of a triangle and of a circle of Bézier curves', () => {
    const area = (commands: Parameters<typeof contoursOf>[0]) =>
      coverageOf(contoursOf(commands))!.shares.reduce((sum, share) => sum + share, 0);
    const triangle = [
      { type: 'M', x: 0.3, y: 0.1 },
      { type: 'L', x: 7.9, y: 3.3 },
      { type: 'L', x: 2.2, y: 9.4 },
      { type: 'Z' },
    ] as const;
    expect(area(triangle)).toBeCloseTo((7.6 * 9.3 - 1.9 * 3.2) / 2, 10);
    const k = 4 * 0.5522847498;
    const circle = [
      { type: 'M', x: 9, y: 5 },
      { type: 'C', x1: 9, y1: 5 + k, x2: 5 + k, y2: 9, x: 5, y: 9 },
      { type: 'C', x1: 5 - k, y1: 9, x2: 1, y2: 5 + k, x: 1, y: 5 },
      { type: 'C', x1: 1, y1: 5 - k, x2: 5 - k, y2: 1, x: 5, y: 1 },
      { type: 'C', x1: 5 + k, y1: 1, x2: 9, y2: 5 - k, x: 9, y: 5 },
    ] as const;
    expect(Math.abs(area(circle) - 16 * Math.PI)).toBeLessThan(0.02 * 16 * Math.PI);
    expect(coverageOf([])).toBeNull();
  });
});
