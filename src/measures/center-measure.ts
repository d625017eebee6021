import * as z from 'zod';
import { Centers, centers } from '../accumulators/centers.js';
import { ExactSums } from '../accumulators/exact-sums.js';
import { parseWith } from '../parse.js';
import type { Measure, MeasureDoc } from './measure.js';
import { stateOf } from './state-of.js';
import { validZones } from './valid-zones.js';
import { valueBand } from './value-band.js';
import type { Zones } from './zones.js';

const paramsSchema = z.object({ minValid: z.number() });

/**
 * For each lattice: weight as a whole number in digits, and numbers whose sum is that of weight times column, and row,
 * exactly.
 */
const totalsSchema = z.object({
  cells: z.number(),
  lattices: z.array(
    z.object({
      lattice: z.int(),
      weight: z.string().regex(/^\d+$/),
      columns: z.array(z.number()),
      rows: z.array(z.number()),
    }),
  ),
});

/** Sums over zones, on one lattice. */
class LatticeTotals {
  weight = 0n;
  readonly columns = new ExactSums(1);
  readonly rows = new ExactSums(1);

  add(weight: bigint, columns: Iterable<number>, rows: Iterable<number>): void {
    this.weight += weight;
    for (const part of columns) this.columns.add(0, part);
    for (const part of rows) this.rows.add(0, part);
  }
}

/** Sums over zones, by lattice. */
class CenterTotals {
  cells = 0;
  readonly lattices = new Map<number, LatticeTotals>();

  of(lattice: number): LatticeTotals {
    const found = this.lattices.get(lattice) ?? new LatticeTotals();
    this.lattices.set(lattice, found);
    return found;
  }

  toJson(): z.output<typeof totalsSchema> {
    const lattices = [...this.lattices].map(([lattice, { weight, columns, rows }]) => ({
      lattice,
      weight: String(weight),
      columns: [...columns.parts(0)],
      rows: [...rows.parts(0)],
    }));
    return { cells: this.cells, lattices };
  }
}

/** The middle of pixels on one lattice: weight, and sums of weight times column and row. */
interface Middle {
  readonly lattice: number;
  readonly weight: number;
  readonly columns: number;
  readonly rows: number;
}

/** The place of the middle of pixels along an axis: of several lattices the mean of theirs by weight. */
function placeAlong(axis: 0 | 1, { placeOf }: Pick<Zones, 'placeOf'>, middles: readonly Middle[]): number {
  const there = middles.filter(({ weight }) => weight > 0);
  const places = there.map(
    ({ lattice, weight, columns, rows }) => placeOf(columns / weight + 0.5, rows / weight + 0.5, lattice)[axis],
  );
  if (places.length === 1) return places[0]!;
  const all = there.reduce((sum, { weight }) => sum + weight, 0);
  return places.reduce((sum, place, i) => sum + place * there[i]!.weight, 0) / all;
}

/** Makes the middle of a zone's valid pixels along an axis a measure: its place in the target's CRS. */
export function centerMeasure(name: string, axis: 'x' | 'y', doc: MeasureDoc): Measure<z.output<typeof paramsSchema>> {
  return {
    name,
    of: 'values',
    doc,
    params: paramsSchema,
    plan: (options, { layer }) => ({
      params: { minValid: options.minValid },
      accumulators: [{ kind: centers.name, params: { layer } }],
      bands: [valueBand(name, options)],
    }),
    bind({ minValid }) {
      const along = axis === 'x' ? 0 : 1;
      return {
        finish(states, zones, [values]) {
          const { lattices, validity } = stateOf(states, 0, Centers);
          const numbers = [...lattices.keys()].sort((a, b) => a - b);
          for (const zone of validZones(validity, zones, minValid)) {
            const middles = numbers.map((lattice) => {
              const { weights, columns, rows } = lattices.get(lattice)!;
              return { lattice, weight: weights[zone]!, columns: columns.value(zone), rows: rows.value(zone) };
            });
            values![zone] = placeAlong(along, zones, middles);
          }
        },
        totals(states, zones): z.output<typeof totalsSchema> {
          const state = stateOf(states, 0, Centers);
          const totals = new CenterTotals();
          for (const zone of validZones(state.validity, zones, minValid)) {
            totals.cells++;
            for (const [lattice, { weights, columns, rows }] of state.lattices)
              totals.of(lattice).add(BigInt(weights[zone]!), columns.parts(zone), rows.parts(zone));
          }
          return totals.toJson();
        },
        sum() {
          const sums = new CenterTotals();
          return {
            add(document) {
              const totals = parseWith(totalsSchema, document, `totals of ${name}`);
              sums.cells += totals.cells;
              for (const { lattice, weight, columns, rows } of totals.lattices)
                sums.of(lattice).add(BigInt(weight), columns, rows);
            },
            report(facts) {
              const middles = [...sums.lattices]
                .sort(([a], [b]) => a - b)
                .map(([lattice, { weight, columns, rows }]) => ({
                  lattice,
                  weight: Number(weight),
                  columns: columns.value(0),
                  rows: rows.value(0),
                }));
              const isNothing = middles.every(({ weight }) => weight === 0);
              return { [name]: isNothing ? null : placeAlong(along, facts, middles), cells: sums.cells };
            },
          };
        },
      };
    },
  };
}
