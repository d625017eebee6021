import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountedValues, countedValues } from '../../src/accumulators/counted-values.js';
import { MEDIAN, type Order } from '../../src/accumulators/order.js';
import { OrderedValues } from '../../src/accumulators/ordered-values.js';
import { WeightedOrder } from '../../src/accumulators/weighted-order.js';
import { axisFrame } from '../../src/coverage/axis-edges.js';
import { SeparableCells } from '../../src/coverage/separable-cells.js';
import { DATA_TYPES, type DataType, newSamples } from '../../src/raster/dtype.js';
import type { StackBlock } from '../../src/raster/pixel-block.js';
import type { Samples } from '../../src/raster/samples.js';
import { blockOf } from '../support/blocks.js';
import { rounds } from '../support/effort.js';
import { quantileOf, type Weighed } from '../support/reference-statistics.js';

const SHARES = [0, 0.1, 0.25, MEDIAN, 0.9, 1];
const SIDE = 12;
/** 3 x 3 cells of 4.5 pixels, which begin a quarter of a pixel inside: 4 units a pixel. */
const axis = axisFrame(0, 1, SIDE, 0.25, 4.5, 3);
const coverage = () =>
  new SeparableCells({ x: axis, y: axis }, { x: 4, y: 4 }, { colOff: 0, rowOff: 0, width: 3, height: 3 });
const params = { layer: 0, quantiles: SHARES, deviation: true, across: 7, down: 7 };

/** Blocks of a raster of SIDE x SIDE samples, of any size that divides it. */
function blocksOf(samples: Samples, width: number, height: number): StackBlock[] {
  const blocks: StackBlock[] = [];
  for (let rowOff = 0; rowOff < SIDE; rowOff += height) {
    for (let colOff = 0; colOff < SIDE; colOff += width) {
      const part = samples.slice(0, width * height);
      for (let y = 0; y < height; y++)
        part.set(samples.subarray((rowOff + y) * SIDE + colOff, (rowOff + y) * SIDE + colOff + width), y * width);
      blocks.push(blockOf({ colOff, rowOff, width, height }, part));
    }
  }
  return blocks;
}

function run<T extends Order>(state: T, blocks: readonly StackBlock[]): T {
  const over = coverage();
  do {
    for (const block of blocks) for (const parts of over.parts(block.window)) state.add(block, parts);
  } while (state.nextPass?.());
  return state;
}

/** All answers of the zones that have any. */
function answers(state: Order): unknown {
  return Array.from({ length: 9 }, (_, zone) =>
    state.validity.valid[zone]! > 0
      ? [...SHARES.map((share) => state.quantile(zone, share)), state.deviation(zone)]
      : null,
  );
}

const values = fc
  .record({
    dtype: fc.constantFrom(...(DATA_TYPES as readonly DataType[])),
    seed: fc.array(
      fc.oneof(fc.double({ min: -200, max: 200, noNaN: true }), fc.constantFrom(0, -0, 7, 7.5, 1e-30, 1e30)),
      {
        minLength: 1,
        maxLength: SIDE * SIDE,
      },
    ),
  })
  .map(({ dtype, seed }) => {
    const samples = newSamples(dtype, SIDE * SIDE);
    samples.set(Array.from(samples, (_, i) => seed[(i * 7) % seed.length]!));
    return { dtype, samples };
  });

