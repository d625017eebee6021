import type { Window } from '../../grid/window.js';
import type { Samples } from '../../raster/samples.js';
import { colorsOf, paintedClasses } from './class-colors.js';
import { ColorSums } from './color-sums.js';
import { evenWeights } from './even-weights.js';
import type { MapFrame } from './frame.js';
import type { Painted, Painting } from './painted.js';
import type { Rgb } from './srgb.js';
import type { ClassesStyle } from './style.js';

/** Shares of cells are summed in these steps of a cell, as whole numbers: exact up to 2^37 cells. */
const SHARE_STEPS = 2 ** 16;

/**
 * Paints each cell in the mean of its classes' colours, weighted by the bands. Bands are gone through one after the
 * other within a row of cells, so that each loop reads one array.
 */
export class ClassPainting implements Painting {
  readonly #colors: readonly Rgb[];
  readonly #totals: Float64Array;
  readonly #sums: ColorSums;
  /** Sums over the classes of the row that is under way. */
  readonly #weights: Float64Array;
  readonly #red: Float64Array;
  readonly #green: Float64Array;
  readonly #blue: Float64Array;

  constructor(
    frame: MapFrame,
    readonly style: ClassesStyle,
  ) {
    this.#colors = colorsOf(style.classes);
    this.#totals = new Float64Array(style.classes.length);
    this.#sums = new ColorSums(frame);
    this.#weights = new Float64Array(frame.columns);
    this.#red = new Float64Array(frame.columns);
    this.#green = new Float64Array(frame.columns);
    this.#blue = new Float64Array(frame.columns);
  }

  add({ colOff, rowOff, width, height }: Window, stride: number, bands: readonly Samples[]): void {
    const values = evenWeights(bands, this.style.nodata);
    for (let row = 0; row < height; row++) {
      const from = row * stride;
      this.#mix(values, from, width);
      this.#round(width);
      this.#count(values, from, width);
      this.#sums.addRow(rowOff + row, colOff, width);
    }
  }

  paint(): Painted {
    return paintedClasses(this.#sums, this.style.classes, this.#colors, this.#totals);
  }

  /** Sums the weights of all classes, and their colours times these. */
  #mix(values: readonly Samples[], from: number, width: number): void {
    const [weights, reds, greens, blues] = [this.#weights, this.#red, this.#green, this.#blue];
    for (const sums of [weights, reds, greens, blues]) sums.fill(0, 0, width);
    for (let k = 0; k < values.length; k++) {
      const band = values[k]!;
      const nodata = this.style.nodata[k]!;
      const [red, green, blue] = this.#colors[k]!;
      for (let i = 0; i < width; i++) {
        const weight = band[from + i]!;
        if (!(weight > 0) || weight === nodata) continue;
        weights[i] = weights[i]! + weight;
        reds[i] = reds[i]! + weight * red;
        greens[i] = greens[i]! + weight * green;
        blues[i] = blues[i]! + weight * blue;
      }
    }
  }

  #round(width: number): void {
    const { row, drawn } = this.#sums;
    for (let i = 0; i < width; i++) {
      const weight = this.#weights[i]!;
      const isDrawn = weight > 0 && weight < Infinity;
      drawn[i] = isDrawn ? 1 : 0;
      if (!isDrawn) continue;
      row[3 * i] = Math.round(this.#red[i]! / weight);
      row[3 * i + 1] = Math.round(this.#green[i]! / weight);
      row[3 * i + 2] = Math.round(this.#blue[i]! / weight);
    }
  }

  /** Adds up what share of the cells each class has. */
  #count(values: readonly Samples[], from: number, width: number): void {
    const { drawn } = this.#sums;
    const weights = this.#weights;
    for (let i = 0; i < width; i++) weights[i] = drawn[i] === 1 ? SHARE_STEPS / weights[i]! : 0;
    for (let k = 0; k < values.length; k++) {
      const band = values[k]!;
      const nodata = this.style.nodata[k]!;
      let total = this.#totals[k]!;
      for (let i = 0; i < width; i++) {
        const weight = band[from + i]!;
        if (weight > 0 && weight !== nodata && drawn[i] === 1) total += Math.round(weight * weights[i]!);
      }
      this.#totals[k] = total;
    }
  }
}
