import { LANDSCAPE_VERSION, type Landscape, landscapeWindow } from './landscape.js';
import { NODATA } from './landscape-classes.js';
import { colorFields } from './landscape-fields.js';
import type { SyntheticRaster } from './synthetic-raster.js';
import { writeRaster } from './write-raster.js';

/** A landscape as a raster of class codes with colours; codes have no differences, so there is no predictor. */
export function landscapeRaster(landscape: Landscape): SyntheticRaster {
  const { seed, width, height } = landscape;
  return {
    name: `landscape-v${LANDSCAPE_VERSION}-seed${seed}-${width}x${height}`,
    width,
    height,
    dtype: 'uint8',
    nodata: NODATA,
    predictor: 1,
    bandName: 'land_cover',
    fields: colorFields(),
    samples: (window) => landscapeWindow(landscape, window),
  };
}

/** Writes a landscape as a Cloud-Optimized GeoTIFF: aside first, under its name when it is whole. */
export async function writeLandscape(landscape: Landscape, path: string): Promise<void> {
  await writeRaster(landscapeRaster(landscape), path);
}
