import * as z from 'zod';
import { ClassSums, classSums } from '../accumulators/class-sums.js';
import type { MeasuredBand } from '../documents/plan.js';
import { parseWith } from '../parse.js';
import type { Measure, MeasureDoc } from './measure.js';
import { stateOf } from './state-of.js';
import { validZones } from './valid-zones.js';
import { shareBand } from './value-band.js';
import type { Zones } from './zones.js';

const paramsSchema = z.object({ classes: z.int(), minValid: z.number(), full: z.number() });

/** Cells with a value; areas of classes, codes that are not listed behind them as one more, in steps (zones.ts). */
const totalsSchema = z.object({ cells: z.number(), areas: z.array(z.number()) });

/** A measure of how a valid area is divided among classes; codes that are not listed count as one class together. */
export interface ShareMeasure {
  readonly name: string;
  readonly doc: MeasureDoc;
  readonly overview?: MeasuredBand['overview'];
  /** Whether its value is a share itself, in the unit of shares. */
  readonly isShare?: true;
  /** Whether some zones with valid pixels have no value. */
  readonly isPartial?: true;
  /**
   * The value of a zone; null for nodata.
   * @param shares of each class, 0 where it is not there, and of codes that are not listed; they sum to 1
   */
  readonly value: (shares: Float64Array) => number | null;
}

/** Makes it a measure of one band, with the same figure of the whole grid as its total. */
export function shareMeasure(kind: ShareMeasure): Measure<z.output<typeof paramsSchema>> {
  const { name, doc, overview, isShare, value } = kind;
  return {
    name,
    of: 'classes',
    doc,
    params: paramsSchema,
    plan(options, { layer, classes }) {
      const isPercent = isShare && options.unit === 'percent';
      const change = { unit: isPercent ? '%' : '1', ...(overview ? { overview } : {}) };
      return {
        params: { classes: classes?.length ?? 0, minValid: options.minValid, full: isPercent ? 100 : 1 },
        accumulators: [{ kind: classSums.name, params: { layer } }],
        bands: [shareBand(name, options, change)],
      };
    },
    bind: ({ classes, minValid, full }) => ({
      finish(states, zones, [values]) {
        const state = stateOf(states, 0, ClassSums);
        const shares = new Float64Array(classes + 1);
        for (const zone of validZones(state.validity, zones, minValid)) {
          sharesOf(state, zone, shares);
          const found = value(shares);
          if (found !== null) values![zone] = found * full;
        }
      },
      totals(states, zones) {
        const state = stateOf(states, 0, ClassSums);
        const shares = new Float64Array(classes + 1);
        const hasValue = (zone: number) => {
          if (!kind.isPartial) return true;
          sharesOf(state, zone, shares);
          return value(shares) !== null;
        };
        return areaTotals(state, zones, validZones(state.validity, zones, minValid), hasValue);
      },
      sum() {
        const areas = Array.from({ length: classes + 1 }, () => 0n);
        let cells = 0;
        return {
          add(document) {
            const totals = parseWith(totalsSchema, document, `totals of ${name}`);
            cells += totals.cells;
            totals.areas.forEach((area, k) => {
              areas[k]! += BigInt(area);
            });
          },
          report() {
            const all = Number(areas.reduce((sum, area) => sum + area, 0n));
            const found = all === 0 ? null : value(Float64Array.from(areas, (area) => Number(area) / all));
            return { [name]: found === null ? null : found * full, cells };
          },
        };
      },
    }),
  };
}

/** The shares of the classes in a zone's valid area. */
function sharesOf({ sums, slotCount, validity }: ClassSums, zone: number, out: Float64Array): void {
  const valid = validity.valid[zone]!;
  for (let k = 0; k < out.length; k++) out[k] = sums[zone * slotCount + k]! / valid;
}

/** The areas of the classes in zones, and how many of these have a value. */
function areaTotals(
  { sums, slotCount, table, validity }: ClassSums,
  zones: Zones,
  valid: Iterable<number>,
  hasValue: (zone: number) => boolean,
): z.output<typeof totalsSchema> {
  const classes = table.unlistedSlot;
  const areas = new Array<number>(classes + 1).fill(0);
  let cells = 0;
  for (const zone of valid) {
    if (hasValue(zone)) cells++;
    const perWeight = zones.areaSteps(zone) / zones.whole(zone, validity.covered[zone]!);
    for (let k = 0; k <= classes; k++) {
      const weight = sums[zone * slotCount + k]!;
      if (weight > 0) areas[k]! += Math.max(1, Math.round(weight * perWeight)); // what is touched is there
    }
  }
  return { cells, areas };
}
