/** The zones of a job: cells of the grid, row by row. */
export interface Zones {
  readonly count: number;
  /**
   * The weight of a whole zone.
   * @param covered what of it lies in the raster (Validity.covered)
   */
  whole(zone: number, covered: number): number;
  /** The weight of a whole pixel, on average over the rows of the zone. */
  pixelIn(zone: number): number;
  /** Whether a template hides the zone: it gets no value, and counts nowhere. */
  isHidden(zone: number): boolean;
  /** Area of a zone in steps ({@link AREA_STEPS}), not rounded. */
  areaSteps(zone: number): number;
  /** The place in the target's CRS of a point in pixels of a lattice. */
  placeOf(column: number, row: number, lattice: number): readonly [x: number, y: number];
  /** Area of a zone in square kilometres. */
  areaKm2(zone: number): number;
}

/**
 * Areas in totals are whole numbers of 2^-30 of the grid's largest cell, rounded per zone: sums over jobs are exact and
 * don't depend on the tiling. A tile of 2048 x 2048 cells stays below 2^53.
 */
export const AREA_STEPS = 2 ** 30;
