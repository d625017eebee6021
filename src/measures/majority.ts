import * as z from 'zod';
import { ClassSums, classSums } from '../accumulators/class-sums.js';
import { numberToJson } from '../documents/json-number.js';
import { nodataOf } from '../documents/plan.js';
import { parseWith } from '../parse.js';
import { bytesOf, type DataType, newSamples, typeInMemory } from '../raster/dtype.js';
import type { Measure, MeasuredLayer, ReportFacts, TotalsSum } from './measure.js';
import { stateOf } from './state-of.js';
import type { Zones } from './zones.js';

const paramsSchema = z.object({ codes: z.array(z.int()), minValid: z.number() });
type Params = z.output<typeof paramsSchema>;

/** Cells of each class in band order, and cells without one. */
const totalsSchema = z.object({ cells: z.array(z.number()), none: z.number() });
type Totals = z.output<typeof totalsSchema>;

/**
 * The class of the list that covers most of a zone's valid area, as the code that names it, in the source's own type.
 * Of classes that cover as much it is the one of the larger code, as in exactextract. Where codes that are not listed
 * cover more than any class, there is none: one of them might be the majority.
 */
export const majority: Measure<Params> = {
  name: 'majority',
  of: 'classes',
  says: 'the class that covers most of the valid area, in a file of its own',
  params: paramsSchema,
  plan({ minValid }, layer) {
    const codes = (layer.classes ?? []).map(({ code }) => code);
    const { dtype, nodata } = encodingOf(layer, codes);
    return {
      params: { codes, minValid },
      accumulators: [{ kind: classSums.name, params: { layer: layer.layer } }],
      bands: [
        {
          name: 'majority',
          dtype,
          nodata: numberToJson(nodata),
          unit: '',
          scale: 1,
          overview: 'mode',
          category: null,
          categories: layer.classes ?? [],
          items: { MIN_VALID: String(minValid) },
        },
      ],
    };
  },
  bind: (params) => ({
    finish(states, zones, [values]) {
      eachMajority(stateOf(states, 0, ClassSums), zones, params, (zone, k) => {
        if (k !== null) values![zone] = params.codes[k]!;
      });
    },
    totals(states, zones): Totals {
      const cells = params.codes.map(() => 0);
      let none = 0;
      eachMajority(stateOf(states, 0, ClassSums), zones, params, (_, k) => {
        if (k === null) none++;
        else cells[k]!++;
      });
      return { cells, none };
    },
    sum: () => new MajoritySum(params.codes.length),
  }),
};

/** Calls with the majority of each zone that is not hidden, as an index of the class list; null where there is none. */
function eachMajority(
  { sums, slotCount, table }: ClassSums,
  zones: Zones,
  { codes, minValid }: Params,
  call: (zone: number, k: number | null) => void,
): void {
  for (let zone = 0; zone < zones.count; zone++) {
    if (zones.isHidden(zone)) continue;
    const base = zone * slotCount;
    const unlisted = sums[base + table.unlistedSlot]!;
    let valid = unlisted;
    let best = -1;
    let most = 0;
    for (let k = 0; k < codes.length; k++) {
      const weight = sums[base + k]!;
      valid += weight;
      if (weight < most || weight === 0 || (weight === most && codes[k]! < codes[best]!)) continue;
      best = k;
      most = weight;
    }
    const isThere = best >= 0 && unlisted <= most && valid / zones.whole(zone) >= minValid;
    call(zone, isThere ? best : null);
  }
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

class MajoritySum implements TotalsSum {
  readonly #cells: number[];
  #none = 0;

  constructor(classes: number) {
    this.#cells = Array.from({ length: classes }, () => 0);
  }

  add(document: unknown): void {
    const totals = parseWith(totalsSchema, document, 'totals of majority');
    totals.cells.forEach((cells, k) => {
      this.#cells[k]! += cells;
    });
    this.#none += totals.none;
  }

  report({ layer }: ReportFacts) {
    return {
      classes: (layer.classes ?? []).map(({ color, ...one }, k) => ({ ...one, cells: this.#cells[k]! })),
      cellsWithoutMajority: this.#none,
    };
  }
}
