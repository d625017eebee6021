import * as z from 'zod';
import type { ClassSums } from '../../accumulators/class-sums.js';
import { CodeSums } from '../../accumulators/code-sums.js';
import { fractionKernelOf } from '../../kernels/fraction-kernel.js';
import { parseWith } from '../../parse.js';
import type { ReportFacts, TotalsSum } from '../measure.js';
import { AREA_STEPS, type Zones } from '../zones.js';
import { ShareZones } from './share-zones.js';

/** Unlisted codes that are named one by one in the report. */
const NAMED_CODES = 100;
/** Codes that a warning names. */
const WARNED_CODES = 8;

/** A whole number of any size. */
const digits = z.string().regex(/^\d+$/);
/** Pixels are told to this part of one. */
const PIXEL_PARTS = 1e6;

/** Areas of a job in {@link AREA_STEPS}, and the codes that are not listed. */
const totalsSchema = z.object({
  /** Area of each class. */
  classes: z.array(z.number()),
  unlisted: z.number(),
  nodata: z.number(),
  outside: z.number(),
  /** [code, pixels] by their shares in zones, in units of Coverage.pixel. */
  unlistedCodes: z.array(z.tuple([z.number(), digits])),
  otherUnlistedPixels: digits,
});
type FractionTotals = z.output<typeof totalsSchema>;

/** An area of the grid: square kilometres, and its share of the grid's whole area. */
export interface AreaShare {
  readonly km2: number;
  readonly share: number;
}

/** Adds up the areas of a job's zones. */
export function fractionTotals(state: ClassSums, zones: Zones): FractionTotals {
  const { slotCount, unlisted } = state;
  const areas = fractionKernelOf(slotCount)?.areas(state, new ShareZones(state, zones)) ?? areasByLoops(state, zones);
  return {
    classes: [...areas.subarray(0, slotCount - 2)],
    unlisted: areas[slotCount - 2]!,
    nodata: areas[slotCount - 1]!,
    outside: areas[slotCount]!,
    unlistedCodes: unlisted.codes().map(([code, pixels]) => [code, String(pixels)]),
    otherUnlistedPixels: String(unlisted.otherPixels),
  };
}

/** The areas of all slots, and of what lies outside the raster: what kernels must equal, and hosts without them take. */
export function areasByLoops({ sums, slotCount, validity }: ClassSums, zones: Zones): Float64Array {
  const areas = new Float64Array(slotCount + 1);
  for (let zone = 0; zone < zones.count; zone++) {
    if (zones.isHidden(zone)) continue;
    const whole = zones.whole(zone, validity.covered[zone]!);
    const steps = zones.areaSteps(zone);
    let inside = 0;
    for (let slot = 0; slot < slotCount; slot++) {
      const weight = sums[zone * slotCount + slot]!;
      if (weight === 0) continue;
      inside += weight;
      areas[slot] = areas[slot]! + Math.round((weight / whole) * steps);
    }
    areas[slotCount] = areas[slotCount]! + Math.round(((whole - inside) / whole) * steps);
  }
  return areas;
}

/** Adds up {@link FractionTotals} of jobs, exactly. */
export class FractionSum implements TotalsSum {
  readonly #classes: bigint[];
  #unlisted = 0n;
  #nodata = 0n;
  #outside = 0n;
  readonly #codes = new CodeSums();

  /**
   * Starts with nothing.
   * @param pixel Coverage.pixel: what a whole pixel is in shares
   */
  constructor(
    classes: number,
    readonly pixel: number,
  ) {
    this.#classes = Array.from({ length: classes }, () => 0n);
  }

  add(document: unknown): void {
    const totals = parseWith(totalsSchema, document, 'totals of fractions');
    totals.classes.forEach((area, k) => {
      this.#classes[k]! += BigInt(area);
    });
    this.#unlisted += BigInt(totals.unlisted);
    this.#nodata += BigInt(totals.nodata);
    this.#outside += BigInt(totals.outside);
    this.#codes.addOther(BigInt(totals.otherUnlistedPixels));
    for (const [code, pixels] of totals.unlistedCodes) this.#codes.of(code).addLarge(BigInt(pixels));
    if (this.#codes.areMany) this.#codes.trim();
  }

  report({ cellAreaM2, layer }: ReportFacts) {
    const codes = this.#sortedCodes();
    const rest = codes.slice(NAMED_CODES).reduce((sum, [, pixels]) => sum + pixels, this.#codes.other);
    const whole = this.#classes.reduce((a, b) => a + b, 0n) + this.#unlisted + this.#nodata + this.#outside;
    const area = (steps: bigint): AreaShare => ({
      km2: (Number(steps) / AREA_STEPS) * (cellAreaM2 / 1e6),
      share: whole === 0n ? 0 : Number(steps) / Number(whole),
    });
    return {
      classesFrom: layer.classesFrom,
      classes: (layer.classes ?? []).map(({ color, ...one }, k) => ({ ...one, ...area(this.#classes[k]!) })),
      unlisted: {
        ...area(this.#unlisted),
        codes: codes.slice(0, NAMED_CODES).map(([code, pixels]) => ({ code, pixels: this.#pixelsOf(pixels) })),
        otherPixels: this.#pixelsOf(rest),
      },
      nodata: area(this.#nodata),
      outside: area(this.#outside),
    };
  }

  /** Shares as a number of pixels. */
  #pixelsOf(shares: bigint): number {
    return Math.round((Number(shares) / this.pixel) * PIXEL_PARTS) / PIXEL_PARTS;
  }

  /** The most frequent ones first. */
  #sortedCodes(): [number, bigint][] {
    this.#codes.trim();
    return this.#codes.codes().sort((a, b) => Number(b[1] - a[1]) || a[0] - b[0]);
  }

  warnings({ layer }: ReportFacts): string[] {
    if (this.#unlisted === 0n || this.#classes.some((area) => area > 0n)) return [];
    const codes = this.#sortedCodes().map(([code]) => code);
    const more = codes.length > WARNED_CODES ? ', ...' : '';
    return [
      `no code of the class list (${layer.classesFrom}) occurs in ${layer.uri}, which holds ${codes.slice(0, WARNED_CODES).join(', ')}${more}; is it the right list?`,
    ];
  }
}
