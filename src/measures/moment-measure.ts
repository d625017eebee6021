import * as z from 'zod';
import { Moments, moments } from '../accumulators/moments.js';
import type { MeasuredBand } from '../documents/plan.js';
import type { Measure, MeasureDoc } from './measure.js';
import { MomentTotals } from './moment-totals.js';
import { stateOf } from './state-of.js';
import { validZones } from './valid-zones.js';
import { inBand, valueBand } from './value-band.js';
import { ValueMoments, ZoneSums } from './value-moments.js';

const paramsSchema = z.object({ minValid: z.number(), scale: z.number(), offset: z.number(), pixel: z.number() });

/** A measure that sums and extremes of values give. */
export interface MomentMeasure {
  readonly name: string;
  readonly doc: MeasureDoc;
  /** Whether it takes the sum, the sum of squares, and the extremes. */
  readonly needs: { readonly sums?: true; readonly squares?: true; readonly extremes?: true };
  /** Whether it counts pixels, and doesn't weigh them by area. */
  readonly countsPixels?: true;
  readonly overview?: MeasuredBand['overview'];
  /** Unit of the band, where it is not that of the values. */
  readonly unit?: (unit: string) => string;
  /** The value of a zone; null for nodata. */
  readonly value: (found: ValueMoments) => number | null;
  /** Its value in zones without a valid pixel; nodata by default. */
  readonly ofNothing?: number;
}

/** Makes it a measure of one band, with the same figure of the whole grid as its total. */
export function momentMeasure(kind: MomentMeasure): Measure<z.output<typeof paramsSchema>> {
  const { name, doc, value, ofNothing } = kind;
  const enough = (minValid: number) => (ofNothing === undefined ? minValid : 0);
  const { sums = false, squares = false, extremes = false } = kind.needs;
  const needs = { sums: sums || squares, squares, extremes };
  return {
    name,
    of: 'values',
    doc,
    params: paramsSchema,
    plan(options, { layer, scale, offset, unit, pixel, rows }) {
      const change = { ...(kind.overview ? { overview: kind.overview } : {}), isValidity: ofNothing !== undefined };
      const by = kind.countsPixels && rows === 'area' ? 'pixels' : 'area';
      return {
        params: { minValid: options.minValid, scale, offset, pixel },
        accumulators: [{ kind: moments.name, params: { layer, ...needs, by } }],
        bands: [valueBand(name, options, { unit: (kind.unit ?? String)(unit), ...change })],
      };
    },
    bind: ({ minValid, pixel, ...scaling }, bands) => ({
      finish(states, zones, [values]) {
        const state = stateOf(states, 0, Moments);
        if (ofNothing !== undefined)
          for (let zone = 0; zone < zones.count; zone++) if (!zones.isHidden(zone)) values![zone] = ofNothing;
        const sums = new ZoneSums(state);
        const moments = new ValueMoments(sums, pixel, scaling);
        for (const zone of validZones(state.validity, zones, enough(minValid))) {
          sums.zone = zone;
          const found = value(moments);
          if (found !== null) values![zone] = inBand(name, bands[0]!.dtype, found);
        }
      },
      totals(states, zones) {
        const state = stateOf(states, 0, Moments);
        return totalsOf(state, validZones(state.validity, zones, enough(minValid)));
      },
      sum() {
        const totals = new MomentTotals();
        return {
          add: (document) => totals.addStored(document, `totals of ${name}`),
          report: () => ({
            [name]: totals.cells === 0 ? (ofNothing ?? null) : value(new ValueMoments(totals.found, pixel, scaling)),
            cells: totals.cells,
          }),
        };
      },
    }),
  };
}

/** The totals of the zones of a state, which several measures ask for. */
const totalsOfZones = new WeakMap<Int32Array, unknown>();

function totalsOf(state: Moments, zones: Int32Array): unknown {
  const known = totalsOfZones.get(zones);
  if (known !== undefined) return known;
  const sums = new MomentTotals();
  sums.addZones(state, zones);
  const totals = sums.toJson();
  totalsOfZones.set(zones, totals);
  return totals;
}
