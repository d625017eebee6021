import * as z from 'zod';
import { ExactSums } from '../accumulators/exact-sums.js';
import { Moments, moments } from '../accumulators/moments.js';
import { numberToJson } from '../documents/plan.js';
import { parseWith } from '../parse.js';
import type { Measure, TotalsSum } from './measure.js';
import { stateOf } from './state-of.js';

const paramsSchema = z.object({ minValid: z.number() });

/** The weight of all valid pixels as a whole number in digits, and numbers whose sum is weight times value, exactly. */
const totalsSchema = z.object({ cells: z.number(), weight: z.string().regex(/^\d+$/), sums: z.array(z.number()) });
type Totals = z.output<typeof totalsSchema>;

/**
 * The mean of a zone's valid pixels, weighted by area: sum(w v) / sum(w). The sums are exact, so that only the last
 * division and the file's float32 round. Nodata is NaN, which no raster holds as a value.
 */
export const mean: Measure<z.output<typeof paramsSchema>> = {
  name: 'mean',
  of: 'values',
  says: 'the mean of the valid pixels, weighted by area',
  params: paramsSchema,
  plan: ({ minValid }, { layer }) => ({
    params: { minValid },
    accumulators: [{ kind: moments.name, params: { layer } }],
    bands: [
      {
        name: 'mean',
        dtype: 'float32',
        nodata: numberToJson(Number.NaN),
        unit: '',
        scale: 1,
        overview: 'mean',
        weight: 'valid_fraction',
        category: null,
        categories: null,
        items: {},
      },
    ],
  }),
  bind: ({ minValid }) => ({
    finish(states, zones, [values]) {
      const { weights, sums } = stateOf(states, 0, Moments);
      for (let zone = 0; zone < zones.count; zone++) {
        const weight = weights[zone]!;
        if (weight === 0 || zones.isHidden(zone) || weight / zones.whole(zone) < minValid) continue;
        values![zone] = sums.value(zone) / weight;
      }
    },
    totals(states, zones): Totals {
      const { weights, sums } = stateOf(states, 0, Moments);
      const all = new ExactSums(1);
      let weight = 0n;
      let cells = 0;
      for (let zone = 0; zone < zones.count; zone++) {
        if (weights[zone] === 0 || zones.isHidden(zone)) continue;
        cells++;
        weight += BigInt(weights[zone]!);
        for (const part of sums.parts(zone)) all.add(0, part);
      }
      return { cells, weight: String(weight), sums: [...all.parts(0)] };
    },
    sum: () => new MeanSum(),
  }),
};

class MeanSum implements TotalsSum {
  readonly #sums = new ExactSums(1);
  #weight = 0n;
  #cells = 0;

  add(document: unknown): void {
    const totals: Totals = parseWith(totalsSchema, document, 'totals of mean');
    for (const part of totals.sums) this.#sums.add(0, part);
    this.#weight += BigInt(totals.weight);
    this.#cells += totals.cells;
  }

  /** The mean of all valid pixels in the grid, and how many cells have any. */
  report() {
    return { mean: this.#weight === 0n ? null : this.#sums.value(0) / Number(this.#weight), cells: this.#cells };
  }
}
