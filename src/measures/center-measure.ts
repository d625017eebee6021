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

/** Weight as a whole number in digits, and numbers whose sum is that of weight times column, and row, exactly. */
const totalsSchema = z.object({
  cells: z.number(),
  weight: z.string().regex(/^\d+$/),
  columns: z.array(z.number()),
  rows: z.array(z.number()),
});

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
      const at = ({ placeOf }: Pick<Zones, 'placeOf'>, columns: number, rows: number, weight: number) =>
        placeOf(columns / weight + 0.5, rows / weight + 0.5)[axis === 'x' ? 0 : 1];
      return {
        finish(states, zones, [values]) {
          const { columns, rows, validity } = stateOf(states, 0, Centers);
          for (const zone of validZones(validity, zones, minValid))
            values![zone] = at(zones, columns.value(zone), rows.value(zone), validity.valid[zone]!);
        },
        totals(states, zones): z.output<typeof totalsSchema> {
          const state = stateOf(states, 0, Centers);
          const [columns, rows] = [new ExactSums(1), new ExactSums(1)];
          let [cells, weight] = [0, 0n];
          for (const zone of validZones(state.validity, zones, minValid)) {
            cells++;
            weight += BigInt(state.validity.valid[zone]!);
            for (const part of state.columns.parts(zone)) columns.add(0, part);
            for (const part of state.rows.parts(zone)) rows.add(0, part);
          }
          return { cells, weight: String(weight), columns: [...columns.parts(0)], rows: [...rows.parts(0)] };
        },
        sum() {
          const [columns, rows] = [new ExactSums(1), new ExactSums(1)];
          let [cells, weight] = [0, 0n];
          return {
            add(document) {
              const totals = parseWith(totalsSchema, document, `totals of ${name}`);
              cells += totals.cells;
              weight += BigInt(totals.weight);
              for (const part of totals.columns) columns.add(0, part);
              for (const part of totals.rows) rows.add(0, part);
            },
            report(facts) {
              const found = weight === 0n ? null : at(facts, columns.value(0), rows.value(0), Number(weight));
              return { [name]: found, cells };
            },
          };
        },
      };
    },
  };
}
