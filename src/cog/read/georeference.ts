import { InvalidInputError, UnsupportedRasterError } from '../../errors.js';
import type { Geotransform } from '../../grid/geotransform.js';
import type { Placement } from './placement.js';
import type { Warn } from './warn.js';

/**
 * The geotransform of a raster that lies upright in its CRS.
 * @throws InvalidInputError without georeference, UnsupportedRasterError for rotation, shear or control points
 */
export function geotransformOf(uri: string, placement: Placement, warn: Warn): Geotransform {
  const { kind, affine, controlPoints } = placement;
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
  const g = { originX, originY, pixelWidth, pixelHeight };
  if (!(pixelWidth !== 0 && pixelHeight !== 0) || !Object.values(g).every(Number.isFinite)) {
    throw new InvalidInputError(
      `${uri}: its geotransform is not usable (pixel ${pixelWidth} x ${pixelHeight}); set it with gdal_edit.py -a_ullr`,
    );
  }
  for (const text of oddities(placement)) warn(`${uri}: ${text}`);
  return g;
}

/** Where a file says its place in two ways, which readers take differently; we take it as GDAL does. */
function oddities({ affine, isSignNegative, ignoredMatrix }: Placement): string[] {
  const texts = [];
  if (isSignNegative) {
    texts.push(
      'the pixel height in ModelPixelScale has a negative sign; it is read as north-up, as GDAL reads it and the GeoTIFF specification does not',
    );
  }
  if (ignoredMatrix && String(ignoredMatrix) !== String(affine)) {
    texts.push(
      `ModelPixelScale and ModelTiepoint place it at ${affine!.join(', ')}, ModelTransformation at ${ignoredMatrix.join(', ')}; the former are used, as in GDAL`,
    );
  }
  return texts;
}
