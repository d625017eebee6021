/** One class of a legend: integer code as stored in the raster, English name, colour as "#rrggbb". */
export interface LegendClass {
  readonly code: number;
  /** Codes that count as the class, where they are not the code alone. */
  readonly codes?: readonly number[];
  readonly name: string;
  readonly color: string;
}

/** A named, ordered list of classes. `source` says where codes, names and colours come from. */
export interface Legend {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly classes: readonly LegendClass[];
}
