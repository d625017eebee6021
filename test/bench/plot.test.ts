import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { short } from '../../bench/plot/panel.js';
import { growthPicture } from '../../bench/plot/picture.js';
import { categoryScale, linearScale, logScale } from '../../bench/plot/scale.js';
import type { Point } from '../../bench/report/measured.js';

describe('linearScale', () => {
  it('goes from 0 to a round number in even steps', () => {
    const { ticks, at } = linearScale(256, 200, 0);
    expect(ticks).toEqual([0, 100, 200, 300]);
    expect([at(0), at(150), at(300)]).toEqual([200, 100, 0]);
    expect(linearScale(4, 0, 1).ticks).toEqual([0, 1, 2, 3, 4]);
    expect(linearScale(0.7, 0, 1).ticks.at(-1)).toBeCloseTo(0.8);
  });
});

describe('logScale', () => {
  it('gives equal ratios equal lengths between powers of ten', () => {
    const { ticks, at } = logScale([0.05, 7], 300, 0);
    expect(ticks).toEqual([0.01, 0.1, 1, 10]);
    expect([at(0.01), at(10)]).toEqual([300, 0]);
    expect(at(0.1) - at(1)).toBeCloseTo(at(0.2) - at(2));
  });

  it('has a length where all values are one power of ten', () => {
    expect(logScale([1, 1], 0, 10).ticks).toEqual([1, 10]);
  });
});

describe('categoryScale', () => {
  it('spaces fourfold values evenly, with a margin', () => {
    const { at, ticks } = categoryScale([17, 68, 272], 0, 100);
    expect(ticks).toEqual([17, 68, 272]);
    expect([at(17), at(68), at(272)].map(Math.round)).toEqual([6, 50, 94]);
  });

  it('places a single value', () => {
    expect(categoryScale([8], 0, 100).at(8)).toBe(6);
  });
});

describe('short', () => {
  it('keeps two digits, or all before the point', () => {
    expect([0, 0.0123, 0.5, 9.96, 67.1, 1073.7].map(short)).toEqual(['0', '0.012', '0.5', '10', '67', '1074']);
  });
});

describe('growthPicture', () => {
  const point = (x: number): Point => ({ x, cpuSeconds: x / 50, peakBytes: 2e8, inflateSeconds: x / 1000 });
  const pixels = [17, 67, 268, 1074].map(point);
  const svg = growthPicture({ pixels, classes: [2, 8, 16, 32].map(point), mpxOfClasses: 268 });

  it('is well-formed, for light and for dark', () => {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('prefers-color-scheme: dark');
  });

  it('has all points within its frame, further right and higher for more pixels', () => {
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(svg);
    const places = parsed.svg.circle.map(({ cx, cy }: Record<string, string>) => [Number(cx), Number(cy)]);
    expect(places).toHaveLength(4 * 6);
    expect(places.every(([x, y]: number[]) => x! > 0 && x! < Number(parsed.svg.width) && y! > 0 && y! < 610)).toBe(
      true,
    );
    const ours = places.slice(0, 4);
    expect([...ours].sort((a: number[], b: number[]) => a[0]! - b[0]!)).toEqual(ours);
    expect([...ours].sort((a: number[], b: number[]) => b[1]! - a[1]!)).toEqual(ours);
  });
});
