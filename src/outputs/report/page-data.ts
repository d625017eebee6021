import type { Definition } from '../../crs/crs.js';
import type { LengthUnit } from '../../grid/cell-area.js';
import type { Grid } from '../../grid/grid.js';

/** A class as the page shows it. */
export interface PageClass {
  readonly code: number;
  /** Code and name, such as "41 Deciduous Forest". */
  readonly label: string;
  /** "#rrggbb", also where the legend has none. */
  readonly color: string;
}

/** A band as the page shows it. */
export interface PageBand {
  readonly name: string;
  /** Its name with that of its class. */
  readonly label: string;
  /** Of the values: "1" and "%" of shares, "" where there is none. */
  readonly unit: string;
  readonly scale: number;
  /** Of classes the share or the area of one, or of what is in none; of codes, or of values. */
  readonly kind: 'class' | 'codes' | 'values';
  /** Whether values are shares of a cell. */
  readonly isShare: boolean;
  /** Of a class: what the dominant one is chosen among; null elsewhere. */
  readonly class: PageClass | null;
  /** Of codes: what they mean. */
  readonly categories: readonly PageClass[] | null;
  /** Of all cells at full resolution, as values; null where no cell has one. */
  readonly range: readonly [least: number, most: number] | null;
  /** Which raster it lies in, and which band it is there, from 0. */
  readonly file: number;
  readonly index: number;
}

/** A class or a remainder with its part of the grid. */
export interface PageTotal {
  readonly label: string;
  /** Null for what is no class. */
  readonly color: string | null;
  readonly km2: number;
  /** Of the grid. */
  readonly share: number;
}

/** Everything that a report page says which is the same for every run of the question on the same sources. */
export interface PageData {
  readonly title: string;
  /** What was computed, in a few words. */
  readonly subtitle: string;
  /** By which its rasters are known. */
  readonly questionHash: string;
  readonly grid: Grid;
  readonly unit: LengthUnit;
  readonly crs: { readonly name: string; readonly definition: Definition };
  /** The mosaic, and rasters beside it. */
  readonly files: readonly { readonly key: string; readonly nodata: string }[];
  readonly bands: readonly PageBand[];
  /** What is in the page itself, at which level: 2^level cells a side become one. */
  readonly copy: { readonly level: number; readonly columns: number; readonly rows: number };
  readonly totals: {
    readonly classes: readonly PageTotal[];
    /** Codes of no class, nodata, and what lies outside of the sources. */
    readonly rest: readonly PageTotal[];
  } | null;
  /** What other measures say of the whole grid. */
  readonly measures: readonly { readonly name: string; readonly text: string }[];
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  readonly sources: readonly { readonly name: string; readonly detail: string }[];
  /** Sources that are not listed. */
  readonly moreSources: number;
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}
