import type { Window } from '../../grid/window.js';
import type { Samples } from '../../raster/samples.js';
import type { MapFrame } from './frame.js';
import { ValueSums } from './value-sums.js';

/** A band of values, gathered for a map. */
export class MapValues {
  readonly #sums: ValueSums;

  constructor(
    frame: MapFrame,
    readonly nodata: number | null,
  ) {
    this.#sums = new ValueSums(frame);
  }

  add({ colOff, rowOff, width, height }: Window, stride: number, samples: Samples): void {
    const { row } = this.#sums;
    for (let r = 0; r < height; r++) {
      for (let i = 0; i < width; i++) {
        const value = samples[r * stride + i]!;
        row[i] = value === this.nodata ? Number.NaN : value;
      }
      this.#sums.addRow(rowOff + r, colOff, width);
    }
  }

  /** The mean of each pixel, NaN where it has none. */
  means(): Float64Array {
    return Float64Array.from({ length: this.#sums.frame.pixels }, (_, pixel) => this.#sums.mean(pixel));
  }
}
