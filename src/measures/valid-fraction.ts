import * as z from 'zod';
import type { Validity } from '../accumulators/validity.js';
import type { MeasuredBand } from '../documents/plan.js';
import { parseWith } from '../parse.js';
import type { Measure, MeasureOptions } from './measure.js';
import { shareBand, VALID_FRACTION, valueBand } from './value-band.js';
import { AREA_STEPS, type Zones } from './zones.js';

const paramsSchema = z.object({ full: z.number() });

/** Stands for whichever accumulator of the layer is there: all know what is valid. */
export const ANY_ACCUMULATOR = 'any';

/** Areas in steps (zones.ts). */
const totalsSchema = z.object({ valid: z.number(), nodata: z.number(), notFinite: z.number(), outside: z.number() });
type Totals = z.output<typeof totalsSchema>;
const AREAS = ['valid', 'nodata', 'notFinite', 'outside'] as const;

/** How much of a zone is valid: in the source, and not nodata. It is there wherever overviews weigh cells by it. */
export const validFraction: Measure<z.output<typeof paramsSchema>> = {
  name: VALID_FRACTION,
  of: 'any',
  doc: {
    says: 'the share of the cell that is valid; added by itself where overviews of other bands need it',
    formula: 'sum(c) of valid pixels / sum(c) of a cell of valid pixels alone',
    example: '3.5 / 3.5 = 1',
    peers: 'exactextract count by the pixels of a cell, 1e-6',
  },
  params: paramsSchema,
  plan: (options, { layer, classes }) => ({
    params: { full: fullOf(options) },
    accumulators: [{ kind: ANY_ACCUMULATOR, params: { layer } }],
    bands: [(classes ? shareBand : valueBand)(VALID_FRACTION, options, bandChange(options))],
  }),
  bind: ({ full }) => ({
    finish(states, zones, [values]) {
      if (!values) return; // wanted for its facts alone
      const { valid, covered } = states[0]!.validity;
      for (let zone = 0; zone < zones.count; zone++)
        if (!zones.isHidden(zone)) values[zone] = (valid[zone]! / zones.whole(zone, covered[zone]!)) * full;
    },
    totals: (states, zones) => areasOf(states[0]!.validity, zones),
    sum() {
      const areas: Record<keyof Totals, bigint> = { valid: 0n, nodata: 0n, notFinite: 0n, outside: 0n };
      return {
        add(document) {
          const totals = parseWith(totalsSchema, document, `totals of ${VALID_FRACTION}`);
          for (const name of AREAS) areas[name] += BigInt(totals[name]);
        },
        report({ cellAreaM2 }) {
          const all = AREAS.reduce((sum, name) => sum + areas[name], 0n);
          return Object.fromEntries(
            AREAS.map((name) => [
              name,
              {
                km2: (Number(areas[name]) / AREA_STEPS) * (cellAreaM2 / 1e6),
                share: all === 0n ? 0 : Number(areas[name]) / Number(all),
              },
            ]),
          );
        },
      };
    },
  }),
};

/** It has the type of the bands that it comes along with, and the unit of shares. */
function bandChange(options: MeasureOptions): Partial<MeasuredBand> {
  const unit = options.unit === 'percent' ? '%' : '1';
  return { dtype: options.valueDtype, unit, weight: null, isValidity: true, items: {} };
}

function fullOf({ unit }: MeasureOptions): number {
  return unit === 'percent' ? 100 : 1;
}

function areasOf({ valid, notFinite, covered }: Validity, zones: Zones): Totals {
  const totals: Totals = { valid: 0, nodata: 0, notFinite: 0, outside: 0 };
  for (let zone = 0; zone < zones.count; zone++) {
    if (zones.isHidden(zone)) continue;
    const whole = zones.whole(zone, covered[zone]!);
    const steps = zones.areaSteps(zone);
    const isValid = valid[zone]!;
    const noNumber = notFinite[zone]!;
    const isCovered = covered[zone]!;
    totals.valid += Math.round((isValid / whole) * steps);
    totals.notFinite += Math.round((noNumber / whole) * steps);
    totals.nodata += Math.round(((isCovered - isValid - noNumber) / whole) * steps);
    totals.outside += Math.round(((whole - isCovered) / whole) * steps);
  }
  return totals;
}
