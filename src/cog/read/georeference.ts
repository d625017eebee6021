import { InvalidInputError, UnsupportedRasterError } from '../../errors.js';
import type { Geotransform } from '../../grid/geotransform.js';
import type { Placement } from './placement.js';
import type { Warn } from './warn.js';

/**
 * The geotransform of a raster.
 * @throws InvalidInputError without georeference, UnsupportedRasterError for control points
 */
export function geotransformOf(uri: string, placement: Placement, warn: Warn): Geotransform {
  const { kind, affine, controlPoints, hasRpc } = placement;
  if (!affine && controlPoints.length > 1) {
    throw new UnsupportedRasterError(
      `${uri}: it is placed by ${controlPoints.length} control points; make it north-up with gdalwarp -r near -dstalpha -of COG`,
    );
  }
  if (!affine && hasRpc) {
    throw new UnsupportedRasterError(
      `${uri}: it is placed by rational polynomials (RPC); make it north-up with gdalwarp -rpc -r near -dstalpha -of COG`,
    );
  }
  if (!affine) throw new InvalidInputError(`${uri}: has no geotransform; set it with gdal_edit.py -a_ullr`);
  const [originX, pixelWidth, skewX, originY, skewY, pixelHeight] = affine;
  const g = { originX, originY, pixelWidth, pixelHeight, ...(kind === 'rotated' ? { skewX, skewY } : {}) };
  if (pixelWidth * pixelHeight === skewX * skewY || !affine.every(Number.isFinite)) {
    throw new InvalidInputError(
      `${uri}: its geotransform is not usable (pixel ${pixelWidth} x ${pixelHeight}${kind === 'rotated' ? `, skew ${skewX} and ${skewY}` : ''}); set it with gdal_edit.py -a_ullr`,
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
