import * as z from 'zod';
import type { Coverage } from '../coverage/coverage.js';
import type { Parts } from '../coverage/parts.js';
import { UnsupportedRasterError } from '../errors.js';
import { isNodata } from '../raster/nodata.js';
import type { StackBlock } from '../raster/pixel-block.js';
import type { BlockPlace } from '../raster/samples.js';
import type { Accumulator, AccumulatorKind, LayerFacts } from './accumulator.js';
import { doubleBandBelow, sumDoublesBetween } from './double-sums.js';
import { ExactSums } from './exact-sums.js';
import * as floats from './float-sums.js';
import { noSums, type Rectangle, sumIntegers, sumIntegersAlone } from './part-sums.js';
import { type PlainBlock, plainBlock } from './plain-samples.js';
import { Validity } from './validity.js';

const paramsSchema = z.object({
  layer: z.int().min(0),
  /** Whether values are summed, and their squares. */
  sums: z.boolean(),
  squares: z.boolean(),
  /** Whether the smallest and the largest value are kept. */
  extremes: z.boolean(),
});
export type MomentsParams = z.output<typeof paramsSchema>;

/** Pixels that are summed at a time: with more, numbers of different size are less likely to sum exactly. */
const CHUNK = 4096;
/** Beyond these sizes products with weights, and squares, could leave the range of float64. */
const LARGEST = 2 ** 900;
const LARGEST_SQUARED = 2 ** 440;
/** Products of halves of smaller numbers would be below the range of float64. */
const SMALLEST_SPLIT = 2 ** -420;

/**
 * For every zone the weight of its valid pixels, the sums of weight times value and times its square, and the extremes.
 * Sums are exact, whatever the values and the order. NaN and infinities are nodata.
 */
export class Moments implements Accumulator {
  readonly validity: Validity;
  /** Sum of weight times value of a zone; null where nobody asks for it. */
  readonly sums: ExactSums | null;
  /** Sum of weight times squared value; null where nobody asks for it. */
  readonly squares: ExactSums | null;
  /** Extremes of all valid pixels that a zone touches; null where nobody asks for them. */
  readonly min: Float64Array | null;
  readonly max: Float64Array | null;
  readonly layer: number;
  readonly #found = noSums();
  #block: StackBlock | null = null;
  #plain: PlainBlock | null = null;

  /** Starts with nothing summed. */
  constructor(
    { zones }: Pick<Coverage, 'zones'>,
    readonly facts: Pick<LayerFacts, 'nodata' | 'dtype'>,
    { layer, sums, squares, extremes }: MomentsParams,
  ) {
    this.layer = layer;
    this.validity = new Validity(zones);
    this.sums = sums || squares ? new ExactSums(zones) : null;
    this.squares = squares ? new ExactSums(zones) : null;
    this.min = extremes ? new Float64Array(zones).fill(Number.POSITIVE_INFINITY) : null;
    this.max = extremes ? new Float64Array(zones).fill(Number.NEGATIVE_INFINITY) : null;
  }

  add(block: StackBlock, parts: Parts): void {
    const layer = block.layers[this.layer]!;
    if (block !== this.#block) {
      this.#block = block;
      this.#plain = layer.constant !== null && !layer.valid ? null : plainBlock(layer, this.facts);
    }
    const plain = this.#plain;
    for (let i = 0; i < parts.count; i++) {
      if (plain) this.#addPart(plain, block.stride, parts, i, layer.place);
      else this.#addConstant(layer.constant!, parts, i, layer.place);
    }
  }

