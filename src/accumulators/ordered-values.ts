import * as z from 'zod';
import type { Coverage } from '../coverage/coverage.js';
import type { Parts } from '../coverage/parts.js';
import { bytesOf, newSamples, typeInMemory } from '../raster/dtype.js';
import type { StackBlock } from '../raster/pixel-block.js';
import type { Samples } from '../raster/samples.js';
import type { Accumulator, AccumulatorKind, LayerFacts } from './accumulator.js';
import { type PlainBlock, plainBlock } from './plain-samples.js';
import { Validity } from './validity.js';
import { stretchOf, WeightedOrder } from './weighted-order.js';

/** What is asked of the ordered values of a zone. */
export const orderParams = z.object({
  layer: z.int().min(0),
  /** 0 to 1, ascending. */
  quantiles: z.array(z.number().min(0).max(1)),
  /** Whether the median of the distances from the median is asked for; 0.5 is among the quantiles then. */
  deviation: z.boolean(),
  /** Most pixels across and down that a zone touches, and rows of a block. */
  across: z.int(),
  down: z.int(),
  blockRows: z.int(),
});
export type OrderParams = z.output<typeof orderParams>;

/** Joins what two measures ask of the same zones. */
export function joinOrders(a: OrderParams, b: OrderParams): OrderParams | null {
  if (a.layer !== b.layer) return null;
  const quantiles = [...new Set([...a.quantiles, ...b.quantiles])].sort((x, y) => x - y);
  return { ...a, quantiles, deviation: a.deviation || b.deviation };
}

/** What is known of the ordered values of zones, however it was found. */
export interface Order extends Accumulator {
  readonly validity: Validity;
  /** A quantile of a zone with valid pixels. */
  quantile(zone: number, share: number): number;
  /** The median of the distances from the median. */
  deviation(zone: number): number;
}

/** Values of a zone that is not complete yet. */
interface Gathered {
  readonly values: Samples;
  /** Values of one weight lie together: up to ends[i] they weigh weights[i]. */
  ends: Float64Array;
  weights: Float64Array;
  count: number;
  runs: number;
  /** Pixels that are still to come. */
  missing: number;
  min: number;
  max: number;
}

const FEW_RUNS = 16;

/**
 * Exact quantiles of the weighted values of each zone. The values of a zone are kept until all pixels that it touches
 * have come; then its quantiles are taken and the memory goes to the next zone. Memory is that of the zones under way:
 * where blocks come row by row, a row of blocks and of zones.
 */
export class OrderedValues implements Order {
  readonly validity: Validity;
  readonly layer: number;
  readonly #answers: Float64Array;
  readonly #answersPerZone: number;
  readonly #gathered: (Gathered | null)[];
  readonly #spare: Gathered[] = [];
  readonly #order = new WeightedOrder();
  readonly #distances = new WeightedOrder();
  readonly #capacity: number;
  readonly #areWhole: boolean;
  #block: StackBlock | null = null;
  #plain: PlainBlock | null = null;

  /** Starts with nothing gathered. */
  constructor(
    readonly coverage: Pick<Coverage, 'zones' | 'touched' | 'pixel'>,
    readonly facts: LayerFacts,
    readonly params: OrderParams,
  ) {
    this.layer = params.layer;
    this.validity = new Validity(coverage.zones);
    this.#answersPerZone = params.quantiles.length + (params.deviation ? 1 : 0);
    this.#answers = new Float64Array(coverage.zones * this.#answersPerZone);
    this.#gathered = new Array<Gathered | null>(coverage.zones).fill(null);
    this.#capacity = params.across * params.down;
    this.#areWhole = !typeInMemory(facts.dtype).startsWith('float');
  }

  add(block: StackBlock, parts: Parts): void {
    const layer = block.layers[this.layer]!;
    if (block !== this.#block) {
      this.#block = block;
      this.#plain = layer.constant !== null && !layer.valid ? null : plainBlock(layer, this.facts);
    }
    for (let i = 0; i < parts.count; i++) {
      const zone = parts.zone[i]!;
      const pixels = (parts.bottom[i]! - parts.top[i]!) * (parts.right[i]! - parts.left[i]!);
      const gathered = this.#of(zone);
      const before = gathered.count;
      const notFinite = this.#plain
        ? gather(this.#plain, block.stride, parts, i, gathered)
        : repeat(layer.constant!, this.facts.nodata, pixels, gathered);
      const valid = gathered.count - before;
      this.validity.add(zone, parts.weight[i]!, pixels, valid, notFinite);
      if (valid > 0) endRun(gathered, parts.weight[i]!);
      gathered.missing -= pixels;
      if (gathered.missing === 0) this.#answer(zone, gathered);
    }
  }

  /** The values of a zone, in memory of an earlier one where there is some. */
  #of(zone: number): Gathered {
    const found = this.#gathered[zone];
    if (found) return found;
    const gathered = this.#spare.pop() ?? {
      values: newSamples(typeInMemory(this.facts.dtype), this.#capacity),
      ends: new Float64Array(FEW_RUNS),
      weights: new Float64Array(FEW_RUNS),
      count: 0,
      runs: 0,
      missing: 0,
      min: 0,
      max: 0,
    };
    gathered.count = 0;
    gathered.runs = 0;
    gathered.missing = this.coverage.touched(zone);
    gathered.min = Number.POSITIVE_INFINITY;
    gathered.max = Number.NEGATIVE_INFINITY;
    this.#gathered[zone] = gathered;
    return gathered;
  }

