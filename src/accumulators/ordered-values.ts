import type { Coverage } from '../coverage/coverage.js';
import type { Parts } from '../coverage/parts.js';
import { type Kernel, kernel } from '../kernels/kernel.js';
import { isForKernels } from '../kernels/kernel-samples.js';
import { ValueGatherer } from '../kernels/value-gatherer.js';
import { bytesOf, isFloat, newSamples, typeInMemory } from '../raster/dtype.js';
import type { StackBlock } from '../raster/pixel-block.js';
import type { AccumulatorKind, LayerFacts } from './accumulator.js';
import { append, begin, endRun, type Gathered, gather, gatherBy, newGathered, repeat } from './gathered-values.js';
import { checkOrdered, joinOrders, MEDIAN, type Order, type OrderParams, orderParams } from './order.js';
import { type PlainBlock, PlainBlocks } from './plain-samples.js';
import { stretchOf } from './stretch.js';
import { Validity } from './validity.js';
import { WeightedOrder } from './weighted-order.js';

/**
 * Pixels of a part from which on a kernel is faster than a loop (measured: of 33 x 1 pixels it takes 0.4 to 0.7 us and
 * the loop 0.5, of 8 x 8 both 0.6 to 0.9, of 33 x 33 the kernel 2 and the loop 10 to 14).
 */
const FEW = 64;

/**
 * Exact quantiles of the weighted values of each zone. The values of a zone are kept until all pixels that it touches
 * have come; then its quantiles are taken and the memory goes to the next zone. Memory is that of the zones under way:
 * where blocks come row by row, a row of blocks and of zones.
 */
export class OrderedValues implements Order {
  readonly validity: Validity;
  readonly #answers: Float64Array;
  readonly #answersPerZone: number;
  readonly #gathered: (Gathered | null)[];
  readonly #spare: Gathered[] = [];
  readonly #order: WeightedOrder;
  readonly #distances: WeightedOrder;
  readonly #gatherer: ValueGatherer | null;
  /** The class of arrays that values are kept in. */
  readonly #values: unknown;
  readonly #capacity: number;
  readonly #areWhole: boolean;
  readonly #plainBlocks: PlainBlocks;

  /**
   * Starts with nothing gathered.
   * @param kernels null for loops alone
   */
  constructor(
    readonly coverage: Pick<Coverage, 'zones' | 'touched' | 'pixelIn'>,
    readonly facts: LayerFacts,
    readonly params: OrderParams,
    kernels: Kernel | null = kernel(),
  ) {
    this.#order = new WeightedOrder(kernels);
    this.#distances = new WeightedOrder(kernels);
    this.#gatherer = kernels && new ValueGatherer(kernels);
    this.#values = newSamples(typeInMemory(facts.dtype), 0).constructor;
    this.#plainBlocks = new PlainBlocks(facts, params.layer);
    this.validity = new Validity(coverage.zones);
    this.#answersPerZone = params.quantiles.length + (params.deviation ? 1 : 0);
    this.#answers = new Float64Array(coverage.zones * this.#answersPerZone);
    this.#gathered = new Array<Gathered | null>(coverage.zones).fill(null);
    this.#capacity = params.across * params.down;
    this.#areWhole = !isFloat(typeInMemory(facts.dtype));
  }

  add(block: StackBlock, parts: Parts): void {
    const { constant, place } = block.layers[this.params.layer]!;
    const plain = this.#plainBlocks.of(block);
    const byKernel = plain && this.#gathererOf(plain, block.stride);
    for (let i = 0; i < parts.count; i++) {
      const zone = parts.zone[i]!;
      if (parts.weight[i]! === 0) continue; // touched by a share alone
      const pixels = (parts.bottom[i]! - parts.top[i]!) * (parts.right[i]! - parts.left[i]!);
      const gathered = this.#of(zone);
      const before = gathered.count;
      const notFinite = !plain
        ? repeat(constant!, this.facts.nodata, pixels, gathered)
        : byKernel && pixels >= FEW && parts.right[i]! - parts.left[i]! <= ValueGatherer.most
          ? gatherBy(byKernel, parts, i, gathered)
          : gather(plain, block.stride, parts, i, gathered);
      checkOrdered(gathered.min, gathered.max, place);
      const valid = gathered.count - before;
      this.validity.add(zone, parts.weight[i]!, pixels, valid, notFinite);
      if (valid > 0) endRun(gathered, parts.weight[i]!);
      gathered.missing -= pixels;
      if (gathered.missing === 0) this.#answer(zone, gathered);
    }
  }

  /** What takes the values of a block; null where a loop does. */
  #gathererOf({ samples, nodata }: PlainBlock, stride: number): ValueGatherer | null {
    // A block of float32 may be one of float64 or whole numbers: values are kept in the type of the layer.
    if (!this.#gatherer || samples.constructor !== this.#values || !isForKernels(samples)) return null;
    this.#gatherer.begin(samples, stride, nodata);
    return this.#gatherer;
  }

  /** The values of a zone, in memory of an earlier one where there is some. */
  #of(zone: number): Gathered {
    const found = this.#gathered[zone];
    if (found) return found;
    const touched = this.coverage.touched(zone);
    const spare = this.#spare.pop();
    // A cell of another CRS may touch more pixels than those that planning looked at.
    const isEnough = spare !== undefined && spare.values.length >= touched;
    const memory = isEnough ? spare : newGathered(typeInMemory(this.facts.dtype), Math.max(touched, this.#capacity));
    const gathered = begin(memory, touched);
    this.#gathered[zone] = gathered;
    return gathered;
  }

  /** Takes what is asked from the values of a zone, and frees their memory. */
  #answer(zone: number, gathered: Gathered): void {
    this.#gathered[zone] = null;
    this.#spare.push(gathered);
    if (gathered.count === 0) return;
    const { quantiles, deviation } = this.params;
    const pixel = this.coverage.pixelIn(zone);
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
      append(ours, theirs);
      ours.missing -= this.coverage.touched(zone) - theirs.missing;
      if (ours.missing === 0) this.#answer(zone, ours);
    }
  }
}

/**
 * Work on a pixel, for each quantile after the first, and on a part. With 33 pixels a cell loops took 10 ns a pixel, and
 * kernels take 0.46 of that for int16 and 0.56 for float32 (measured in turns).
 */
const GATHER_PIXEL = 5.5;
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
  // Zones that lie within a row of blocks are complete when it is: those of one row of zones are under way, and the next.
  bytesPerColumn: ({ layer, across, down }, layers) => 2 * across * down * bytesOf(layers[layer]!.dtype),
  nanoseconds: ({ quantiles, deviation }) => ({
    perPixel: GATHER_PIXEL + MORE_QUANTILES * (quantiles.length - 1) + (deviation ? DEVIATION_PIXEL : 0),
    perPart: GATHER_PART,
  }),
  create: (params, layers, coverage) => new OrderedValues(coverage, layers[params.layer]!, params),
};
