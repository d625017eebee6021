import * as z from 'zod';
import { ClassSums, classSums } from '../../accumulators/class-sums.js';
import { numberFromJson } from '../../documents/json-number.js';
import type { MeasuredBand } from '../../documents/plan.js';
import type { Measure } from '../measure.js';
import { stateOf } from '../state-of.js';
import { VALID_FRACTION } from '../value-band.js';
import { bandScale, dtypeFacts } from './encoding.js';
import { finishFractions } from './finish.js';
import { halveInto } from './halve.js';
import { FractionSum, fractionTotals } from './totals.js';

const paramsSchema = z.object({
  classes: z.int(),
  dtype: z.enum(['float32', 'uint16', 'uint8']),
  unit: z.enum(['fraction', 'percent']),
  denominator: z.enum(['valid', 'total']),
  minValid: z.number(),
  /** Coverage.pixel: what a whole pixel is in shares. */
  pixel: z.number(),
});

/** The share of each class: a band a class, then the valid fraction and the share of valid codes not in the list. */
export const fractions: Measure<z.output<typeof paramsSchema>> = {
  name: 'fractions',
  of: 'classes',
  doc: {
    says: 'the share of each class, the valid share, and the share of codes that are not in the class list',
    bands: ['fraction_<code>', 'valid_fraction', 'unlisted'],
    formula: 'sum(c) of the class / sum(c) of valid pixels; with --denominator total / sum(c) of a whole cell',
    example: 'fraction_41: (1 + 1) / 3.5 = 0.5714285714285714',
    peers: 'exactextract frac and gdalwarp -r average of a bit raster, 2e-7',
  },
  params: paramsSchema,
  plan(options, { layer, classes, pixel }) {
    const list = classes ?? [];
    const encoding = {
      dtype: options.dtype,
      unit: options.unit,
      denominator: options.denominator,
      minValid: options.minValid,
    };
    const band = (name: string, category: MeasuredBand['category']): MeasuredBand => ({
      name,
      dtype: options.dtype,
      nodata: dtypeFacts(options.dtype).nodata,
      unit: options.unit === 'percent' ? '%' : '1',
      scale: bandScale(encoding),
      overview: 'own',
      weight: null,
      category,
      categories: null,
      isValidity: name === VALID_FRACTION,
      items: { DENOMINATOR: options.denominator, MIN_VALID: String(options.minValid) },
    });
    return {
      params: { classes: list.length, ...encoding, pixel },
      accumulators: [{ kind: classSums.name, params: { layer } }],
      bands: [
        ...list.map((one) => band(`fraction_${one.code}`, one)),
        band(VALID_FRACTION, null),
        band('unlisted', null),
      ],
    };
  },
  bind(params, bands) {
    const nodata = numberFromJson(bands[0]!.nodata);
    return {
      finish: (states, zones, values) => finishFractions(stateOf(states, 0, ClassSums), zones, params, values),
      halve: (children, size, parent, place) => halveInto(children, size, parent, place, params, nodata),
      totals: (states, zones) => fractionTotals(stateOf(states, 0, ClassSums), zones),
      sum: () => new FractionSum(params.classes, params.pixel),
    };
  },
};
