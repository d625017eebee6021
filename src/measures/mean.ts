import * as z from 'zod';
import { ExactSums } from '../accumulators/exact-sums.js';
import { Moments, moments } from '../accumulators/moments.js';
import { numberToJson } from '../documents/json-number.js';
import { UnsupportedRasterError } from '../errors.js';
import { parseWith } from '../parse.js';
import type { Measure, TotalsSum } from './measure.js';
import { stateOf } from './state-of.js';
import type { Zones } from './zones.js';

const paramsSchema = z.object({ minValid: z.number() });

/** The weight of all valid pixels as a whole number in digits, and numbers whose sum is weight times value, exactly. */
const totalsSchema = z.object({ cells: z.number(), weight: z.string().regex(/^\d+$/), sums: z.array(z.number()) });
type Totals = z.output<typeof totalsSchema>;

/**
 * The mean of a zone's valid pixels, weighted by area: sum(w v) / sum(w). Both sums are exact; the sum, the division
 * and the file's float32 round, each once. Nodata is NaN, which no raster holds as a value.
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
        category: null,
        categories: null,
        items: { MIN_VALID: String(minValid) },
      },
    ],
  }),
  bind: ({ minValid }) => ({
    finish(states, zones, [values]) {
      const state = stateOf(states, 0, Moments);
      for (const zone of zonesWithValue(state, zones, minValid))
        values![zone] = inFloat32(state.sums.value(zone) / state.weights[zone]!);
    },
    totals(states, zones): Totals {
      const state = stateOf(states, 0, Moments);
      const all = new ExactSums(1);
      let weight = 0n;
      let cells = 0;
      for (const zone of zonesWithValue(state, zones, minValid)) {
        cells++;
        weight += BigInt(state.weights[zone]!);
        for (const part of state.sums.parts(zone)) all.add(0, part);
      }
      return { cells, weight: String(weight), sums: [...all.parts(0)] };
    },
    sum: () => new MeanSum(),
  }),
};

/** The zones that have enough valid area for a mean. */
function* zonesWithValue({ weights }: Moments, zones: Zones, minValid: number): Generator<number> {
  for (let zone = 0; zone < zones.count; zone++) {
    const weight = weights[zone]!;
    if (weight > 0 && !zones.isHidden(zone) && weight / zones.whole(zone) >= minValid) yield zone;
  }
}

/** A mean as it is written. */
function inFloat32(value: number): number {
  if (Number.isFinite(Math.fround(value))) return value;
  throw new UnsupportedRasterError(
    `mean: ${value} is beyond what float32 holds, in which means are written; scale the values first, for example with gdal_calc.py`,
  );
}

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

  /** The mean of the valid pixels of all cells that have a mean, and how many these are. */
  report() {
    return { mean: this.#weight === 0n ? null : this.#sums.value(0) / Number(this.#weight), cells: this.#cells };
  }
}
