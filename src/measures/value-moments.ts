import type { ExactSums } from '../accumulators/exact-sums.js';
import type { Moments } from '../accumulators/moments.js';
import { varianceOf } from '../accumulators/variance.js';
import type { Scaling } from '../raster/scaling.js';

/** Exact sums of the samples of a zone, or of many. */
export interface SampleSums {
  /** What the valid pixels count: their weight, or the sum of their shares in the zone. */
  readonly weight: number | bigint;
  /** Sum of the samples, each by what its pixel counts, and of their squares; null where nobody asked for them. */
  readonly sums: ExactSums | null;
  readonly squares: ExactSums | null;
  /** Of which zone in these sums. */
  readonly zone: number;
  readonly min: number;
  readonly max: number;
}

/** The sums of one zone after the other: no object is made for each. */
export class ZoneSums implements SampleSums {
  readonly sums: ExactSums | null;
  readonly squares: ExactSums | null;
  zone = 0;

  /** Starts at the first zone. */
  constructor(readonly state: Moments) {
    this.sums = state.sums;
    this.squares = state.squares;
  }

  get weight(): number {
    return this.state.counted[this.zone]!;
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
    const sum = this.found.sums!.value(this.found.zone) / this.pixel;
    return offset === 0 ? sum * scale : sum * scale + this.count * offset;
  }

  get mean(): number {
    return this.#scaled(this.found.sums!.value(this.found.zone) / Number(this.found.weight));
  }

  /** Of the population: divided by the count. */
  get variance(): number {
    const { sums, squares, weight, zone } = this.found;
    return varianceOf(weight, sums!, squares!, zone) * this.scaling.scale * this.scaling.scale;
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
