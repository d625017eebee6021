import * as z from 'zod';
import { CountedValues, countedValues } from '../accumulators/counted-values.js';
import { ExactSums } from '../accumulators/exact-sums.js';
import type { AccumulatorUse } from '../accumulators/kinds.js';
import { MEDIAN, type Order, type OrderParams } from '../accumulators/order.js';
import { OrderedValues, orderedValues } from '../accumulators/ordered-values.js';
import { jsonNumber, numberFromJson, numberToJson } from '../documents/json-number.js';
import { parseWith } from '../parse.js';
import type { Measure, MeasureDoc, MeasuredLayer, PlannedMeasure } from './measure.js';
import { stateOf } from './state-of.js';
import { validZones } from './valid-zones.js';
import { inBand, valueBand } from './value-band.js';

/** Pixels of a zone up to which all of its values are kept; larger zones are counted, in passes. */
const MOST_KEPT = 2 ** 18;

const paramsSchema = z.object({
  name: z.string(),
  minValid: z.number(),
  /** Of the samples, as zones are asked for it; null for the median of distances from the median. */
  share: z.number().nullable(),
  scale: z.number(),
  offset: z.number(),
});
type Params = z.output<typeof paramsSchema>;

/** Cells with a value, numbers that sum exactly to the sum of these values, and their extremes. */
const totalsSchema = z.object({ cells: z.number(), sums: z.array(z.number()), min: jsonNumber, max: jsonNumber });

/** A measure of the ordered values of zones. */
export interface OrderMeasure<A> {
  readonly name: string;
  readonly doc: MeasureDoc;
  readonly argument?: (text: string) => A | undefined;
  /** What it is called, and which share of the values lies below; null for the median of distances. */
  readonly asks: (argument: A) => { readonly name: string; readonly share: number | null };
}

/** Makes it a measure of one band; its total is of the cells' values. */
export function orderMeasure<A = null>({ name, doc, argument, asks }: OrderMeasure<A>): Measure<Params, A> {
  return {
    name,
    of: 'values',
    doc,
    ...(argument ? { argument } : {}),
    params: paramsSchema,
    plan(options, layer, given) {
      const asked = asks(given);
      const { scale, offset } = layer;
      // A scale below 0 turns the order round.
      const share = asked.share !== null && scale < 0 ? 1 - asked.share : asked.share;
      return {
        params: { name: asked.name, minValid: options.minValid, share, scale, offset },
        accumulators: [orderUse(layer, share)],
        bands: [valueBand(asked.name, options, { unit: layer.unit })],
      };
    },
    bind: (params, bands) => bound(params, (value) => inBand(params.name, bands[0]!.dtype, value)),
  };
}

/** The accumulator that orders a layer's values. */
function orderUse({ layer, touched }: MeasuredLayer, share: number | null): AccumulatorUse {
  const params: OrderParams = {
    layer,
    quantiles: [share ?? MEDIAN],
    deviation: share === null,
    across: touched.across,
    down: touched.down,
  };
  const kind = touched.across * touched.down <= MOST_KEPT ? orderedValues : countedValues;
  return { kind: kind.name, params };
}

function bound({ name, minValid, share, scale, offset }: Params, inBandOf: (value: number) => number): PlannedMeasure {
  const valueIn = (order: Order, zone: number) =>
    share === null ? order.deviation(zone) * Math.abs(scale) : order.quantile(zone, share) * scale + offset + 0;
  return {
    finish(states, zones, [values]) {
      const order = orderOf(states);
      for (const zone of validZones(order.validity, zones, minValid)) values![zone] = inBandOf(valueIn(order, zone));
    },
    totals(states, zones): z.output<typeof totalsSchema> {
      const order = orderOf(states);
      const sum = new ExactSums(1);
      let [cells, min, max] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const zone of validZones(order.validity, zones, minValid)) {
        const value = valueIn(order, zone);
        cells++;
        sum.add(0, value);
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
      return { cells, sums: [...sum.parts(0)], min: numberToJson(min), max: numberToJson(max) };
    },
    sum() {
      const sum = new ExactSums(1);
      let [cells, min, max] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      return {
        add(document) {
          const totals = parseWith(totalsSchema, document, `totals of ${name}`);
          cells += totals.cells;
          for (const part of totals.sums) sum.add(0, part);
          min = Math.min(min, numberFromJson(totals.min));
          max = Math.max(max, numberFromJson(totals.max));
        },
        /** Quantiles of cells don't tell that of the grid: what is said is of the cells' values. */
        report: () =>
          cells === 0 ? { cells, min: null, mean: null, max: null } : { cells, min, mean: sum.value(0) / cells, max },
      };
    },
  };
}

function orderOf(states: Parameters<typeof stateOf>[0]): Order {
  return states[0] instanceof CountedValues ? states[0] : stateOf(states, 0, OrderedValues);
}
