import { type Crs, readCrs } from '../cog/read/crs.js';
import type { PamFacts } from '../cog/read/pam.js';
import type { Raster } from '../cog/read/raster.js';
import { UnsupportedRasterError } from '../errors.js';

/**
 * The CRS of a raster: of the sidecar, which wins as in GDAL, or of its own keys.
 * @throws InvalidInputError without one, UnsupportedRasterError, CorruptRasterError
 */
export function crsOf(raster: Raster, pam: { readonly uri: string; readonly facts: PamFacts } | null): Crs {
  const { uri } = raster.source;
  if (pam?.facts.srs.trim()) throw new UnsupportedRasterError(`${pam.uri}: a CRS in a sidecar can't be read`);
  return readCrs(uri, raster.geoKeys, raster.geoTags);
}