  /** Takes what is asked from the values of a zone, and frees their memory. */
  #answer(zone: number, gathered: Gathered): void {
    this.#gathered[zone] = null;
    this.#spare.push(gathered);
    if (gathered.count === 0) return;
    const { quantiles, deviation } = this.params;
    const { pixel } = this.coverage;
    this.#order.load(gathered, gathered.min, gathered.max, this.#areWhole);
    const first = zone * this.#answersPerZone;
    quantiles.forEach((share, i) => {
      const { from, width } = stretchOf(share, this.#order.total, pixel);
      this.#answers[first + i] = this.#order.meanOver(from, width);
    });
    if (!deviation) return;
    this.#order.distancesTo(this.#answers[first + quantiles.indexOf(MEDIAN)]!, this.#distances);
    const { from, width } = stretchOf(MEDIAN, this.#distances.total, pixel);
    this.#answers[first + quantiles.length] = this.#distances.meanOver(from, width);
  }

  quantile(zone: number, share: number): number {
    return this.#answers[zone * this.#answersPerZone + this.params.quantiles.indexOf(share)]!;
  }

  deviation(zone: number): number {
    return this.#answers[zone * this.#answersPerZone + this.params.quantiles.length]!;
  }

  /** Adds the values of zones of which each result has gathered a part. */
  combine(other: this): void {
    this.validity.combine(other.validity);
    for (let zone = 0; zone < this.coverage.zones; zone++) {
      const theirs = other.#gathered[zone];
      if (!theirs) {
        const first = zone * this.#answersPerZone;
        if (other.validity.covered[zone]! > 0)
          this.#answers.set(other.#answers.subarray(first, first + this.#answersPerZone), first);
        continue;
      }
      const ours = this.#of(zone);
      let from = 0;
      for (let run = 0; run < theirs.runs; run++) {
        const end = theirs.ends[run]!;
        ours.values.set(theirs.values.subarray(from, end), ours.count);
        ours.count += end - from;
        endRun(ours, theirs.weights[run]!);
        from = end;
      }
      ours.min = Math.min(ours.min, theirs.min);
      ours.max = Math.max(ours.max, theirs.max);
      ours.missing -= this.coverage.touched(zone) - theirs.missing;
      if (ours.missing === 0) this.#answer(zone, ours);
    }
  }
}

/** The share of the median. */
export const MEDIAN = 0.5;

/**
 * Puts the values of a part behind those of its zone.
 * @returns how many pixels hold no number
 */
function gather({ samples, nodata }: PlainBlock, stride: number, parts: Parts, part: number, out: Gathered): number {
  const [left, right, bottom] = [parts.left[part]!, parts.right[part]!, parts.bottom[part]!];
  const { values } = out;
  const hidesNan = Number.isNaN(nodata);
  let { count, min, max } = out;
  let notFinite = 0;
  for (let y = parts.top[part]!; y < bottom; y++) {
    const end = y * stride + right;
    for (let i = y * stride + left; i < end; i++) {
      const value = samples[i]!;
      if (value === nodata) continue;
      if (value - value !== 0) {
        if (!hidesNan || !Number.isNaN(value)) notFinite++;
        continue;
      }
      values[count++] = value + 0; // -0 becomes 0
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  out.count = count;
  out.min = min;
  out.max = max;
  return notFinite;
}

/**
 * Puts the value of a block that was never written behind those of its zone, once for each pixel.
 * @returns how many pixels hold no number
 */
function repeat(value: number, nodata: number | null, pixels: number, out: Gathered): number {
  if (value === nodata || Number.isNaN(value)) return 0;
  if (!Number.isFinite(value)) return pixels;
  out.values.fill(value + 0, out.count, out.count + pixels);
  out.count += pixels;
  out.min = Math.min(out.min, value);
  out.max = Math.max(out.max, value);
  return 0;
}

/** Says what the values since the last run weigh. */
function endRun(gathered: Gathered, weight: number): void {
  const { runs, count } = gathered;
  if (runs > 0 && gathered.weights[runs - 1] === weight) {
    gathered.ends[runs - 1] = count;
    return;
  }
  if (runs === gathered.ends.length) {
    gathered.ends = longer(gathered.ends);
    gathered.weights = longer(gathered.weights);
  }
  gathered.ends[runs] = count;
  gathered.weights[runs] = weight;
  gathered.runs = runs + 1;
}

function longer(array: Float64Array): Float64Array {
  const out = new Float64Array(2 * array.length);
  out.set(array);
  return out;
}

/** Work on a pixel, for each quantile after the first, and on a part (measured with 33 pixels a cell). */
const GATHER_PIXEL = 10;
const MORE_QUANTILES = 0.7;
const DEVIATION_PIXEL = 20;
const GATHER_PART = 80;

/** {@link OrderedValues} as a plan names it. */
export const orderedValues: AccumulatorKind<OrderParams> = {
  name: 'ordered-values',
  params: orderParams,
  join: joinOrders,
  prefersRows: true,
  bytesPerZone: ({ quantiles, deviation }) => Validity.bytesPerZone + 8 + 8 * (quantiles.length + (deviation ? 1 : 0)),
  bytesPerColumn: ({ layer, across, down, blockRows }, layers) =>
    across * (down + blockRows) * bytesOf(layers[layer]!.dtype),
  nanoseconds: ({ quantiles, deviation }) => ({
    perPixel: GATHER_PIXEL + MORE_QUANTILES * (quantiles.length - 1) + (deviation ? DEVIATION_PIXEL : 0),
    perPart: GATHER_PART,
  }),
  create: (params, layers, coverage) => new OrderedValues(coverage, layers[params.layer]!, params),
};
