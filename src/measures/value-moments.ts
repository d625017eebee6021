import type { ExactSums } from '../accumulators/exact-sums.js';
import type { Moments } from '../accumulators/moments.js';
import { varianceOf } from '../accumulators/variance.js';
import { MomentKernel, momentKernel } from '../kernels/moment-kernel.js';
import type { Scaling } from '../raster/scaling.js';

/** What the samples of a zone, or of many, sum up to. */
export interface SampleSums {
  /** What the valid pixels count: their weight, or the sum of their shares in the zone. */
  readonly weight: number | bigint;
  /** Sum of the samples, each by what its pixel counts, rounded once; for who asked for sums. */
  readonly sum: number;
  /** Variance of the samples as a population, rounded once; for who asked for squares. */
  readonly variance: number;
  readonly min: number;
  readonly max: number;
}

/** The sums of one zone after the other, so that no object is made for each, and zones that follow share work. */
export class ZoneSums implements SampleSums {
  zone = 0;
  readonly #sums: ExactSums | null;
  readonly #squares: ExactSums | null;
  /** The variances of zones from `#first` on. */
  #variances = new Float64Array(0);
  #first = 0;

  /**
   * Starts at the first zone.
   * @param kernel null for loops alone
   */
  constructor(
    readonly state: Moments,
    readonly kernel: MomentKernel | null = momentKernel(),
  ) {
    this.#sums = state.sums;
    this.#squares = state.squares;
  }

  get weight(): number {
    return this.state.counted[this.zone]!;
  }

  get sum(): number {
    return this.#sums!.value(this.zone);
  }

  get variance(): number {
    const { zone, kernel } = this;
    if (kernel && (zone < this.#first || zone >= this.#first + this.#variances.length)) {
      this.#first = zone;
      const weights = this.state.counted.subarray(zone, zone + MomentKernel.most);
      this.#variances = kernel.variances(weights, this.#sums!, this.#squares!, zone).slice();
    }
    const found = kernel ? this.#variances[zone - this.#first]! : Number.NaN;
    return Number.isNaN(found) ? varianceOf(this.weight, this.#sums!, this.#squares!, zone) : found;
  }

  get min(): number {
    return this.state.min?.[this.zone] ?? Number.NaN;
  }

  get max(): number {
    return this.state.max?.[this.zone] ?? Number.NaN;
  }
}

/**
 * What the sums of a zone say of its values. Sums are exact and of samples; each figure is rounded once or twice to
 * float64, and scaled then.
 */
export class ValueMoments {
  /**
   * Takes sums as they are, to be evaluated when they are asked for.
   * @param pixel what a whole pixel is in shares
   */
  constructor(
    readonly found: SampleSums,
    readonly pixel: number,
    readonly scaling: Scaling,
  ) {}

  /** Pixels, each with its share in the zone. */
  get count(): number {
    return Number(this.found.weight) / this.pixel;
  }

  get sum(): number {
    const { scale, offset } = this.scaling;
    const sum = this.found.sum / this.pixel;
    return offset === 0 ? sum * scale : sum * scale + this.count * offset;
  }

  get mean(): number {
    return this.#scaled(this.found.sum / Number(this.found.weight));
  }

  /** Of the population: divided by the count. */
  get variance(): number {
    return this.found.variance * this.scaling.scale * this.scaling.scale;
  }

  get std(): number {
    return Math.sqrt(this.variance);
  }

  get min(): number {
    return this.#scaled(this.scaling.scale < 0 ? this.found.max : this.found.min);
  }

  get max(): number {
    return this.#scaled(this.scaling.scale < 0 ? this.found.min : this.found.max);
  }

  /** A sample as a value; of -0 it is 0, because which of both comes first is chance. */
  #scaled(sample: number): number {
    return sample * this.scaling.scale + this.scaling.offset + 0;
  }
}
