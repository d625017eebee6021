import * as z from 'zod';
import { ClassSums, classSums } from '../accumulators/class-sums.js';
import { numberToJson } from '../documents/json-number.js';
import { nodataOf } from '../documents/plan.js';
import { parseWith } from '../parse.js';
import { bytesOf, type DataType, newSamples, typeInMemory } from '../raster/dtype.js';
import type { Measure, MeasureDoc, MeasuredLayer, ReportFacts, TotalsSum } from './measure.js';
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
      const { dtype, nodata } = encodingOf(layer, codes);
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

/** Types that hold more and more codes. */
const WIDER = ['uint8', 'int16', 'uint16', 'int32', 'uint32', 'float64'] as const;

/**
 * The source's own type, or a wider one where a group is named by a code that it can't hold, and the source's nodata
 * value, or else a value of the type that is no class.
 */
function encodingOf(layer: MeasuredLayer, codes: readonly number[]): { dtype: DataType; nodata: number } {
  const source = typeInMemory(layer.dtype);
  const groups = (layer.classes ?? []).filter((one) => one.codes).map(({ code }) => code);
  const dtype = [source, ...WIDER].find((type) => groups.every((code) => holds(type, code)))!;
  const own = nodataOf(layer);
  if (own !== null && holds(dtype, own) && !codes.includes(own)) return { dtype, nodata: own };
  if (dtype.startsWith('float')) return { dtype, nodata: Number.NaN };
  const used = new Set(codes);
  const values = 2 ** (8 * bytesOf(dtype));
  const signed = dtype.startsWith('int');
  for (let i = 0; i < values && i <= used.size; i++) {
    const value = signed ? i - values / 2 : values - 1 - i;
    if (!used.has(value)) return { dtype, nodata: value };
  }
  return { dtype: 'int16', nodata: -1 }; // each value of a byte is a class
}

/** Whether a type holds a number as it is: -9999 is declared for bytes, too. */
function holds(dtype: DataType, value: number): boolean {
  return Object.is(newSamples(dtype, 1).fill(value)[0], value);
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