describe('quantiles of zones', () => {
  it('are the same to the bit kept and counted in passes, for every type, size of blocks and order', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(2, 3, 4, 12),
        fc.constantFrom(1, 6, 12),
        ({ dtype, samples }, width, height) => {
          const facts = { codes: null, nodata: 7, dtype };
          const whole = answers(run(new OrderedValues(coverage(), facts, params), blocksOf(samples, SIDE, SIDE)));
          const blocks = blocksOf(samples, width, height).reverse();
          expect(answers(run(new OrderedValues(coverage(), facts, params), blocks))).toEqual(whole);
          expect(answers(run(new CountedValues(coverage(), facts, params), blocks))).toEqual(whole);
        },
      ),
      { numRuns: rounds(15, 600) },
    );
  });

  it('combine from parts of the pixels', () => {
    fc.assert(
      fc.property(values, ({ dtype, samples }) => {
        const facts = { codes: null, nodata: 7, dtype };
        const blocks = blocksOf(samples, 4, 3);
        const whole = answers(run(new OrderedValues(coverage(), facts, params), blocks));
        const [a, b] = [0, 1].map((half) =>
          run(
            new OrderedValues(coverage(), facts, params),
            blocks.filter((_, i) => i % 2 === half),
          ),
        );
        a!.combine(b!);
        expect(answers(a!)).toEqual(whole);
        const [c, d] = [new CountedValues(coverage(), facts, params), new CountedValues(coverage(), facts, params)];
        const over = coverage();
        const passes = countedValues.passes!(params, [facts]);
        let isMore = true;
        for (let pass = 0; isMore; pass++) {
          // Each pass adds what two halves have counted.
          const half = pass === 0 ? d : c;
          blocks.forEach((block, i) => {
            for (const parts of over.parts(block.window)) (i % 2 === 0 ? c : half).add(block, parts);
          });
          if (pass === 0) c.combine(d);
          isMore = c.nextPass();
          if (pass > passes) throw new Error('no end');
        }
        expect(answers(c)).toEqual(whole);
      }),
      { numRuns: rounds(8, 300) },
    );
  });

  it('leave out nodata, and count what is no number apart', () => {
    const samples = newSamples('float32', SIDE * SIDE).fill(3);
    samples[0] = Number.NaN;
    samples[1] = Number.NEGATIVE_INFINITY;
    samples[2] = 7;
    for (const Kind of [OrderedValues, CountedValues]) {
      const { validity } = run(
        new Kind(coverage(), { codes: null, nodata: 7, dtype: 'float32' }, params),
        blocksOf(samples, SIDE, SIDE),
      );
      // Of the first row and of the first column the cell begins a quarter in.
      expect([validity.notFinite[0], validity.covered[0]! - validity.valid[0]!]).toEqual([9 + 12, 9 + 12 + 12]);
    }
  });
});

describe('WeightedOrder', () => {
  const pixel = 16;
  const weighed = fc.array(
    fc.tuple(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: pixel })),
    {
      minLength: 1,
      maxLength: 80,
    },
  );

  it('has the quantiles of a walk over the sorted numbers', () => {
    const order = new WeightedOrder();
    fc.assert(
      fc.property(weighed, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        load(order, list);
        const width = Math.min(pixel, order.total);
        const found = order.meanOver((order.total - width) * share, width);
        const reach = Math.max(...list.map(([value]) => Math.abs(value)));
        expect(Math.abs(found - quantileOf(list, share, pixel))).toBeLessThanOrEqual(1e-9 * (1 + reach));
      }),
      { numRuns: 500 },
    );
  });

  it('is type 7 where all weigh a pixel, by hand', () => {
    const order = new WeightedOrder();
    load(
      order,
      [9, 1, 4, 2].map((value): Weighed => [value, pixel]),
    );
    const at = (share: number) => order.meanOver((order.total - pixel) * share, pixel);
    // numpy.quantile([1, 2, 4, 9], [0, 0.1, 0.25, 0.5, 0.9, 1])
    [
      [0, 1],
      [0.1, 1.3],
      [0.25, 1.75],
      [0.5, 3],
      [0.9, 7.5],
      [1, 9],
    ].forEach(([share, value]) => {
      expect(at(share!)).toBeCloseTo(value!, 14);
    });
  });

  it('sorts a bin of many', () => {
    const order = new WeightedOrder();
    const list: Weighed[] = Array.from({ length: 999 }, (_, i) => [((i * 7919) % 999) / 1e9, pixel]);
    load(order, [...list, [1e9, pixel]]);
    expect(order.meanOver(pixel * 500, pixel)).toBe(500 / 1e9);
    expect(order.meanOver(pixel * 998.5, pixel)).toBeCloseTo((998 / 1e9 + 1e9) / 2, 5);
  });
});

describe('values that are too large', () => {
  it.each([
    ['kept', () => new OrderedValues(coverage(), { codes: null, nodata: null, dtype: 'float64' }, params)],
    ['counted', () => new CountedValues(coverage(), { codes: null, nodata: null, dtype: 'float64' }, params)],
  ])('are refused by name and place where they are %s', (_, make) => {
    const large = new Float64Array(SIDE * SIDE).fill(1);
    large[70] = -1e300;
    expect(() => run(make(), blocksOf(large, SIDE, SIDE))).toThrow(
      /^a.tif: holds the value -1e\+300 in block 0,0, which is too large for quantiles/,
    );
  });
});

function load(order: WeightedOrder, list: readonly Weighed[]): void {
  const numbers = list.map(([value]) => value);
  order.load(
    { values: numbers, ends: list.map((_, i) => i + 1), weights: list.map(([, weight]) => weight), runs: list.length },
    Math.min(...numbers),
    Math.max(...numbers),
    false,
  );
}
