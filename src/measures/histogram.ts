import * as z from 'zod';
import { ClassSums } from '../accumulators/class-sums.js';
import { ExactSums } from '../accumulators/exact-sums.js';
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

const paramsSchema = z.object({ edges: z.array(z.number()), minValid: z.number() });

/** For each bin, and for values beyond all edges, numbers that sum exactly to those of pixels in all zones. */
const sums = z.array(z.number());
const totalsSchema = z.object({ cells: z.number(), bins: z.array(sums), beyond: sums });

/**
 * How many of a zone's valid pixels lie in each of some ranges of values: by their area, in pixels as large as those of
 * the zone are on average.
 */
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
  plan: (options, { layer, scale, offset }, edges) => ({
    params: { edges: [...edges], minValid: options.minValid },
    accumulators: [{ kind: valueBins.name, params: { layer, edges, scale, offset } }],
    bands: edges
      .slice(1)
      .map((edge, i) => valueBand(`histogram_${edges[i]}_${edge}`, options, { unit: '1', overview: 'sum' })),
  }),
  bind: ({ edges, minValid }) => ({
    finish(states, zones, values) {
      const { sums, slotCount, validity } = stateOf(states, 0, ClassSums);
      for (const zone of validZones(validity, zones, minValid)) {
        const pixel = zones.pixelIn(zone);
        for (let bin = 0; bin < values.length; bin++) values[bin]![zone] = sums[zone * slotCount + bin]! / pixel;
      }
    },
    totals(states, zones): z.output<typeof totalsSchema> {
      const { sums, slotCount, validity } = stateOf(states, 0, ClassSums);
      const pixels = new ExactSums(edges.length);
      let cells = 0;
      for (const zone of validZones(validity, zones, minValid)) {
        cells++;
        const pixel = zones.pixelIn(zone);
        for (let bin = 0; bin < edges.length; bin++) pixels.add(bin, sums[zone * slotCount + bin]! / pixel);
      }
      const all = edges.map((_, bin) => [...pixels.parts(bin)]);
      return { cells, bins: all.slice(0, -1), beyond: all.at(-1)! };
    },
    sum() {
      const pixels = new ExactSums(edges.length);
      let cells = 0;
      return {
        add(document) {
          const totals = parseWith(totalsSchema, document, 'totals of histogram');
          cells += totals.cells;
          [...totals.bins, totals.beyond].forEach((parts, bin) => {
            for (const part of parts) pixels.add(bin, part);
          });
        },
        report: () => ({
          edges,
          counts: edges.slice(1).map((_, bin) => pixels.value(bin)),
          beyond: pixels.value(edges.length - 1),
          cells,
        }),
      };
    },
  }),
};
