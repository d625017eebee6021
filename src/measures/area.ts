import * as z from 'zod';
import { ClassSums, classSums } from '../accumulators/class-sums.js';
import type { PlanClass } from '../documents/plan.js';
import { FractionSum, fractionTotals } from './fractions/totals.js';
import type { Measure } from './measure.js';
import { stateOf } from './state-of.js';
import { validZones } from './valid-zones.js';
import { shareBand } from './value-band.js';

const paramsSchema = z.object({ classes: z.int(), minValid: z.number(), pixel: z.number() });

/** The area of each class in a zone, and that of codes that are not listed: a band a class. */
export const area: Measure<z.output<typeof paramsSchema>> = {
  name: 'area',
  of: 'classes',
  doc: {
    says: 'the area of each class in square kilometres, and of codes that are not in the class list',
    bands: ['area_<code>', 'area_unlisted'],
    formula: 'sum(c) of the class / sum(c) of a cell of valid pixels alone, times the area of the cell',
    example: 'area_41 with pixels of 1 km2: 1 + 1 = 2',
    peers: 'from exactextract frac and count, 1e-6',
  },
  params: paramsSchema,
  plan(options, { layer, classes, pixel }) {
    const list = classes ?? [];
    const band = (name: string, category: PlanClass | null) =>
      shareBand(name, options, { unit: 'km2', overview: 'sum', category });
    return {
      params: { classes: list.length, minValid: options.minValid, pixel },
      accumulators: [{ kind: classSums.name, params: { layer } }],
      bands: [...list.map((one) => band(`area_${one.code}`, one)), band('area_unlisted', null)],
    };
  },
  bind: ({ classes, minValid, pixel }) => ({
    finish(states, zones, values) {
      const { sums, slotCount, validity } = stateOf(states, 0, ClassSums);
      for (const zone of validZones(validity, zones, minValid)) {
        const perWeight = zones.areaKm2(zone) / zones.whole(zone, validity.covered[zone]!);
        for (let k = 0; k <= classes; k++) values[k]![zone] = sums[zone * slotCount + k]! * perWeight;
      }
    },
    totals: (states, zones) => fractionTotals(stateOf(states, 0, ClassSums), zones),
    sum: () => new FractionSum(classes, pixel),
  }),
};
