import type { Coverage } from '../coverage/coverage.js';
import type { Parts } from '../coverage/parts.js';
import { typeInMemory } from '../raster/dtype.js';
import type { StackBlock } from '../raster/pixel-block.js';
import type { BlockPlace } from '../raster/samples.js';
import type { AccumulatorKind, LayerFacts } from './accumulator.js';
import { DigitCounts } from './digit-counts.js';
import { ListedWeights } from './digit-weights.js';
import { checkOrdered, joinOrders, MEDIAN, type Order, type OrderParams, orderParams } from './order.js';
import { PlainBlocks } from './plain-samples.js';
import { type SortKeys, sortKeysOf } from './sort-keys.js';
import { type Stretch, stretchOf } from './stretch.js';
import { Validity } from './validity.js';
import { WeightedOrder } from './weighted-order.js';

/** Distances from a median are float64 numbers, whatever the values are. */
const DISTANCES = 'float64';

/**
 * Exact quantiles of zones with too many pixels to keep: pixels are counted by the first 16 bits of their values, and
 * read once more for each 16 bits that follow, of those values alone that a quantile can be. The results are those of
 * OrderedValues, to the bit.
 */
export class CountedValues implements Order {
  readonly validity: Validity;
  readonly #keys: SortKeys;
  readonly #distanceKeys = sortKeysOf(DISTANCES);
  readonly #digits: Uint16Array;
  readonly #values: (DigitCounts | null)[];
  /** Of the distances from the medians, once these are known. */
  #distances: (DigitCounts | null)[] | null = null;
  #medians = new Float64Array(0);
  #isFirstPass = true;
  readonly #plainBlocks: PlainBlocks;

  /** Starts with nothing counted. */
  constructor(
    readonly coverage: Pick<Coverage, 'zones' | 'pixelIn'>,
    readonly facts: LayerFacts,
    readonly params: OrderParams,
  ) {
    this.#plainBlocks = new PlainBlocks(facts, params.layer);
    this.validity = new Validity(coverage.zones);
    this.#keys = sortKeysOf(typeInMemory(facts.dtype));
    this.#digits = new Uint16Array(this.#distanceKeys.digits);
    this.#values = new Array<DigitCounts | null>(coverage.zones).fill(null);
  }

  add(block: StackBlock, parts: Parts): void {
    const { constant, place } = block.layers[this.params.layer]!;
    const plain = this.#plainBlocks.of(block);
    for (let i = 0; i < parts.count; i++) {
      const zone = parts.zone[i]!;
      const weight = parts.weight[i]!;
      if (weight === 0) continue; // touched by a share alone
      const pixels = (parts.bottom[i]! - parts.top[i]!) * (parts.right[i]! - parts.left[i]!);
      let valid = 0;
      let notFinite = 0;
      if (plain) {
        const { samples, nodata } = plain;
        const hidesNan = Number.isNaN(nodata);
        for (let y = parts.top[i]!; y < parts.bottom[i]!; y++) {
          for (let at = y * block.stride + parts.left[i]!; at < y * block.stride + parts.right[i]!; at++) {
            const value = samples[at]!;
            if (value === nodata || (hidesNan && Number.isNaN(value))) continue;
            if (!Number.isFinite(value)) notFinite++;
            else {
              valid++;
              this.#count(zone, value, weight, place);
            }
          }
        }
      } else if (Number.isFinite(constant) && constant !== this.facts.nodata) {
        valid = pixels;
        this.#count(zone, constant!, pixels * weight, place);
      } else if (!Number.isNaN(constant) && constant !== this.facts.nodata) notFinite = pixels;
      if (this.#isFirstPass) this.validity.add(zone, weight, pixels, valid, notFinite);
    }
  }

  #count(zone: number, value: number, weight: number, place: BlockPlace): void {
    const distances = this.#distances;
    const counts = distances ?? this.#values;
    const keys = distances ? this.#distanceKeys : this.#keys;
    let found = counts[zone];
    if (!found) {
      found = new DigitCounts(keys);
      counts[zone] = found;
    }
    if (!distances) checkOrdered(value, value, place);
    keys.split(distances ? Math.abs(value - this.#medians[zone]!) : value, this.#digits);
    found.add(this.#digits, weight);
  }

  nextPass(): boolean {
    this.#isFirstPass = false;
    const counts = this.#distances ?? this.#values;
    const shares = this.#distances ? [MEDIAN] : this.params.quantiles;
    let isDeeper = false;
    counts.forEach((found, zone) => {
      if (found?.deepen(shares.map((share) => this.#stretch(zone, share)))) isDeeper = true;
    });
    if (isDeeper || this.#distances || !this.params.deviation) return isDeeper;
    this.#medians = Float64Array.from(this.#values, (found, zone) => (found ? this.quantile(zone, MEDIAN) : 0));
    if (this.#keys.digits === 1) return false; // all values are known: no more passes are needed
    this.#distances = new Array<DigitCounts | null>(this.coverage.zones).fill(null);
    return true;
  }

  #stretch(zone: number, share: number): Stretch {
    return stretchOf(share, this.validity.valid[zone]!, this.coverage.pixelIn(zone));
  }

  quantile(zone: number, share: number): number {
    return this.#values[zone]!.meanOver(this.#stretch(zone, share));
  }

  deviation(zone: number): number {
    const stretch = this.#stretch(zone, MEDIAN);
    if (this.#distances) return this.#distances[zone]!.meanOver(stretch);
    const all = [...this.#values[zone]!.numbers()];
    const order = new WeightedOrder();
    order.load(
      {
        values: all.map(({ value }) => value),
        ends: all.map((_, i) => i + 1),
        weights: all.map(({ weight }) => weight),
        runs: all.length,
      },
      all[0]!.value,
      all.at(-1)!.value,
      true,
    );
    const distances = new WeightedOrder();
    order.distancesTo(this.#medians[zone]!, distances);
    return distances.meanOver(stretch.from, stretch.width);
  }

  combine(other: this): void {
    if (this.#isFirstPass) this.validity.combine(other.validity);
    const [ours, theirs] = this.#distances ? [this.#distances, other.#distances!] : [this.#values, other.#values];
    theirs.forEach((found, zone) => {
      if (!found) return;
      if (ours[zone]) ours[zone].combine(found);
      else ours[zone] = found;
    });
  }
}

/** First digits of a zone, beside the lists of further ones that its quantiles need. */
const ZONE_BYTES = 2 ** 16;
/** Work on a pixel in each pass, and on a part. */
const COUNT_PIXEL = 60;
const COUNT_PART = 40;

const passesOf = ({ layer, deviation }: OrderParams, layers: readonly LayerFacts[]): number => {
  const { digits } = sortKeysOf(typeInMemory(layers[layer]!.dtype));
  return digits + (deviation && digits > 1 ? sortKeysOf(DISTANCES).digits : 0);
};

/** {@link CountedValues} as a plan names it. */
export const countedValues: AccumulatorKind<OrderParams> = {
  name: 'counted-values',
  params: orderParams,
  join: joinOrders,
  bytesPerZone({ layer, quantiles, deviation }, layers) {
    const { digits } = sortKeysOf(typeInMemory(layers[layer]!.dtype));
    const lists = digits > 1 ? quantiles.length + (deviation ? 1 : 0) : 0;
    return Validity.bytesPerZone + ZONE_BYTES + lists * ListedWeights.bytes;
  },
  passes: passesOf,
  nanoseconds: () => ({ perPixel: COUNT_PIXEL, perPart: COUNT_PART }),
  create: (params, layers, coverage) => new CountedValues(coverage, layers[params.layer]!, params),
};
