import type { Kernel } from './kernel.js';
import type { Gather } from './kernel-exports.js';
import { type Hidden, hiddenIn, type KernelSamples, type OfEachType, ofType } from './kernel-samples.js';
import { MAX_VALUES, SAMPLES_AT, SUMS_AT, VALUES_AT } from './layout.js';

/** Takes the values of rectangles of a block without the pixels that have none, by WebAssembly. */
export class ValueGatherer {
  /** Of the values that were taken last; of no values Infinity and -Infinity. */
  min = Number.POSITIVE_INFINITY;
  max = Number.NEGATIVE_INFINITY;
  /** Pixels that hold no number, of those that were looked at last. */
  notFinite = 0;
  readonly #kernel: Kernel;
  readonly #byType: OfEachType<Gather>;
  #samples: KernelSamples | null = null;
  #stride = 0;
  #gather: Gather;
  #hidden: Hidden = { nodata: Number.NaN, hides: 0 };

  /** Starts with no block. */
  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    const { gatherUint8, gatherInt8, gatherUint16, gatherInt16, gatherFloats } = kernel.exports;
    this.#byType = {
      uint8: gatherUint8,
      int8: gatherInt8,
      uint16: gatherUint16,
      int16: gatherInt16,
      float32: gatherFloats,
    };
    this.#gather = gatherFloats;
  }

  /** Most pixels of a rectangle. */
  static readonly most = MAX_VALUES;

  /**
   * Comes to a block.
   * @param stride samples to a row
   * @param nodata the value that says that a pixel has none
   */
  begin(samples: KernelSamples, stride: number, nodata: number | null): void {
    this.#kernel.load(samples);
    if (samples === this.#samples) return;
    this.#samples = samples;
    this.#stride = stride;
    this.#hidden = hiddenIn(samples, nodata);
    this.#gather = ofType(samples, this.#byType);
  }

  /**
   * Takes the values of a rectangle of up to {@link most} pixels; -0 becomes 0.
   * @returns them, until the next ones are taken
   */
  take(top: number, bottom: number, left: number, right: number): KernelSamples {
    const samples = this.#samples!;
    const size = samples.BYTES_PER_ELEMENT;
    const Values = samples.constructor as Uint8ArrayConstructor;
    const first = SAMPLES_AT + (top * this.#stride + left) * size;
    const next = this.#stride * size;
    const { hides, nodata } = this.#hidden;
    const count = this.#gather(first, next, right - left, bottom - top, hides, nodata, VALUES_AT, SUMS_AT);
    const { sums, bytes } = this.#kernel;
    this.min = count > 0 ? sums[0]! : Number.POSITIVE_INFINITY;
    this.max = count > 0 ? sums[1]! : Number.NEGATIVE_INFINITY;
    this.notFinite = samples instanceof Float32Array ? sums[2]! : 0;
    return new Values(bytes.buffer, VALUES_AT, count);
  }
}
