import type { Window } from '../../grid/window.js';
import type { Samples } from '../../raster/samples.js';
import type { Rgb } from './srgb.js';

/** A line of a legend of classes. */
export interface ClassEntry {
  readonly color: Rgb;
  readonly text: string;
  /** Of the cells that have a value. */
  readonly share: number;
}

/** What stands beside a map. */
export type Legend =
  | { readonly kind: 'classes'; readonly entries: readonly ClassEntry[] }
  | {
      readonly kind: 'ramp';
      readonly title: string;
      /** Low values first. */
      readonly colors: readonly Rgb[];
      readonly low: number;
      readonly high: number;
      /** Whether there are values beyond the ends. */
      readonly isClipped: { readonly low: boolean; readonly high: boolean };
    }
  | { readonly kind: 'rgb'; readonly channels: readonly { readonly color: Rgb; readonly texts: readonly string[] }[] };

/** A map as its colours. */
export interface Painted {
  /** Red, green and blue of each pixel, row by row. */
  readonly rgb: Uint8Array;
  /** 1 where a pixel has a value. */
  readonly drawn: Uint8Array;
  readonly legend: Legend;
}

/** Gathers the cells of a map in one style. */
export interface Painting {
  /**
   * Adds cells that lie within the grid.
   * @param stride samples to a row of `values`
   */
  add(cells: Window, stride: number, values: readonly Samples[]): void;
  paint(): Painted;
}
