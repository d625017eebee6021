import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Moments } from '../../src/accumulators/moments.js';
import { MomentKernel, momentKernel } from '../../src/kernels/moment-kernel.js';
import { MomentTotals } from '../../src/measures/moment-totals.js';
import { ZoneSums } from '../../src/measures/value-moments.js';
import { blockOf } from '../support/blocks.js';
import { rounds } from '../support/effort.js';
import { exactSum } from '../support/exact-sum.js';
import { partsOf } from '../support/some-parts.js';

const ALL = { layer: 0, sums: true, squares: true, extremes: true, by: 'area' } as const;
/** More than are worked on at a time. */
const ZONES = MomentKernel.most + 300;

/** One zone a value and weight, or more where zones are fewer; the first values are of very different size. */
function momentsOf(values: readonly number[], weights: readonly number[], perZone: number): Moments {
  const samples = Float64Array.from({ length: ZONES * perZone }, (_, i) => values[(i * 7 + (i >> 5)) % values.length]!);
  const state = new Moments({ zones: ZONES }, { nodata: null, dtype: 'float64' }, ALL);
  const parts = [...samples.keys()].map((left) => {
    const weight = weights[left % weights.length]!;
    return { zone: Math.floor(left / perZone), top: 0, left, width: 1, height: 1, weight };
  });
  state.add(blockOf({ colOff: 0, rowOff: 0, width: samples.length, height: 1 }, samples), partsOf(parts));
  return state;
}

const value = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -32_768, max: 32_767 }) },
  { weight: 3, arbitrary: fc.float({ noNaN: true, min: -(2 ** 70), max: 2 ** 70 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, min: -1e120, max: 1e120 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, Number.NaN, 2 ** -500, 1e9 + 2 ** -20) },
);
/** Products of these, or what they round off, leave the range of float64. */
const extreme = fc.oneof(
  fc.array(fc.double({ noNaN: true, min: 1e-152, max: 1e-150 }), { minLength: 2, maxLength: 9 }),
  fc.array(fc.double({ noNaN: true, min: 1e130, max: 1e131 }), { minLength: 2, maxLength: 9 }),
);
const scene = fc.record({
  values: fc.oneof({ weight: 3, arbitrary: fc.array(value, { minLength: 1, maxLength: 40 }) }, extreme),
  weights: fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 2 ** 40 })), { minLength: 1, maxLength: 9 }), // biome-ignore format: one thought
  perZone: fc.integer({ min: 1, max: 6 }),
});

describe('what moments of zones are finished to by a kernel', () => {
  it('are the variances that loops tell, to the bit, in any order of the zones', () => {
    let large = 0;
    fc.assert(
      fc.property(scene, ({ values, weights, perZone }) => {
        const state = momentsOf(values, weights, perZone);
        const byKernel = new ZoneSums(state, momentKernel());
        const byLoops = new ZoneSums(state, null);
        for (let i = 0; i < ZONES; i++) {
          byKernel.zone = byLoops.zone = (i * 5) % ZONES;
          if (byLoops.weight === 0) continue;
          expect(byKernel.variance).toBe(byLoops.variance);
          if (state.squares!.fewParts(byLoops.zone) === null) large++;
        }
      }),
      { numRuns: rounds(10, 100) },
    );
    if (rounds(0, 1)) expect(large).toBeGreaterThan(0);
  });

  it('are the totals that loops add up, of the zones that are asked for', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 1, max: 5 }), ({ values, weights, perZone }, step) => {
        const state = momentsOf(values, weights, perZone);
        const asked = Int32Array.from({ length: Math.ceil(ZONES / step) }, (_, i) => i * step);
        const zones = asked.filter((zone) => state.validity.valid[zone]! > 0);
        const found = [momentKernel(), null].map((kernel) => {
          const totals = new MomentTotals();
          totals.addZones(state, zones, kernel);
          const { sums, squares, ...rest } = totals.toJson();
          return { ...rest, sum: exactSum(sums), squares: exactSum(squares), variance: totals.found.variance };
        });
        expect(found[0]).toEqual(found[1]);
      }),
      { numRuns: rounds(20, 300) },
    );
  });

  it('takes the variances of most zones of heights from the kernel', () => {
    const heights = Array.from({ length: 997 }, (_, i) => 1000 + ((i * i) % 97));
    const state = momentsOf(heights, [1, 5, 9], 4);
    const { counted, sums, squares } = state;
    const found = momentKernel()!.variances(counted.subarray(0, MomentKernel.most), sums!, squares!, 0);
    expect([...found].filter(Number.isNaN)).toHaveLength(0);
  });
});