  /** Adds a part of a block that was never written. */
  #addConstant(value: number, parts: Parts, part: number, place: BlockPlace): void {
    const [zone, weight] = [parts.zone[part]!, parts.weight[part]!];
    const pixels = (parts.bottom[part]! - parts.top[part]!) * (parts.right[part]! - parts.left[part]!);
    const isHidden = isNodata(value, this.facts.nodata);
    const isValid = !isHidden && Number.isFinite(value);
    this.validity.add(zone, weight, pixels, isValid ? pixels : 0, isHidden || isValid ? 0 : pixels);
    if (!isValid) return;
    this.#extend(zone, value, value);
    this.#addValue(zone, value, pixels * weight, place);
  }

  /** Adds a part, some pixels at a time. */
  #addPart(plain: PlainBlock, stride: number, parts: Parts, part: number, place: BlockPlace): void {
    const [top, bottom, left, right] = [parts.top[part]!, parts.bottom[part]!, parts.left[part]!, parts.right[part]!];
    const width = right - left;
    const columns = Math.min(width, CHUNK);
    const rows = Math.max(1, Math.floor(CHUNK / columns));
    if (width === columns && bottom - top <= rows) {
      this.#addChunk(plain, stride, { top, bottom, left, right }, parts.zone[part]!, parts.weight[part]!, place);
      return;
    }
    for (let y = top; y < bottom; y += rows) {
      for (let x = left; x < right; x += columns) {
        const chunk = { top: y, bottom: Math.min(bottom, y + rows), left: x, right: Math.min(right, x + columns) };
        this.#addChunk(plain, stride, chunk, parts.zone[part]!, parts.weight[part]!, place);
      }
    }
  }

  #addChunk(
    { samples, nodata }: PlainBlock,
    stride: number,
    chunk: Rectangle,
    zone: number,
    weight: number,
    place: BlockPlace,
  ): void {
    const found = this.#found;
    const isFloat = samples instanceof Float32Array || samples instanceof Float64Array;
    if (isFloat) floats.sumFloats(samples, stride, chunk, nodata, found);
    else if (this.squares || this.min) sumIntegers(samples, stride, chunk, nodata, found);
    else sumIntegersAlone(samples, stride, chunk, nodata, found);
    const pixels = (chunk.bottom - chunk.top) * (chunk.right - chunk.left);
    this.validity.add(zone, weight, pixels, found.valid, found.notFinite);
    if (found.valid === 0) return;
    this.#extend(zone, found.min, found.max);
    if (!this.sums) return;
    if (samples instanceof Float64Array) this.#addDoubles({ samples, nodata }, stride, chunk, zone, weight, place);
    else if (isFloat) this.#addFloats({ samples, nodata }, stride, chunk, zone, weight);
    else this.#addFound(zone, weight);
  }

  /** Adds what the loop over float32 numbers has found, where it is exact; else numbers of like size at a time. */
  #addFloats({ samples, nodata }: PlainBlock, stride: number, chunk: Rectangle, zone: number, weight: number) {
    const found = this.#found;
    const { valid, min, max } = found;
    const isOfBothSigns = min <= 0 && max >= 0;
    const smallest = isOfBothSigns ? floats.smallestOf(samples, stride, chunk, nodata) : Math.max(min, -max);
    if (floats.isExact(found, smallest)) return this.#addFound(zone, weight);
    let below = Number.POSITIVE_INFINITY;
    let largest = Math.max(max, -min);
    while (largest > 0) {
      const from = floats.bandBelow(valid, largest);
      largest = floats.sumFloatsBetween(samples, stride, chunk, nodata, { from, below }, found);
      below = from;
      this.#addFound(zone, weight);
    }
  }

  #addFound(zone: number, weight: number): void {
    const { sum, squares, squaresLow } = this.#found;
    this.sums!.addProduct(zone, sum, weight);
    if (!this.squares) return;
    this.squares.addProduct(zone, squares, weight);
    if (squaresLow !== 0) this.squares.addProduct(zone, squaresLow, weight);
  }

  /** Adds values that float32 does not hold, those of like size at a time. */
  #addDoubles(
    { samples, nodata }: PlainBlock,
    stride: number,
    chunk: Rectangle,
    zone: number,
    weight: number,
    place: BlockPlace,
  ): void {
    const { valid, min, max } = this.#found;
    let largest = Math.max(max, -min);
    if (largest > LARGEST_SQUARED) {
      this.#addOneByOne({ samples, nodata }, stride, chunk, zone, weight, place);
      return;
    }
    let below = Number.POSITIVE_INFINITY;
    while (largest > 0) {
      // What is smaller still counts as 0 where it is squared (exact-sums.ts), and is summed by itself.
      if (largest < SMALLEST_SPLIT) {
        this.#addOneByOne({ samples, nodata }, stride, chunk, zone, weight, place, below);
        return;
      }
      const from = doubleBandBelow(valid, largest);
      const found = sumDoublesBetween(samples, stride, chunk, nodata, { from, below });
      for (const sum of found.sums) this.sums!.addProduct(zone, sum, weight);
      if (this.squares) for (const square of found.squares) this.squares.addProduct(zone, square, weight);
      largest = found.largest;
      below = from;
    }
  }

  #addOneByOne(
    { samples, nodata }: PlainBlock,
    stride: number,
    { top, bottom, left, right }: Rectangle,
    zone: number,
    weight: number,
    place: BlockPlace,
    below = Number.POSITIVE_INFINITY,
  ): void {
    for (let y = top; y < bottom; y++) {
      for (let i = y * stride + left; i < y * stride + right; i++) {
        const value = samples[i]!;
        if (value !== nodata && Number.isFinite(value) && Math.abs(value) < below)
          this.#addValue(zone, value, weight, place);
      }
    }
  }

  #addValue(zone: number, value: number, weight: number, { uri, at }: BlockPlace): void {
    if (!this.sums) return;
    if (Math.abs(value) > (this.squares ? LARGEST_SQUARED : LARGEST)) {
      throw new UnsupportedRasterError(
        `${uri}: holds the value ${value} in ${at}, which is too large to be summed; name it as nodata with --nodata`,
      );
    }
    this.sums.addProduct(zone, value, weight);
    this.squares?.addSquare(zone, value, weight);
  }

  #extend(zone: number, min: number, max: number): void {
    if (!this.min || !this.max) return;
    if (min < this.min[zone]!) this.min[zone] = min;
    if (max > this.max[zone]!) this.max[zone] = max;
  }

  combine(other: this): void {
    this.validity.combine(other.validity);
    if (other.sums) this.sums?.combine(other.sums);
    if (other.squares) this.squares?.combine(other.squares);
    for (let zone = 0; zone < this.validity.zones; zone++) {
      if (other.min && other.max) this.#extend(zone, other.min[zone]!, other.max[zone]!);
    }
  }
}

