import { describe, expect, it } from 'vitest';
import { type GraticuleLine, graticuleLines } from '../../page/graticule.js';
import { crsOfName } from '../../src/crs/crs-of-name.js';
import { type Projection, projectionOf } from '../../src/crs/projection.js';

const of = (name: string): Projection => projectionOf(crsOfName(name).definition)!;
const labelsOf = (lines: readonly GraticuleLine[], isMeridian: boolean) =>
  lines.filter((line) => line.isMeridian === isMeridian).map(({ label }) => label);
/** Where a meridian runs. */
const xOf = ({ points }: GraticuleLine) => [...new Set(points.map(([x]) => Math.round(1e6 * x) / 1e6))];

describe('the graticule', () => {
  it.each([
    [
      'from Fiji eastwards',
      [170, -25, 210, 0],
      ['170° E', '180°', '170° W', '160° W', '150° W'],
      [170, 180, 190, 200, 210],
    ],
    [
      'west of half a turn',
      [-200, -25, -160, 0],
      ['160° E', '170° E', '180°', '170° W', '160° W'],
      [-200, -190, -180, -170, -160],
    ],
  ])('of degrees goes on beyond half a turn: %s', (_, extent, labels, places) => {
    const lines = graticuleLines(of('EPSG:4326'), extent, 360);
    expect(labelsOf(lines, true)).toEqual(labels);
    expect(lines.filter(({ isMeridian }) => isMeridian).map(xOf)).toEqual(places.map((x) => [x]));
    for (const { points } of lines.filter(({ isMeridian }) => !isMeridian)) {
      const xs = points.map(([x]) => x);
      expect([Math.min(...xs) <= extent[0]!, Math.max(...xs) >= extent[2]!]).toEqual([true, true]);
      xs.slice(1).forEach((x, i) => {
        expect(x).toBeGreaterThan(xs[i]!); // no jump back by a turn
      });
      expect(new Set(points.map(([, y]) => y)).size).toBe(1);
    }
  });

  it('of degrees from 0 to 360 shows all of the meridians', () => {
    const lines = graticuleLines(of('EPSG:4326'), [0, -90, 360, 90], 360);
    const places = lines.filter(({ isMeridian }) => isMeridian).flatMap(xOf);
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(360);
    expect(labelsOf(lines, false)).toContain('0° N');
  });

  it('of degrees stays within the poles where the map goes on beyond them', () => {
    const lines = graticuleLines(of('EPSG:4326'), [-20, 60, 20, 120], 360);
    expect(labelsOf(lines, true).length).toBeGreaterThan(2);
    expect(lines.every(({ points }) => points.every(([x, y]) => Number.isFinite(x) && y <= 90))).toBe(true);
  });

  it('of a projection crosses the antimeridian as its cells do', () => {
    const lines = graticuleLines(of('EPSG:3832'), [2_500_000, -2_500_000, 6_500_000, 0], null);
    expect(labelsOf(lines, true)).toEqual(['175° E', '180°', '175° W', '170° W', '165° W', '160° W', '155° W']);
    expect(lines.every(({ points }) => points.every((point) => point.every(Number.isFinite)))).toBe(true);
  });
});
