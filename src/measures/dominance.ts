import * as z from 'zod';
import { ClassSums, classSums } from '../accumulators/class-sums.js';
import { numberToJson } from '../documents/json-number.js';
import { parseWith } from '../parse.js';
import { codeEncoding } from './code-encoding.js';
import type { Measure, MeasureDoc, ReportFacts, TotalsSum } from './measure.js';
import { stateOf } from './state-of.js';
import { validZones } from './valid-zones.js';

const paramsSchema = z.object({ codes: z.array(z.int()), minValid: z.number() });
type Params = z.output<typeof paramsSchema>;

/** Cells of each class in band order, and cells without one. */
const totalsSchema = z.object({ cells: z.array(z.number()), none: z.number() });
type Totals = z.output<typeof totalsSchema>;

/** Which of the classes of a zone is its answer. */
export interface Dominance {
  readonly name: string;
  readonly doc: MeasureDoc;
  /** Whether a class of this weight takes the place of one of that weight. */
  readonly isBetter: (weight: number, than: number) => boolean;
}

/**
 * Makes it a measure of codes, in a band of the source's own type. Of classes that cover as much it is the one of the
 * lowest code. Where codes that are not listed, taken together, would be the answer, there is none.
 */
export function dominanceMeasure({ name, doc, isBetter }: Dominance): Measure<Params> {
  return {
    name,
    of: 'classes',
    doc,
    params: paramsSchema,
    plan({ minValid }, layer) {
      const codes = (layer.classes ?? []).map(({ code }) => code);
      const { dtype, nodata } = codeEncoding(layer, codes);
      return {
        params: { codes, minValid },
        accumulators: [{ kind: classSums.name, params: { layer: layer.layer } }],
        bands: [
          {
            name,
            dtype,
            nodata: numberToJson(nodata),
            unit: '',
            scale: 1,
            overview: 'mode',
            weight: null,
            category: null,
            categories: layer.classes ?? [],
            isValidity: false,
            items: { MIN_VALID: String(minValid) },
          },
        ],
      };
    },
    bind: (params) => ({
      finish(states, zones, [values]) {
        const state = stateOf(states, 0, ClassSums);
        for (const zone of validZones(state.validity, zones, params.minValid)) {
          const k = dominantClass(state, zone, params.codes, isBetter);
          if (k !== null) values![zone] = params.codes[k]!;
        }
      },
      totals(states, zones): Totals {
        const state = stateOf(states, 0, ClassSums);
        const cells = params.codes.map(() => 0);
        let none = 0;
        for (let zone = 0; zone < zones.count; zone++) if (!zones.isHidden(zone)) none++;
        for (const zone of validZones(state.validity, zones, params.minValid)) {
          const k = dominantClass(state, zone, params.codes, isBetter);
          if (k === null) continue;
          none--;
          cells[k]!++;
        }
        return { cells, none };
      },
      sum: () => new DominanceSum(name, params.codes.length),
    }),
  };
}

/** Index in the class list of the class that is better than all others of a zone; null where there is none. */
export function dominantClass(
  { sums, slotCount, table }: ClassSums,
  zone: number,
  codes: readonly number[],
  isBetter: Dominance['isBetter'],
): number | null {
  const first = zone * slotCount;
  let best: number | null = null;
  let found = 0;
  for (let k = 0; k < codes.length; k++) {
    const weight = sums[first + k]!;
    if (weight === 0 || (best !== null && isBetter(found, weight))) continue;
    if (best !== null && weight === found && codes[k]! > codes[best]!) continue;
    best = k;
    found = weight;
  }
  const unlisted = sums[first + table.unlistedSlot]!;
  return unlisted > 0 && isBetter(unlisted, found) ? null : best;
}

class DominanceSum implements TotalsSum {
  readonly #cells: number[];
  #none = 0;

  constructor(
    readonly name: string,
    classes: number,
  ) {
    this.#cells = Array.from({ length: classes }, () => 0);
  }

  add(document: unknown): void {
    const totals = parseWith(totalsSchema, document, `totals of ${this.name}`);
    totals.cells.forEach((cells, k) => {
      this.#cells[k]! += cells;
    });
    this.#none += totals.none;
  }

  report({ layer }: ReportFacts) {
    return {
      classes: (layer.classes ?? []).map(({ color, ...one }, k) => ({ ...one, cells: this.#cells[k]! })),
      [`cellsWithout${this.name[0]!.toUpperCase()}${this.name.slice(1)}`]: this.#none,
    };
  }
}
