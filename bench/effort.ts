/** How large a raster is timed, and how often. */
export interface Effort {
  readonly seed: number;
  /** Side of the raster in pixels. */
  readonly size: number;
  readonly runs: number;
  readonly gdalRuns: number;
}
