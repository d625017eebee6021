/** A point in pixels from the outer corner of a raster's first pixel: column and row; NaN, NaN where there is none. */
export type PixelPoint = readonly [column: number, row: number];

/**
 * How a grid's plane lies in the pixels of a raster that needn't be parallel to it. Points of the grid are given in
 * cells from its first corner: (1.5, 0) is the middle of the upper edge of the second cell.
 */
export interface PixelMap {
  /** Where a point of the grid lies; NaN, NaN where it has no place in the raster's CRS. */
  toPixels(u: number, v: number): PixelPoint;
  /** The way back: where a pixel's point lies in the grid. */
  toCells(column: number, row: number): readonly [u: number, v: number];
  /** The part of the grid that shows the earth, once or as often as the grid goes around it. */
  readonly earth: GridEarth;
  /** Pixels of the raster. */
  readonly width: number;
  readonly height: number;
  /** Pixels of a turn around the earth, where columns count longitudes; 0 where they don't. */
  readonly period: number;
  /** Where the poles lie, as far as they are points of the grid and lines of the raster; empty where columns don't count longitudes. */
  readonly poles: readonly PolePlace[];
  /** The poles that are points of the raster's plane, where columns don't count longitudes: tears of a map end there. */
  readonly polePoints: readonly PolePoint[];
  /** The rows of the poles, where columns count longitudes. */
  readonly poleRows: readonly number[];
  /** Where a row's upper edge lies among areas, in mean rows; null where all rows have the same area. */
  readonly rowPosition: ((row: number) => number) | null;
}

/** Sides of the earth in cells from a grid's first corner; infinite where a plane doesn't count degrees. */
export interface GridEarth {
  /** Where one turn around the earth begins and ends, in grids that are wider and show no place twice. */
  readonly left: number;
  readonly right: number;
  /** The poles: beyond them cells have no area. */
  readonly top: number;
  readonly bottom: number;
}

/** A pole: its point of the grid, and its row. */
export interface PolePlace {
  readonly u: number;
  readonly v: number;
  readonly row: number;
}

/** A pole that is a point of a raster: where it lies in pixels, and in the grid; `u` is null where it is a line there. */
export interface PolePoint {
  readonly column: number;
  readonly row: number;
  readonly u: number | null;
  readonly v: number;
}
