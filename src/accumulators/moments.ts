import * as z from 'zod';
import type { Coverage } from '../coverage/coverage.js';
import type { Parts } from '../coverage/parts.js';
import { type Kernel, kernel } from '../kernels/kernel.js';
import { isForKernels } from '../kernels/kernel-samples.js';
import { MOMENTS } from '../kernels/layout.js';
import {
  COUNTED,
  COVERED,
  GREATEST,
  LEAST,
  NOT_FINITE,
  PartMoments,
  SQUARES,
  SUM,
  VALID,
} from '../kernels/part-moments.js';
import { isNodata } from '../raster/nodata.js';
import type { StackBlock } from '../raster/pixel-block.js';
import type { BlockPlace } from '../raster/samples.js';
import type { Accumulator, AccumulatorKind, LayerFacts } from './accumulator.js';
import { ExactSums } from './exact-sums.js';
import { noSums, type PartSums } from './part-sums.js';
import { type PlainBlock, PlainBlocks } from './plain-samples.js';
import { mostSummed, sumPixels } from './rectangle-sums.js';
import { Validity } from './validity.js';
import { ValueSums, type ZonePixels } from './value-sums.js';
import { zeroSums } from './zero-sums.js';

const paramsSchema = z.object({
  layer: z.int().min(0),
  /** Whether values are summed, and their squares. */
  sums: z.boolean(),
  squares: z.boolean(),
  /** Whether the smallest and the largest value are kept. */
  extremes: z.boolean(),
  /** What pixels count by: their area in the zone, or how many they are, each with its share there. */
  by: z.enum(['area', 'pixels']),
});
export type MomentsParams = z.output<typeof paramsSchema>;

/**
 * For every zone what its valid pixels count, by area or by number, the sums of that times value and times its square,
 * and the extremes. Sums are exact, whatever the values and the order. NaN and infinities are nodata.
 */
export class Moments implements Accumulator {
  readonly validity: Validity;
  /** What the valid pixels of a zone count: {@link Validity.valid}, or the sum of their shares. */
  readonly counted: Float64Array;
  /** Extremes of all valid pixels that a zone touches; null where nobody asks for them. */
  readonly min: Float64Array | null;
  readonly max: Float64Array | null;
  readonly #sums: ValueSums | null;
  readonly #byKernel: PartMoments | null;
  readonly #found = noSums();
  readonly #plainBlocks: PlainBlocks;

  /**
   * Starts with nothing summed.
   * @param kernels null for loops alone
   */
  constructor(
    { zones }: Pick<Coverage, 'zones'>,
    readonly facts: Pick<LayerFacts, 'nodata' | 'dtype'>,
    readonly params: MomentsParams,
    readonly kernels: Kernel | null = kernel(),
  ) {
    const { layer, sums, squares, extremes, by } = params;
    this.#plainBlocks = new PlainBlocks(facts, layer);
    this.#byKernel = kernels && new PartMoments(kernels, sums || squares, squares);
    this.validity = new Validity(zones);
    this.counted = by === 'area' ? this.validity.valid : zeroSums(zones);
    this.#sums = sums || squares ? new ValueSums(zones, squares) : null;
    this.min = extremes ? new Float64Array(zones).fill(Number.POSITIVE_INFINITY) : null;
    this.max = extremes ? new Float64Array(zones).fill(Number.NEGATIVE_INFINITY) : null;
  }

  /** Sum of what pixels count times their values of a zone; null where nobody asks for it. */
  get sums(): ExactSums | null {
    return this.#sums?.sums ?? null;
  }

  /** The same of squared values; null where nobody asks for it. */
  get squares(): ExactSums | null {
    return this.#sums?.squares ?? null;
  }

  add(block: StackBlock, parts: Parts): void {
    const { constant, place } = block.layers[this.params.layer]!;
    this.kernels?.forgetParts(); // the buffer of those before holds others now
    const plain = this.#plainBlocks.of(block);
    if (plain && this.#byKernel && PartMoments.holds(parts.count) && isForKernels(plain.samples)) {
      this.#byKernel.begin(plain.samples, block.stride, plain.nodata);
      this.#addByKernel(this.#byKernel, plain, block.stride, parts, place);
      return;
    }
    for (let i = 0; i < parts.count; i++) {
      if (plain) this.#addPart(plain, block.stride, parts, i, place);
      else this.#addConstant(constant!, parts, i, place);
    }
  }

  /** Adds what a kernel finds in the parts of each zone, or, where it has no room for it, loops. */
  #addByKernel(kernel: PartMoments, plain: PlainBlock, stride: number, parts: Parts, place: BlockPlace): void {
    for (let from = 0; from < parts.count; ) {
      const groups = kernel.sum(parts, this.#weights(parts), from, parts.count);
      const { found, ends } = kernel;
      for (let group = 0; group < groups; group++) {
        const at = group * MOMENTS;
        const end = ends[group]!;
        if (found[at + SUM]! < 0 || found[at + SQUARES]! < 0)
          for (let i = from; i < end; i++) this.#addPart(plain, stride, parts, i, place);
        else this.#addFound(parts.zone[from]!, found, at);
        from = end;
      }
    }
  }

