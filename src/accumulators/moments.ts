import * as z from 'zod';
import type { Coverage } from '../coverage/coverage.js';
import type { Parts } from '../coverage/parts.js';
import { UnsupportedRasterError } from '../errors.js';
import { isNodata } from '../raster/nodata.js';
import type { LayerBlock, StackBlock } from '../raster/pixel-block.js';
import type { Samples } from '../raster/samples.js';
import type { Accumulator, AccumulatorKind } from './accumulator.js';
import { ExactSums } from './exact-sums.js';

/** Beyond this size products with weights could leave the range of float64. */
const LARGEST = 2 ** 900;

/**
 * For every zone the weight of its valid pixels and the sum of weight times value, both exact, whatever the values and
 * the order. NaN is nodata. Pixels of one part are added first, with the error of each addition kept (D. E. Knuth,
 * TAOCP 2, 4.2.2, theorem B); where even the errors don't sum exactly, they are added one by one.
 */
export class Moments implements Accumulator {
  /** Weight of the valid pixels of a zone: whole numbers below 2^53. */
  readonly weights: Float64Array;
  /** Sum of weight times value of a zone. */
  readonly sums: ExactSums;

  /**
   * Starts with nothing summed.
   * @param layer of the stack, from 0
   */
  constructor(
    { zones }: Pick<Coverage, 'zones'>,
    readonly nodata: number | null,
    readonly layer = 0,
  ) {
    this.weights = new Float64Array(zones);
    this.sums = new ExactSums(zones);
  }

  add(block: StackBlock, parts: Parts): void {
    const layer = block.layers[this.layer]!;
    if (layer.constant !== null && isNodata(layer.constant, this.nodata)) return;
    for (let i = 0; i < parts.count; i++) this.#addPart(layer, block.stride, parts, i);
  }

  #addPart(layer: LayerBlock, stride: number, parts: Parts, part: number): void {
    const { samples, valid } = layer;
    if (layer.constant === null && valid === null && samples.BYTES_PER_ELEMENT <= SMALL_BYTES)
      this.#addSmallIntegers(samples, stride, parts, part);
    else this.#addNumbers(layer, stride, parts, part);
  }

  /** Adds a part of whole numbers of up to 16 bits, whose plain sum is exact: a block has less than 2^37 pixels. */
  #addSmallIntegers(samples: Samples, stride: number, parts: Parts, part: number): void {
    const [zone, weight] = [parts.zone[part]!, parts.weight[part]!];
    const [left, right, bottom] = [parts.left[part]!, parts.right[part]!, parts.bottom[part]!];
    const { nodata } = this;
    let pixels = 0;
    let sum = 0;
    for (let y = parts.top[part]!; y < bottom; y++) {
      for (let i = y * stride + left; i < y * stride + right; i++) {
        const value = samples[i]!;
        if (value === nodata) continue;
        pixels++;
        sum += value;
      }
    }
    this.weights[zone] = this.weights[zone]! + pixels * weight;
    this.sums.addProduct(zone, sum, weight);
  }

  #addNumbers(layer: LayerBlock, stride: number, parts: Parts, part: number): void {
    const { samples, constant, valid } = layer;
    const [zone, weight] = [parts.zone[part]!, parts.weight[part]!];
    const [left, right, bottom] = [parts.left[part]!, parts.right[part]!, parts.bottom[part]!];
    const { nodata } = this;
    const mayBeLarge = samples instanceof Float64Array;
    let pixels = 0;
    let sum = 0;
    let errors = 0;
    let isExact = true;
    for (let y = parts.top[part]!; y < bottom; y++) {
      for (let i = y * stride + left; i < y * stride + right; i++) {
        if (valid !== null && valid[i] === 0) continue;
        const value = constant ?? samples[i]!;
        if (isNodata(value, nodata)) continue;
        pixels++;
        if (mayBeLarge && Math.abs(value) > LARGEST) isExact = false;
        const next = sum + value;
        const added = next - sum;
        const error = sum - (next - added) + (value - added);
        sum = next;
        if (error === 0) continue;
        const moreErrors = errors + error;
        const taken = moreErrors - errors;
        if (errors - (moreErrors - taken) + (error - taken) !== 0) isExact = false;
        errors = moreErrors;
      }
    }
    if (pixels === 0) return;
    this.weights[zone] = this.weights[zone]! + pixels * weight;
    if (isExact) {
      this.sums.addProduct(zone, sum, weight);
      if (errors !== 0) this.sums.addProduct(zone, errors, weight);
    } else this.#addValues(layer, stride, parts, part);
  }

  #addValues({ samples, constant, valid, place }: LayerBlock, stride: number, parts: Parts, part: number): void {
    const [zone, weight] = [parts.zone[part]!, parts.weight[part]!];
    const [left, right, bottom] = [parts.left[part]!, parts.right[part]!, parts.bottom[part]!];
    for (let y = parts.top[part]!; y < bottom; y++) {
      for (let i = y * stride + left; i < y * stride + right; i++) {
        const value = constant ?? samples[i]!;
        if (valid?.[i] === 0 || isNodata(value, this.nodata)) continue;
        if (Math.abs(value) > LARGEST) {
          throw new UnsupportedRasterError(
            `${place.uri}: holds the value ${value} in ${place.at}, of which there is no mean; name it as nodata with --nodata`,
          );
        }
        this.sums.addProduct(zone, value, weight);
      }
    }
  }

  combine(other: this): void {
    for (let i = 0; i < this.weights.length; i++) this.weights[i] = this.weights[i]! + other.weights[i]!;
    this.sums.combine(other.sums);
  }
}

/**
 * Work on a pixel, of whole numbers of up to 16 bits and of others, and on a part (measured with 33 to 2 pixels a
 * cell).
 */
const ADD_SMALL = 1.4;
const ADD_PIXEL = 6;
const ADD_PART = 35;
const SMALL_BYTES = 2;

/** {@link Moments} as a plan names it. */
export const moments: AccumulatorKind<{ readonly layer: number }> = {
  name: 'moments',
  params: z.object({ layer: z.int().min(0) }),
  bytesPerZone: () => 8 + ExactSums.bytesPerZone,
  nanoseconds: (_, __, sampleBytes) => ({
    perPixel: sampleBytes <= SMALL_BYTES ? ADD_SMALL : ADD_PIXEL,
    perPart: ADD_PART,
  }),
  create: ({ layer }, layers, coverage) => new Moments(coverage, layers[layer]!.nodata, layer),
};
