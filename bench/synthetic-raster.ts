import type { Field } from '../src/cog/write/ifd.js';
import type { Window } from '../src/grid/window.js';
import type { DataType } from '../src/raster/dtype.js';
import type { Samples } from '../src/raster/samples.js';

/** A raster of one band whose samples are computed: what a file of it is made from. */
export interface SyntheticRaster {
  /** The name of its file, without ending; tells all that the samples follow from. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dtype: DataType;
  readonly nodata: number;
  /** TIFF's predictor: 1 none, 2 horizontal differencing, 3 floating point. */
  readonly predictor: 1 | 2 | 3;
  readonly bandName: string;
  /** Fields of all its images, beyond those of their structure, of nodata and of the place. */
  readonly fields: readonly Field[];
  /** The samples of a window, row by row; nodata beyond the raster's edge. */
  readonly samples: (window: Window) => Samples;
}
