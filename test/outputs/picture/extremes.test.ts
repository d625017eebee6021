import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Canvas } from '../../../src/outputs/picture/canvas.js';
import { MapFrame } from '../../../src/outputs/picture/frame.js';
import { niceTicks, numberTexts } from '../../../src/outputs/picture/numbers.js';
import { ClassPainting } from '../../../src/outputs/picture/paint-classes.js';
import { CodePainting } from '../../../src/outputs/picture/paint-codes.js';
import { RampPainting } from '../../../src/outputs/picture/paint-ramp.js';
import { RgbPainting } from '../../../src/outputs/picture/paint-rgb.js';
import type { Painting } from '../../../src/outputs/picture/painted.js';
import { rampBlock } from '../../../src/outputs/picture/ramp-block.js';
import { rampColors } from '../../../src/outputs/picture/ramps.js';
import { scaleBar } from '../../../src/outputs/picture/scale-bar.js';
import { shareOf } from '../../../src/outputs/picture/share-of.js';
import type { ClassesStyle, StyleValues } from '../../../src/outputs/picture/style.js';
import type { Samples } from '../../../src/raster/samples.js';
import { rounds } from '../../support/effort.js';
import { pictureFacts } from './picture-facts.js';

const MOST = Number.MAX_VALUE;
const LEAST = Number.MIN_VALUE;
const VALUES: StyleValues = { label: 'mean', unit: 'm', scale: 1, offset: 0 };
const VIRIDIS = rampColors('viridis');
/** Of any magnitude, as often near the ends of float64 as between them. */
const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, LEAST, -LEAST, 1e-320, MOST, -MOST, 1e308, -1e308, 1, 1e300),
);
/** Also ranges of a few neighbouring numbers. */
const range = fc
  .oneof(
    fc.tuple(finite, finite),
    fc.tuple(finite, fc.integer({ min: 1, max: 40 })).map(([low, ulps]) => [low, low + ulps * spacing(low)] as const),
  )
  .filter(([a, b]) => a !== b && Number.isFinite(b))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

function spacing(value: number): number {
  return Math.max(LEAST, 2 ** (Math.floor(Math.log2(Math.abs(value) || LEAST)) - 52));
}

/** The colours of a row of cells. */
function painted(painting: Painting, bands: readonly Samples[]) {
  const width = bands[0]!.length;
  painting.add({ colOff: 0, rowOff: 0, width, height: 1 }, width, bands);
  const { rgb, drawn, legend } = painting.paint();
  const colors = Array.from({ length: width }, (_, i) => (drawn[i] === 1 ? [...rgb.slice(3 * i, 3 * i + 3)] : null));
  return { colors, legend };
}

function ramp(values: readonly number[], ends: readonly [number, number] | null = null) {
  const style = { kind: 'ramp', values: VALUES, ramp: 'viridis', range: ends, nodata: [null] } as const;
  return painted(new RampPainting(new MapFrame(values.length, 1), style), [Float64Array.from(values)]).colors;
}

describe('values at the ends of float64', () => {
  it('are drawn in a ramp', () => {
    expect(ramp([-1e308, 1e308])).toEqual([VIRIDIS[0], VIRIDIS.at(-1)]);
    expect(ramp([-MOST, 0, MOST])).toEqual([VIRIDIS[0], VIRIDIS[96], VIRIDIS.at(-1)]);
    expect(ramp([1e-320, 2e-320])).toEqual([VIRIDIS[0], VIRIDIS.at(-1)]);
    expect(ramp([0, LEAST])).toEqual([VIRIDIS[0], VIRIDIS.at(-1)]);
    expect(ramp([-0, 0, -0])).toEqual([VIRIDIS[96], VIRIDIS[96], VIRIDIS[96]]);
    expect(ramp([-MOST, MOST], [-1e308, -9e307])).toEqual([VIRIDIS[0], VIRIDIS.at(-1)]);
    expect(ramp([Infinity, -Infinity, Number.NaN, 5])).toEqual([null, null, null, VIRIDIS[96]]);
  });

  it('are drawn as three colours, and written beside them', () => {
    const channel = { ...VALUES, full: null };
    const style = { kind: 'rgb', channels: [channel, channel, channel], nodata: [null, null, null] } as const;
    const { colors, legend } = painted(new RgbPainting(new MapFrame(3, 1), style), [
      Float64Array.of(-1e308, 0, 1e308),
      Float64Array.of(0, LEAST, 2 * LEAST),
      Float64Array.of(7, 7, 7),
    ]);
    expect(colors).toEqual([
      [0, 0, 255],
      [128, 128, 255],
      [255, 255, 255],
    ]);
    expect(legend.kind === 'rgb' && legend.channels.map(({ texts }) => texts[1])).toEqual([
      '−1.0e308 to 1.0e308',
      '0 to 9.88e−324',
      '7 to 7',
    ]);
  });

  it('mix classes by their shares', () => {
    const color = ['#ff0000', '#0000ff'];
    const style: ClassesStyle = {
      kind: 'classes',
      classes: color.map((one, code) => ({ code, name: null, color: one })),
      nodata: [9e307, null],
    };
    const { colors, legend } = painted(new ClassPainting(new MapFrame(6, 1), style), [
      Float64Array.of(MOST, MOST, 1e-320, 9e307, 1, Infinity),
      Float64Array.of(MOST, MOST / 3, 3e-320, 1, 3, 1),
    ]);
    expect(colors).toEqual([[128, 0, 128], [191, 0, 64], [64, 0, 191], [0, 0, 255], [64, 0, 191], null]);
    const shares = legend.kind === 'classes' ? legend.entries.map(({ share }) => share) : [];
    expect(shares[0]).toBeCloseTo((0.5 + 0.75 + 0.25 + 0 + 0.25) / 5, 4);
    expect(shares[1]).toBeCloseTo((0.5 + 0.25 + 0.75 + 1 + 0.75) / 5, 4);
  });

  it('are no code where they are infinite', () => {
    const style = { kind: 'codes', classes: [{ code: 1e308, name: 'a', color: '#ff0000' }], nodata: [null] } as const;
    const bands = [Float64Array.of(1e308, Infinity, Number.NaN)];
    expect(painted(new CodePainting(new MapFrame(3, 1), style), bands).colors).toEqual([[255, 0, 0], null, null]);
  });

  it('have each a colour of the ramp, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 20 }), fc.option(range), (values, ends) => {
        const steps = ramp(values, ends).map((color) => VIRIDIS.findIndex((one) => String(one) === String(color)));
        const order = [...values.keys()].sort((a, b) => values[a]! - values[b]! || steps[a]! - steps[b]!);
        for (const [i, at] of order.entries())
          expect(steps[at]).toBeGreaterThanOrEqual(i === 0 ? 0 : steps[order[i - 1]!]!);
      }),
    );
  });
});

