import { type Placement, placedBy } from '../cog/read/placement.js';
import type { Raster } from '../cog/read/raster.js';
import { parsePamGeotransform, parseWorldFile } from '../cog/read/world-file.js';
import { UnsupportedRasterError } from '../errors.js';
import type { OpenSource } from '../io/ports.js';
import { openBeside, textBeside, withEnding, worldFileUris } from './beside.js';
import type { PamFile } from './pam-beside.js';
import type { FileVersion } from './read-text.js';

/** How a MapInfo file begins. */
const MAPINFO = /!table/i;

/**
 * Where a raster lies, and the file that says so if that is not its own, in GDAL's order: the sidecar, the raster's own
 * tags, a MapInfo file, a world file.
 * @throws UnsupportedRasterError for control points, and for a MapInfo file; CorruptRasterError
 */
export async function placeOf(
  open: OpenSource,
  { source: { uri }, placement }: Raster,
  pam: PamFile | null,
): Promise<{ readonly placement: Placement; readonly from: FileVersion | null }> {
  if (pam?.facts.geotransform.trim())
    return { placement: placedBy(parsePamGeotransform(pam.uri, pam.facts.geotransform)), from: pam };
  if (pam?.facts.hasControlPoints || pam?.facts.hasEsriTransformation)
    throw new UnsupportedRasterError(
      `${uri}: ${pam.uri} places it by control points or a transformation; make it north-up with gdalwarp -r near -dstalpha -of COG`,
    );
  if (placement.affine) return { placement, from: null };
  const tab = await openBeside(open, [withEnding(uri, '.tab')], MAPINFO);
  await tab?.close();
  if (tab)
    throw new UnsupportedRasterError(
      `${uri}: is placed by a MapInfo file (${tab.uri}), which can't be read; make one file of both with gdal_translate -of COG`,
    );
  const world = await textBeside(open, worldFileUris(uri), 'world');
  if (world) return { placement: placedBy(parseWorldFile(world.uri, world.text)), from: world };
  return { placement, from: null };
}
