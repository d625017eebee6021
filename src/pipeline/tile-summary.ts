import * as z from 'zod';
import type { ClassSums } from '../measures/class-sums.js';
import type { BandValues } from '../measures/encoding.js';

/**
 * Areas in a summary are whole numbers of 2^-30 of the grid's largest cell, rounded per cell: sums over tiles are
 * exact and don't depend on the tiling. A tile of 2048 x 2048 cells stays below 2^53.
 */
export const AREA_STEPS = 2 ** 30;
/** Codes outside the class list are counted one by one up to this many; further ones together. */
export const MAX_UNLISTED_CODES = 4096;

const bandStatsSchema = z.object({
  count: z.number(),
  sum: z.number(),
  sumSquares: z.number(),
  min: z.number(),
  max: z.number(),
});

/** What reduce needs to know of a tile beside its cells. */
export const tileSummarySchema = z.object({
  runId: z.string(),
  /** The tile's id: a file may lie under the wrong key. */
  tile: z.string(),
  /** Area of each class. */
  classes: z.array(z.number()),
  unlisted: z.number(),
  nodata: z.number(),
  outside: z.number(),
  templateNodataCells: z.number(),
  /** [code, pixels]; a pixel on the border of two tiles is counted by the left or upper one. */
  unlistedCodes: z.array(z.tuple([z.number(), z.number()])),
  otherUnlistedPixels: z.number(),
  bandStats: z.array(bandStatsSchema.nullable()),
});
export type TileSummary = z.output<typeof tileSummarySchema>;
export type BandStats = z.output<typeof bandStatsSchema>;

/**
 * Sums a tile's areas.
 * @param areas area of a whole cell in each row of the tile, as a share of the largest cell
 */
export function sumAreas(
  sums: ClassSums,
  frame: { readonly colUnits: Float64Array; readonly rowUnits: Float64Array; readonly masked: Uint8Array | null },
  areas: Float64Array,
): Pick<TileSummary, 'classes' | 'unlisted' | 'nodata' | 'outside' | 'templateNodataCells'> {
  const { slotCount } = sums;
  const bySlot = new Float64Array(slotCount);
  let outside = 0;
  let hidden = 0;
  for (let row = 0; row < sums.rows; row++) {
    for (let col = 0; col < sums.columns; col++) {
      const cell = row * sums.columns + col;
      if (frame.masked?.[cell]) {
        hidden++;
        continue;
      }
      const units = frame.colUnits[col]! * frame.rowUnits[row]!;
      const steps = areas[row]! * AREA_STEPS;
      let inside = 0;
      for (let slot = 0; slot < slotCount; slot++) {
        const weight = sums.sums[cell * slotCount + slot]!;
        if (weight === 0) continue;
        inside += weight;
        bySlot[slot] = bySlot[slot]! + Math.round((weight / units) * steps);
      }
      outside += Math.round(((units - inside) / units) * steps);
    }
  }
  const classes = [...bySlot.subarray(0, slotCount - 2)];
  return {
    classes,
    unlisted: bySlot[slotCount - 2]!,
    nodata: bySlot[slotCount - 1]!,
    outside,
    templateNodataCells: hidden,
  };
}

/** Statistics of one band's values, nodata left out; null where all are nodata. */
export function bandStats(values: BandValues, nodata: number): BandStats | null {
  let count = 0;
  let sum = 0;
  let sumSquares = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === nodata) continue;
    count++;
    sum += value;
    sumSquares += value * value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return count === 0 ? null : { count, sum, sumSquares, min, max };
}

/** Adds up the statistics of two parts of a band. */
export function combineStats(a: BandStats | null, b: BandStats | null): BandStats | null {
  if (!a || !b) return a ?? b;
  return {
    count: a.count + b.count,
    sum: a.sum + b.sum,
    sumSquares: a.sumSquares + b.sumSquares,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
  };
}
