import type { Window } from '../src/grid/window.js';
import type { Samples } from '../src/raster/samples.js';
import { ELEVATION_VERSION, type Elevation, elevationWindow, SEA } from './elevation.js';
import type { SyntheticRaster } from './synthetic-raster.js';

/** A terrain as a raster of heights: whole metres, or all that float32 holds, as satellites measure them. */
export function elevationRaster(elevation: Elevation, dtype: 'int16' | 'float32'): SyntheticRaster {
  const { seed, width, height } = elevation;
  const heights = (window: Window) => elevationWindow(elevation, window);
  return {
    name: `elevation-v${ELEVATION_VERSION}-seed${seed}-${width}x${height}-${dtype}`,
    width,
    height,
    dtype,
    nodata: SEA,
    predictor: dtype === 'int16' ? 2 : 3,
    bandName: 'elevation',
    fields: [],
    samples: dtype === 'int16' ? (window): Samples => wholeMetres(heights(window)) : heights,
  };
}

function wholeMetres(heights: Float32Array): Int16Array {
  const out = new Int16Array(heights.length);
  for (let i = 0; i < out.length; i++) out[i] = Math.round(heights[i]!);
  return out;
}
