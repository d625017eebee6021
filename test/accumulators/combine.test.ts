import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Accumulator } from '../../src/accumulators/accumulator.js';
import { Centers } from '../../src/accumulators/centers.js';
import { ClassSums } from '../../src/accumulators/class-sums.js';
import { accumulatorOf } from '../../src/accumulators/kinds.js';
import type { Moments } from '../../src/accumulators/moments.js';
import { axisFrame } from '../../src/coverage/axis-edges.js';
import { SeparableCells } from '../../src/coverage/separable-cells.js';
import { dtypeOf, newSamples } from '../../src/raster/dtype.js';
import type { Samples } from '../../src/raster/samples.js';
import { blockOf } from '../support/blocks.js';
import { rounds } from '../support/effort.js';

const SIDE = 12;
const axis = axisFrame(0, 1, SIDE, 0.25, 4.5, 3);
const coverage = () =>
  new SeparableCells({ x: axis, y: axis }, { x: 4, y: 4 }, { colOff: 0, rowOff: 0, width: 3, height: 3 });

const USES = [
  { kind: 'class-sums', params: { layer: 0 } },
  { kind: 'moments', params: { layer: 0, sums: true, squares: true, extremes: true, by: 'area' } },
  { kind: 'value-bins', params: { layer: 0, edges: [-50, 0, 3, 100], scale: 1, offset: 0 } },
  { kind: 'centers', params: { layer: 0 } },
] as const;

/** Everything that a state holds. */
function held(state: Accumulator): unknown {
  const zones = [...Array(9).keys()];
  const { valid, notFinite, covered } = state.validity!;
  if (state instanceof ClassSums) return [state.sums, state.unlisted.codes(), valid, notFinite, covered];
  if (state instanceof Centers) {
    const places = [...state.lattices].map(([lattice, { weights, columns, rows }]) => [
      lattice,
      ...zones.map((zone) => [weights[zone], columns.value(zone), rows.value(zone)]),
    ]);
    return [places, valid];
  }
  const { sums, squares, min, max } = state as Moments;
  return [zones.map((zone) => [sums!.value(zone), squares!.value(zone)]), min, max, valid, notFinite, covered];
}

/** A raster cut into blocks of `rows` rows, as files are that are later joined. */
function blocksOf(samples: Samples, rows: number) {
  return Array.from({ length: SIDE / rows }, (_, i) => {
    const window = { colOff: 0, rowOff: i * rows, width: SIDE, height: rows };
    return blockOf(window, samples.slice(i * rows * SIDE, (i + 1) * rows * SIDE));
  });
}

const values = fc.oneof(fc.integer({ min: -100, max: 100 }), fc.constantFrom(-7, 1e30, 1e-30, Number.NaN));

describe('partial results of the same zones', () => {
  it.each(USES)('of $kind combine to the bit, in any order', (use) => {
    const isOfClasses = use.kind === 'class-sums';
    fc.assert(
      fc.property(
        fc.constantFrom('int16' as const, 'float32' as const, 'float64' as const),
        fc.array(values, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(1, 2, 3, 6),
        fc.integer({ min: 1, max: 5 }),
        (type, seed, rows, parts) => {
          const samples = newSamples(isOfClasses ? 'int16' : type, SIDE * SIDE);
          samples.set(Array.from(samples, (_, i) => seed[(i * 7) % seed.length]!));
          const facts = { codes: [[1], [2, 3]], nodata: -7, dtype: dtypeOf(samples) };
          const over = coverage();
          const states = Array.from({ length: parts + 1 }, () => accumulatorOf(use).create([facts], over));
          const add = (state: Accumulator, block: ReturnType<typeof blockOf>) => {
            for (const part of over.parts(block.window)) state.add(block, part);
          };
          for (const block of blocksOf(samples, SIDE)) add(states[0]!, block);
          blocksOf(samples, rows).forEach((block, i) => {
            add(states[1 + (i % parts)]!, block);
          });
          const [whole, last, ...others] = [states[0]!, ...states.slice(1).reverse()];
          for (const other of others) last!.combine(other);
          expect(held(last!)).toEqual(held(whole));
        },
      ),
      { numRuns: rounds(6, 300) },
    );
  });
});
