import { cachedRaster, type RasterFile } from './cached-raster.js';
import type { Landscape } from './landscape.js';
import { landscapeRaster } from './write-landscape.js';

/** Makes a landscape, or takes the one that an earlier call made. */
export async function cachedLandscape(landscape: Landscape): Promise<RasterFile> {
  return cachedRaster(landscapeRaster(landscape));
}
