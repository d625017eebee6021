import { AreaSums } from './area-sums.js';
import type { MapFrame } from './frame.js';

/**
 * Colours of cells, averaged to those of pixels. Sums are of whole numbers and so exact, up to 2^45 cells: the order in
 * which cells come can't matter. A pixel takes 32 bytes.
 */
export class ColorSums extends AreaSums {
  /** Red, green and blue of the row that is under way, from 0 to 255, whole numbers. */
  readonly row: Uint8Array;
  /** Which of its cells have a colour. */
  readonly drawn: Uint8Array;
  readonly #sums: Float64Array;
  readonly #weights: Float64Array;

  constructor(frame: MapFrame) {
    super(frame);
    this.row = new Uint8Array(3 * frame.columns);
    this.drawn = new Uint8Array(frame.columns);
    this.#sums = new Float64Array(3 * frame.pixels);
    this.#weights = new Float64Array(frame.pixels);
  }

  /** Adds the first `count` cells of `row` that are drawn. */
  addRow(row: number, colOff: number, count: number): void {
    this.addCells(row, colOff, count);
  }

  protected override has(index: number): boolean {
    return this.drawn[index] !== 0;
  }

  protected override addTo(pixel: number, weight: number, index: number): void {
    const sums = this.#sums;
    const cell = 3 * index;
    const at = 3 * pixel;
    sums[at] = sums[at]! + weight * this.row[cell]!;
    sums[at + 1] = sums[at + 1]! + weight * this.row[cell + 1]!;
    sums[at + 2] = sums[at + 2]! + weight * this.row[cell + 2]!;
    this.#weights[pixel] = this.#weights[pixel]! + weight;
  }

  /**
   * Writes a pixel's colour into an array of all pixels' red, green and blue.
   * @returns false where none of its cells has one
   */
  mean(pixel: number, into: Uint8Array): boolean {
    const weight = this.#weights[pixel]!;
    if (weight === 0) return false;
    for (let channel = 0; channel < 3; channel++)
      into[3 * pixel + channel] = Math.round(this.#sums[3 * pixel + channel]! / weight);
    return true;
  }
}
