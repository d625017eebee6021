import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassSums } from '../../../src/accumulators/class-sums.js';
import { fractionKernel, fractionKernelOf } from '../../../src/kernels/fraction-kernel.js';
import { finishByLoops, finishFractions } from '../../../src/measures/fractions/finish.js';
import { halveByLoops, halveInto } from '../../../src/measures/fractions/halve.js';
import { ShareZones } from '../../../src/measures/fractions/share-zones.js';
import { areasByLoops } from '../../../src/measures/fractions/totals.js';
import type { Zones } from '../../../src/measures/zones.js';
import { rounds } from '../../support/effort.js';

/** A zone: what its slots weigh, what of it lies outside the raster, whether it is hidden, and its area. */
const zoneOf = (slots: number) =>
  fc.record({
    weights: fc.array(
      fc.oneof(
        fc.constant(0),
        fc.nat(1000),
        fc.maxSafeNat().map((n) => n % 2 ** 45),
      ),
      {
        minLength: slots,
        maxLength: slots,
      },
    ),
    outside: fc.oneof(fc.constant(0), fc.nat(1000)),
    isHidden: fc.boolean(),
    steps: fc.oneof(fc.double({ min: 0, max: 2 ** 30, noNaN: true }), fc.constantFrom(2 ** 30, 3, 7)),
  });
const scene = fc.integer({ min: 2, max: 7 }).chain((slots) =>
  fc.record({
    slots: fc.constant(slots),
    zones: fc.array(zoneOf(slots), { minLength: 1, maxLength: 30 }),
    /** How often they follow each other: more zones than the kernel takes at a time. */
    times: fc.constantFrom(1, 1, 1, 200),
  }),
);

function stateOf({ slots, zones, times }: (typeof scene extends fc.Arbitrary<infer T> ? T : never) & object) {
  const all = Array.from({ length: times }, () => zones).flat();
  const covered = Float64Array.from(all, ({ weights }) => weights.reduce((sum, weight) => sum + weight, 0));
  const state = {
    sums: Float64Array.from(all.flatMap(({ weights }) => weights)),
    slotCount: slots,
    validity: { covered },
  } as unknown as ClassSums;
  const places = {
    count: all.length,
    whole: (zone: number, inRaster: number) => inRaster + all[zone]!.outside,
    isHidden: (zone: number) => all[zone]!.isHidden,
    areaSteps: (zone: number) => all[zone]!.steps,
  } as Zones;
  return { state, places };
}

describe('kernels of fractions have the bits of loops', () => {
  it('in shares', () => {
    const encodings = fc.record({
      dtype: fc.constant('float32' as const),
      unit: fc.constantFrom('fraction' as const, 'percent' as const),
      denominator: fc.constantFrom('valid' as const, 'total' as const),
      minValid: fc.constantFrom(0, 0.25, 0.5, 1),
    });
    fc.assert(
      fc.property(scene, encodings, (one, encoding) => {
        const { state, places } = stateOf(one);
        const [found, expected] = [finishFractions, finishByLoops].map((finish) => {
          const bands = Array.from({ length: one.slots }, () => new Float32Array(places.count).fill(-9999));
          finish(state, places, encoding, bands);
          return bands;
        });
        expect(found).toEqual(expected);
      }),
    );
  });

  it('in areas', () => {
    fc.assert(
      fc.property(scene, (one) => {
        const { state, places } = stateOf(one);
        const areas = fractionKernelOf(state.slotCount)!.areas(state, new ShareZones(state, places));
        expect(areas).toEqual(areasByLoops(state, places));
      }),
    );
  });

  it('in areas just below half a step, which are none', () => {
    const state = { sums: Float64Array.of(1, 0), slotCount: 2 };
    const areas = (steps: number) => [...fractionKernel()!.areas(state, { whole: () => 1, areaSteps: () => steps })];
    expect(areas(0.49999999999999994)).toEqual([0, 0, 0]);
    expect(areas(0.5)).toEqual([1, 0, 0]);
    expect(areas(2.5)).toEqual([3, 0, 0]);
  });

  it('in what is valid', () => {
    fc.assert(
      fc.property(scene, fc.nat(), (one, nodata) => {
        const { state, places } = stateOf(one);
        const { sums, slotCount } = state;
        const nodataSlot = 1 + (nodata % (slotCount - 1));
        const fresh = () => new Float64Array(places.count);
        const [found, expected] = [0, 1].map(() => ({ valid: fresh(), notFinite: fresh(), covered: fresh() }));
        fractionKernel()!.validity({ sums, slotCount }, nodataSlot, found!);
        sums.forEach((weight, i) => {
          const [zone, slot] = [Math.floor(i / slotCount), i % slotCount];
          const into = slot < nodataSlot ? expected!.valid : expected!.notFinite;
          if (slot !== nodataSlot) into[zone]! += weight;
          expected!.covered[zone]! += weight;
        });
        expect(found).toEqual(expected);
      }),
    );
  });

  it('in halves', () => {
    const share = fc.oneof(fc.constantFrom(-9999, 0, 1), fc.float({ min: 0, max: 1, noNaN: true }));
    const blocks = fc.record({
      bands: fc.integer({ min: 2, max: 5 }),
      columns: fc.constantFrom(2, 4, 6, 4096, 2 ** 15),
      rows: fc.constantFrom(2, 6, 8),
      some: fc.array(share, { minLength: 1, maxLength: 50 }),
      denominator: fc.constantFrom('valid' as const, 'total' as const),
    });
    fc.assert(
      fc.property(blocks, ({ bands, columns, rows, some, denominator }) => {
        const size = { columns, rows: columns > 6 ? 6 : rows };
        const cells = size.columns * size.rows;
        const children = Array.from({ length: bands }, (_, b) =>
          Float32Array.from({ length: cells }, (_, i) => some[(i * (2 * b + 1) + b) % some.length]!),
        );
        const encoding = { dtype: 'float32', unit: 'fraction', denominator, minValid: 0 } as const;
        const place = { first: cells / 2 + columns / 2, columns };
        const [found, expected] = [halveInto, halveByLoops].map((halve) => {
          const parent = children.map(() => new Float32Array(cells).fill(-9999));
          halve(children, size, parent, place, encoding, -9999);
          return parent;
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: rounds(25, 100) },
    );
  });

  it('only where there is room for all slots', () => {
    expect(fractionKernelOf(4096)).not.toBeNull();
    expect(fractionKernelOf(4097)).toBeNull();
  });
});
