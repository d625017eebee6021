import * as z from 'zod';
import { ClassSums } from '../accumulators/class-sums.js';
import { valueBins } from '../accumulators/value-bins.js';
import { InvalidInputError } from '../errors.js';
import { parseWith } from '../parse.js';
import type { Measure } from './measure.js';
import { stateOf } from './state-of.js';
import { validZones } from './valid-zones.js';
import { valueBand } from './value-band.js';

const FORM = /^histogram\((.*)\)$/;
/** Bins are bands. */
const MOST_BINS = 1024;

const paramsSchema = z.object({ edges: z.array(z.number()), minValid: z.number(), pixel: z.number() });

/** Weights of each bin, and of values beyond all edges, as whole numbers in digits. */
const digits = z.string().regex(/^\d+$/);
const totalsSchema = z.object({ cells: z.number(), bins: z.array(digits), beyond: digits });

/** How many of a zone's valid pixels lie in each of some ranges of values, each pixel with its share in the zone. */
export const histogram: Measure<z.output<typeof paramsSchema>, readonly number[]> = {
  name: 'histogram(<edges>)',
  of: 'values',
  doc: {
    says: 'the number of valid pixels in each range between edges, a band a range: histogram(0,100,500)',
    bands: ['histogram_<from>_<to>'],
    formula: 'sum(c) where edge <= x < next edge, in the last range also x = its upper edge',
    example: 'histogram(0,4,10): 0 to 4 holds 1; 4 to 10 holds 1 + 1 + 1/2 = 2.5',
    peers: 'numpy.histogram with c as weights, 1e-6',
  },
  argument(text) {
    const found = FORM.exec(text);
    if (!found) return undefined;
    const edges = found[1]!.split(',').map((edge) => (edge.trim() === '' ? Number.NaN : Number(edge)));
    const ascends = edges.every((edge, i) => Number.isFinite(edge) && (i === 0 || edge > edges[i - 1]!));
    if (ascends && edges.length >= 2 && edges.length <= MOST_BINS + 1) return edges;
    throw new InvalidInputError(
      `measure ${text.slice(0, 80)}: takes from 2 to ${MOST_BINS + 1} edges, numbers that grow: histogram(0,100,500)`,
    );
  },
  params: paramsSchema,
  plan: (options, { layer, scale, offset, pixel }, edges) => ({
    params: { edges: [...edges], minValid: options.minValid, pixel },
    accumulators: [{ kind: valueBins.name, params: { layer, edges, scale, offset } }],
    bands: edges
      .slice(1)
      .map((edge, i) => valueBand(`histogram_${edges[i]}_${edge}`, options, { unit: '1', overview: 'sum' })),
  }),
  bind: ({ edges, minValid, pixel }) => ({
    finish(states, zones, values) {
      const { sums, slotCount, validity } = stateOf(states, 0, ClassSums);
      for (const zone of validZones(validity, zones, minValid)) {
        for (let bin = 0; bin < values.length; bin++) values[bin]![zone] = sums[zone * slotCount + bin]! / pixel;
      }
    },
    totals(states, zones): z.output<typeof totalsSchema> {
      const { sums, slotCount, validity } = stateOf(states, 0, ClassSums);
      const weights = edges.map(() => 0n);
      let cells = 0;
      for (const zone of validZones(validity, zones, minValid)) {
        cells++;
        for (let bin = 0; bin < weights.length; bin++) weights[bin]! += BigInt(sums[zone * slotCount + bin]!);
      }
      return { cells, bins: weights.slice(0, -1).map(String), beyond: String(weights.at(-1)) };
    },
    sum() {
      const bins = edges.slice(1).map(() => 0n);
      let [cells, beyond] = [0, 0n];
      return {
        add(document) {
          const totals = parseWith(totalsSchema, document, 'totals of histogram');
          cells += totals.cells;
          beyond += BigInt(totals.beyond);
          totals.bins.forEach((weight, bin) => {
            bins[bin]! += BigInt(weight);
          });
        },
        report: () => ({
          edges,
          counts: bins.map((weight) => Number(weight) / pixel),
          beyond: Number(beyond) / pixel,
          cells,
        }),
      };
    },
  }),
};
