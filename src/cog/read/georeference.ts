import { InvalidInputError, UnsupportedRasterError } from '../../errors.js';
import type { Geotransform } from '../../grid/geotransform.js';
import { readPlacement } from './placement.js';
import type { ImageFileDirectory } from './tag-values.js';

/**
 * Reads the geotransform of a raster that lies upright in its CRS.
 * @throws InvalidInputError without georeference, UnsupportedRasterError for rotation, shear or control points
 */
export async function readGeotransform(
  uri: string,
  ifd: ImageFileDirectory,
  rasterType: unknown,
): Promise<Geotransform> {
  const { kind, affine, controlPoints, isSignNegative } = await readPlacement(ifd, rasterType);
  if (!affine && controlPoints.length > 1) {
    throw new UnsupportedRasterError(
      `${uri}: it is placed by ${controlPoints.length} control points; make it north-up with gdalwarp -r near -dstalpha -of COG`,
    );
  }
  if (!affine) throw new InvalidInputError(`${uri}: has no geotransform; set it with gdal_edit.py -a_ullr`);
  if (kind === 'rotated') {
    throw new UnsupportedRasterError(
      `${uri}: its geotransform is rotated or sheared; make it north-up with gdalwarp -r near -dstalpha -of COG`,
    );
  }
  const [originX, pixelWidth, , originY, , pixelHeight] = affine;
  if (isSignNegative) {
    // The specification reads it as south-up; GDAL, with a warning, as north-up.
    throw new UnsupportedRasterError(
      `${uri}: its pixel height has a negative sign (${pixelHeight}), which readers take in opposite ways; rewrite it with gdal_translate -of COG`,
    );
  }
  const g = { originX, originY, pixelWidth, pixelHeight };
  if (!(pixelWidth !== 0 && pixelHeight !== 0) || !Object.values(g).every(Number.isFinite)) {
    throw new InvalidInputError(
      `${uri}: its geotransform is not usable (pixel ${pixelWidth} x ${pixelHeight}); set it with gdal_edit.py -a_ullr`,
    );
  }
  return g;
}
