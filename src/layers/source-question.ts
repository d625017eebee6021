import type { Crs } from '../crs/crs.js';
import type { Geotransform } from '../grid/geotransform.js';

/** A place and, where it has one, the CRS of a VRT. */
export interface PlacedByVrt {
  /** Of the VRT. */
  readonly geotransform: Geotransform;
  readonly crs: Crs | null;
}

/** What a user says of a raster in place of what its files say. */
export interface SourceQuestion {
  /** From 1. */
  readonly band: number;
  /** Nodata values; none where the list is empty; undefined leaves it to the files. */
  readonly nodata: readonly number[] | undefined;
  /**
   * Whether it is a VRT that names them, for rasters of all types: those that can be no sample are passed over, and
   * pixels that were never written stay as the file has them.
   */
  readonly passesOver?: boolean | undefined;
  /** Whether samples of int8 are read as uint8. */
  readonly unsigned?: boolean | undefined;
  /** Where a VRT places it, in place of what its own files say. */
  readonly placed?: PlacedByVrt | undefined;
}
