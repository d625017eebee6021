/** What a user says of a raster in place of what its files say. */
export interface SourceQuestion {
  /** From 1. */
  readonly band: number;
  /** Nodata values; none where the list is empty; undefined leaves it to the files. */
  readonly nodata: readonly number[] | undefined;
  /** Whether samples of int8 are read as uint8. */
  readonly unsigned?: boolean | undefined;
}