/**
 * Work on a pixel, of whole numbers of up to 16 bits and of others, and on a part (measured with 33 to 2 pixels a
 * cell).
 */
const ADD_SMALL = 1.4;
const ADD_SMALL_ALL = 2.4;
const ADD_PIXEL = 3.5;
const ADD_DOUBLE = 20;
const ADD_PART = 60;
const SMALL_BYTES = 2;
const FLOAT32_BYTES = 4;

/** {@link Moments} as a plan names it. */
export const moments: AccumulatorKind<MomentsParams> = {
  name: 'moments',
  params: paramsSchema,
  join: (a, b) =>
    a.layer === b.layer
      ? {
          layer: a.layer,
          sums: a.sums || b.sums,
          squares: a.squares || b.squares,
          extremes: a.extremes || b.extremes,
        }
      : null,
  bytesPerZone: ({ sums, squares, extremes }) =>
    Validity.bytesPerZone + (squares ? 2 : sums ? 1 : 0) * ExactSums.bytesPerZone + (extremes ? 16 : 0),
  nanoseconds: ({ squares, extremes }, _, sampleBytes) => ({
    perPixel:
      sampleBytes > FLOAT32_BYTES
        ? ADD_DOUBLE
        : sampleBytes > SMALL_BYTES
          ? ADD_PIXEL
          : squares || extremes
            ? ADD_SMALL_ALL
            : ADD_SMALL,
    perPart: ADD_PART,
  }),
  create: (params, layers, coverage) => new Moments(coverage, layers[params.layer]!, params),
};
