import * as z from 'zod';
import { ExactSums } from '../accumulators/exact-sums.js';
import type { Moments } from '../accumulators/moments.js';
import { varianceOf } from '../accumulators/variance.js';
import { WholeSum } from '../accumulators/whole-sum.js';
import { jsonNumber, numberFromJson, numberToJson } from '../documents/json-number.js';
import { MomentKernel, momentKernel } from '../kernels/moment-kernel.js';
import { parseWith } from '../parse.js';
import type { SampleSums } from './value-moments.js';

/** Weight as a whole number in digits; numbers whose sum is that of samples, and of squares, exactly; extremes. */
const totalsSchema = z.object({
  cells: z.number(),
  weight: z.string().regex(/^\d+$/),
  sums: z.array(z.number()),
  squares: z.array(z.number()),
  min: jsonNumber,
  max: jsonNumber,
});

function addEach(total: ExactSums, sums: ExactSums, zones: Int32Array): void {
  for (const zone of zones) total.addSum(0, sums, zone);
}

/** Exact sums over many zones, which can be stored and added up. */
export class MomentTotals {
  cells = 0;
  readonly #weight = new WholeSum();
  readonly #sums = new ExactSums(1);
  readonly #squares = new ExactSums(1);
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;

  /**
   * Adds zones.
   * @param zones ascending
   * @param kernel null for loops alone
   */
  addZones(state: Moments, zones: Int32Array, kernel: MomentKernel | null = momentKernel()): void {
    const { counted, sums, squares, min, max } = state;
    this.cells += zones.length;
    const weights = new Float64Array(MomentKernel.most);
    for (let i = 0; i < zones.length; ) {
      const from = zones[i]!;
      const chunk = weights.subarray(0, Math.min(MomentKernel.most, counted.length - from)).fill(0);
      const first = i;
      for (; i < zones.length && zones[i]! < from + chunk.length; i++) {
        const zone = zones[i]!;
        chunk[zone - from] = counted[zone]!;
        this.#weight.add(counted[zone]!);
        if (min) this.#min = Math.min(this.#min, min[zone]!);
        if (max) this.#max = Math.max(this.#max, max[zone]!);
      }
      const list = zones.subarray(first, i);
      if (sums && !kernel?.addTo(this.#sums, chunk, sums, from)) addEach(this.#sums, sums, list);
      if (squares && !kernel?.addTo(this.#squares, chunk, squares, from)) addEach(this.#squares, squares, list);
    }
  }

  /**
   * Adds stored totals.
   * @throws InvalidInputError where they are something else
   */
  addStored(document: unknown, where: string): void {
    const totals = parseWith(totalsSchema, document, where);
    this.cells += totals.cells;
    this.#weight.addLarge(BigInt(totals.weight));
    for (const part of totals.sums) this.#sums.add(0, part);
    for (const part of totals.squares) this.#squares.add(0, part);
    this.#min = Math.min(this.#min, numberFromJson(totals.min));
    this.#max = Math.max(this.#max, numberFromJson(totals.max));
  }

  get weight(): bigint {
    return this.#weight.value;
  }

  /** As they are stored. */
  toJson(): z.output<typeof totalsSchema> {
    return {
      cells: this.cells,
      weight: String(this.weight),
      sums: [...this.#sums.parts(0)],
      squares: [...this.#squares.parts(0)],
      min: numberToJson(this.#min),
      max: numberToJson(this.#max),
    };
  }

  /** As the sums of one zone. */
  get found(): SampleSums {
    const { weight } = this;
    const sums = this.#sums;
    const squares = this.#squares;
    return {
      weight,
      sum: sums.value(0),
      get variance() {
        return varianceOf(weight, sums, squares, 0);
      },
      min: this.#min,
      max: this.#max,
    };
  }
}