  /** Adds what a kernel has found in a zone. */
  #addFound(zone: number, found: Float64Array, at: number): void {
    this.validity.addWeights(zone, found[at + COVERED]!, found[at + VALID]!, found[at + NOT_FINITE]!);
    if (this.params.by === 'pixels') this.counted[zone] = this.counted[zone]! + found[at + COUNTED]!;
    this.#extend(zone, found[at + LEAST]!, found[at + GREATEST]!);
    this.#sums?.addCounted(zone, found, at + SUM, at + SQUARES);
  }

  /** Adds a part of a block that was never written. */
  #addConstant(value: number, parts: Parts, part: number, place: BlockPlace): void {
    const zone = parts.zone[part]!;
    const pixels = (parts.bottom[part]! - parts.top[part]!) * (parts.right[part]! - parts.left[part]!);
    const isHidden = isNodata(value, this.facts.nodata);
    const isValid = !isHidden && Number.isFinite(value);
    const valid = isValid ? pixels : 0;
    const notFinite = isHidden || isValid ? 0 : pixels;
    if (this.#count(parts, part, pixels, { valid, notFinite, min: value, max: value }))
      this.#sums?.addValue(zone, value, pixels * this.#weights(parts)[part]!, place);
  }

  /** What each pixel of parts counts. */
  #weights({ weight, share }: Parts): Float64Array {
    return this.params.by === 'area' ? weight : share;
  }

  /**
   * Adds what was found in pixels that weigh as a part does, but for the sums.
   * @returns whether one of them has a value
   */
  #count(
    { zone, weight, share }: Parts,
    part: number,
    pixels: number,
    { valid, notFinite, min, max }: Pick<PartSums, 'valid' | 'notFinite' | 'min' | 'max'>,
  ): boolean {
    const at = zone[part]!;
    this.validity.add(at, weight[part]!, pixels, valid, notFinite);
    if (this.params.by === 'pixels') this.counted[at] = this.counted[at]! + valid * share[part]!;
    if (valid === 0) return false;
    this.#extend(at, min, max);
    return true;
  }

  /** Adds a part, some pixels at a time. */
  #addPart({ samples, nodata }: PlainBlock, stride: number, parts: Parts, part: number, place: BlockPlace): void {
    const top = parts.top[part]!;
    const bottom = parts.bottom[part]!;
    const left = parts.left[part]!;
    const right = parts.right[part]!;
    const zone = parts.zone[part]!;
    const weight = this.#weights(parts)[part]!;
    const most = mostSummed(samples);
    if ((right - left) * (bottom - top) <= most) {
      this.#addChunk(parts, part, { samples, nodata, stride, top, bottom, left, right, zone, weight, place });
      return;
    }
    const columns = Math.min(right - left, most);
    const rows = Math.floor(most / columns);
    for (let y = top; y < bottom; y += rows) {
      const below = Math.min(bottom, y + rows);
      for (let x = left; x < right; x += columns) {
        const sides = { top: y, bottom: below, left: x, right: Math.min(right, x + columns) };
        this.#addChunk(parts, part, { samples, nodata, stride, ...sides, zone, weight, place });
      }
    }
  }

  #addChunk(parts: Parts, part: number, pixels: ZonePixels): void {
    const found = this.#found;
    const { top, bottom, left, right } = pixels;
    sumPixels(pixels, !this.params.squares && !this.params.extremes, found);
    if (this.#count(parts, part, (bottom - top) * (right - left), found)) this.#sums?.add(pixels, found);
  }

  #extend(zone: number, min: number, max: number): void {
    if (!this.min || !this.max) return;
    // -0 becomes 0: which of the two comes first is chance.
    if (min < this.min[zone]!) this.min[zone] = min + 0;
    if (max > this.max[zone]!) this.max[zone] = max + 0;
  }

  combine(other: this): void {
    this.validity.combine(other.validity);
    if (this.params.by === 'pixels')
      for (let zone = 0; zone < this.counted.length; zone++)
        this.counted[zone] = this.counted[zone]! + other.counted[zone]!;
    if (other.#sums) this.#sums?.combine(other.#sums);
    for (let zone = 0; zone < this.validity.zones; zone++) {
      if (other.min && other.max) this.#extend(zone, other.min[zone]!, other.max[zone]!);
    }
  }
}

/**
 * Work on a pixel, of whole numbers of up to 16 bits, of float32 and of others, and on a part (measured in blocks of
 * 512 x 512 with cells of 2 to 512 pixels: 0.4 to 0.8, 1.7 to 2.1, and 50 to 120 a part).
 */
const ADD_SMALL = 0.6;
const ADD_PIXEL = 2.2;
const ADD_DOUBLE = 20;
const ADD_PART = 60;
const SMALL_BYTES = 2;
const FLOAT32_BYTES = 4;

/** {@link Moments} as a plan names it. */
export const moments: AccumulatorKind<MomentsParams> = {
  name: 'moments',
  params: paramsSchema,
  takesMerged: true,
  join: (a, b) =>
    a.layer === b.layer && a.by === b.by
      ? {
          ...a,
          sums: a.sums || b.sums,
          squares: a.squares || b.squares,
          extremes: a.extremes || b.extremes,
        }
      : null,
  bytesPerZone: ({ sums, squares, extremes, by }) =>
    Validity.bytesPerZone +
    (by === 'pixels' ? 8 : 0) +
    (squares ? 2 : sums ? 1 : 0) * ExactSums.bytesPerZone +
    (extremes ? 16 : 0),
  nanoseconds: (_params, _layers, sampleBytes) => ({
    perPixel: sampleBytes > FLOAT32_BYTES ? ADD_DOUBLE : sampleBytes > SMALL_BYTES ? ADD_PIXEL : ADD_SMALL,
    perPart: ADD_PART,
  }),
  create: (params, layers, coverage) => new Moments(coverage, layers[params.layer]!, params),
};
