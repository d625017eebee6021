import * as z from 'zod';
import type { AccumulatorKind } from './accumulator.js';
import { BinTable } from './bin-table.js';
import { ClassSums, COUNT_PART, COUNT_PART_SLOT, COUNT_PIXEL, TABLE_BYTES, WIDE_PIXEL } from './class-sums.js';

/** A histogram of values as a plan names it: {@link ClassSums} of bins. */
export const valueBins: AccumulatorKind<{
  readonly layer: number;
  readonly edges: readonly number[];
  readonly scale: number;
  readonly offset: number;
}> = {
  name: 'value-bins',
  params: z.object({
    layer: z.int().min(0),
    edges: z.array(z.number()).min(2),
    scale: z.number(),
    offset: z.number(),
  }),
  takesMerged: true,
  bytesPerZone: ({ edges }) => 8 * (edges.length + 2),
  nanoseconds: ({ edges }, _, sampleBytes) => ({
    perPixel: COUNT_PIXEL + (sampleBytes > TABLE_BYTES ? WIDE_PIXEL : 0),
    perPart: COUNT_PART + COUNT_PART_SLOT * edges.length,
  }),
  create({ layer, edges, ...scaling }, layers, coverage) {
    return new ClassSums(new BinTable(edges, scaling, layers[layer]!), coverage, layer);
  },
};