describe('a share of a range', () => {
  it('is 0 at one end and 1 at the other, and grows between them', () => {
    fc.assert(
      fc.property(range, finite, finite, ([low, high], a, b) => {
        expect([shareOf(low, low, high), shareOf(high, low, high)]).toEqual([0, 1]);
        expect(shareOf(Math.min(a, b), low, high)).toBeLessThanOrEqual(shareOf(Math.max(a, b), low, high));
      }),
    );
  });
});

describe('the ticks of a ramp', () => {
  const block = ([low, high]: readonly [number, number]) =>
    rampBlock({ kind: 'ramp', title: '', colors: VIRIDIS, low, high, isClipped: { low: false, high: false } });

  it('lie within any range, tell it apart, and stand beside the bar', () => {
    fc.assert(
      fc.property(range, ([low, high]) => {
        const ticks = niceTicks(low, high);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(12);
        expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
        for (const { value, text } of ticks) {
          expect(value >= low && value <= high, text).toBe(true);
          expect(text).toMatch(/^−?\d+(\.\d+)?(e−?\d+)?$/);
          expect(text.length).toBeLessThan(26);
        }
        const { marks, height } = block([low, high]);
        for (const mark of marks) {
          expect(mark.left >= 0 && mark.top >= 0 && mark.top + mark.height <= height).toBe(true);
        }
      }),
      { numRuns: rounds(50, 1000) },
    );
  });

  it('are the ends of a range that holds no others', () => {
    const low = 1e300;
    const high = 1.0000000000000002e300;
    expect(niceTicks(low, high)).toEqual([
      { value: low, text: '1e300' },
      { value: high, text: '1.0000000000000002e300' },
    ]);
    expect(numberTexts([-MOST, MOST])).toEqual(['−1.80e308', '1.80e308']);
  });
});

describe('the scale bar', () => {
  it('has a length, whatever the size of cells', () => {
    const { grid, crs } = pictureFacts(10, 10);
    fc.assert(
      fc.property(fc.double({ min: LEAST, max: MOST, noNaN: true }), (cell) => {
        const { width, height } = scaleBar({ ...grid, cellWidth: cell, cellHeight: cell }, crs, 800);
        expect(width > 0 && width < 500 && height < 30).toBe(true);
      }),
    );
  });
});

describe('a canvas', () => {
  it('draws what lies on it of any rectangle', () => {
    const side = fc.integer({ min: -20, max: 40 });
    fc.assert(
      fc.property(side, side, side, side, fc.boolean(), (left, top, width, height, isHatch) => {
        const canvas = new Canvas(17, 13);
        if (isHatch) canvas.hatch({ left, top, width, height });
        else canvas.fill({ left, top, width, height }, [1, 2, 3]);
        for (let y = 0; y < 13; y++)
          for (let x = 0; x < 17; x++) {
            const isIn = x >= left && x < left + width && y >= top && y < top + height;
            const at = 3 * (17 * y + x);
            const inside = isHatch ? ((x + y) % 6 === 0 ? [196, 196, 196] : [255, 255, 255]) : [1, 2, 3];
            expect([...canvas.data.subarray(at, at + 3)]).toEqual(isIn ? inside : [255, 255, 255]);
          }
      }),
    );
  });
});
