import * as z from 'zod';
import { Centers, centers } from '../accumulators/centers.js';
import { ExactSums } from '../accumulators/exact-sums.js';
import { parseWith } from '../parse.js';
import type { Measure, MeasureDoc } from './measure.js';
import { stateOf } from './state-of.js';
import { validZones } from './valid-zones.js';
import { valueBand } from './value-band.js';

const paramsSchema = z.object({ minValid: z.number(), origin: z.number(), size: z.number() });

/** Weight as a whole number in digits, and numbers whose sum is that of weight times column or row, exactly. */
const totalsSchema = z.object({ cells: z.number(), weight: z.string().regex(/^\d+$/), sums: z.array(z.number()) });

/** Makes the middle of a zone's valid pixels along an axis a measure, in coordinates of the source. */
export function centerMeasure(
  name: string,
  axis: 'columns' | 'rows',
  doc: MeasureDoc,
): Measure<z.output<typeof paramsSchema>> {
  return {
    name,
    of: 'values',
    doc,
    params: paramsSchema,
    plan(options, { layer, geotransform: g }) {
      const [origin, size] = axis === 'columns' ? [g.originX, g.pixelWidth] : [g.originY, g.pixelHeight];
      return {
        params: { minValid: options.minValid, origin, size },
        accumulators: [{ kind: centers.name, params: { layer } }],
        bands: [valueBand(name, options)],
      };
    },
    bind({ minValid, origin, size }) {
      const at = (sum: number, weight: number) => origin + (sum / weight + 0.5) * size;
      return {
        finish(states, zones, [values]) {
          const state = stateOf(states, 0, Centers);
          for (const zone of validZones(state.validity, zones, minValid))
            values![zone] = at(state[axis].value(zone), state.validity.valid[zone]!);
        },
        totals(states, zones): z.output<typeof totalsSchema> {
          const state = stateOf(states, 0, Centers);
          const sums = new ExactSums(1);
          let [cells, weight] = [0, 0n];
          for (const zone of validZones(state.validity, zones, minValid)) {
            cells++;
            weight += BigInt(state.validity.valid[zone]!);
            for (const part of state[axis].parts(zone)) sums.add(0, part);
          }
          return { cells, weight: String(weight), sums: [...sums.parts(0)] };
        },
        sum() {
          const sums = new ExactSums(1);
          let [cells, weight] = [0, 0n];
          return {
            add(document) {
              const totals = parseWith(totalsSchema, document, `totals of ${name}`);
              cells += totals.cells;
              weight += BigInt(totals.weight);
              for (const part of totals.sums) sums.add(0, part);
            },
            report: () => ({ [name]: weight === 0n ? null : at(sums.value(0), Number(weight)), cells }),
          };
        },
      };
    },
  };
}
