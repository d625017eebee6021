import type { Raster } from '../cog/read/raster.js';
import type { Crs } from '../crs/crs.js';
import { crsOfKeys } from '../crs/crs-of-keys.js';
import { crsOfWkt } from '../crs/crs-of-wkt.js';
import type { PamFile } from './pam-beside.js';

/**
 * The CRS of a raster: of the sidecar, which wins as in GDAL, or of its own keys.
 * @throws InvalidInputError without one, UnsupportedRasterError, CorruptRasterError
 */
export function crsOf(raster: Raster, pam: PamFile | null): Crs {
  if (pam?.facts.srs.trim()) return crsOfWkt(pam.uri, pam.facts.srs);
  return crsOfKeys(raster.source.uri, raster.geoKeys, raster.geoTags);
}
