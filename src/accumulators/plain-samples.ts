import { isFloat } from '../raster/dtype.js';
import { isNodata } from '../raster/nodata.js';
import type { LayerBlock, StackBlock } from '../raster/pixel-block.js';
import type { Samples } from '../raster/samples.js';
import type { LayerFacts } from './accumulator.js';

/** Samples that loops over values take: whole numbers of up to 16 bits, or floats. */
export type PlainSamples = Uint8Array | Int8Array | Uint16Array | Int16Array | Float32Array | Float64Array;

/** A block's values, and the one value that says that a pixel has none. */
export interface PlainBlock {
  readonly samples: PlainSamples;
  readonly nodata: number | null;
}

/** Whole numbers up to here are float32 numbers. */
const FLOAT32_WHOLE = 2 ** 24;
/** A value that few rasters hold; where one does, the next of a row of such values. */
const HIDDEN = -(2 ** 120);

/** A rectangle of a block's pixels. */
export interface PlainPixels extends PlainBlock {
  /** Samples to a row of the block. */
  readonly stride: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A layer's plain blocks: the parts of a block come some at a time, and it is brought into form once. */
export class PlainBlocks {
  #block: StackBlock | null = null;
  #plain: PlainBlock | null = null;

  /**
   * Starts with no block.
   * @param layer of the stack, from 0
   */
  constructor(
    readonly facts: Pick<LayerFacts, 'nodata' | 'dtype'>,
    readonly layer: number,
  ) {}

  /** A block in plain form; null where all of it is the constant of its layer. */
  of(block: StackBlock): PlainBlock | null {
    if (block === this.#block) return this.#plain;
    const layer = block.layers[this.layer]!;
    this.#block = block;
    this.#plain = layer.constant !== null && !layer.valid ? null : plainBlock(layer, this.facts);
    return this.#plain;
  }
}

/**
 * Brings a block's values into a form that loops need not ask about: pixels that a mask hides get a value of their own,
 * and values that float32 holds are float32, whichever wider type they come in. Null for a block that holds no number.
 */
export function plainBlock(
  layer: LayerBlock,
  { nodata, dtype }: Pick<LayerFacts, 'nodata' | 'dtype'>,
): PlainBlock | null {
  const { samples, valid, constant } = layer;
  if (constant !== null) {
    if (isNodata(constant, nodata)) return null;
    return masked(new Float64Array(valid?.length ?? 0).fill(constant), valid, nodata, false);
  }
  // Of whole numbers of 64 bits the nodata value may be given as NaN.
  const isWide = samples instanceof Float64Array && !isFloat(dtype);
  if (valid || isWide) return masked(samples, valid, nodata, isWide || Number.isNaN(nodata));
  if (samples instanceof Float64Array || samples instanceof Int32Array || samples instanceof Uint32Array)
    return { samples: narrowed(samples), nodata };
  return { samples, nodata };
}

/** With a value of its own in place of what a mask hides, and of nodata. */
function masked(samples: Samples, valid: Uint8Array | null, nodata: number | null, isNanNodata: boolean): PlainBlock {
  const out = new Float64Array(samples.length);
  for (let hidden = HIDDEN; ; hidden *= 2) {
    let isTaken = false;
    for (let i = 0; i < out.length; i++) {
      const value = samples[i]!;
      if (valid?.[i] === 0 || value === nodata || (isNanNodata && Number.isNaN(value))) out[i] = hidden;
      else {
        out[i] = value;
        isTaken ||= value === hidden;
      }
    }
    if (!isTaken) return { samples: narrowed(out), nodata: hidden };
  }
}

/** As float32 where that holds every value, else as float64. */
function narrowed(samples: Float64Array | Int32Array | Uint32Array): Float32Array | Float64Array {
  const isWhole = !(samples instanceof Float64Array);
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i]!;
    const fits = isWhole ? Math.abs(value) <= FLOAT32_WHOLE : Math.fround(value) === value || Number.isNaN(value);
    if (!fits) return isWhole ? Float64Array.from(samples) : samples;
  }
  return Float32Array.from(samples);
}
