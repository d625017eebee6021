import type { ImageFileDirectory } from 'geotiff';
import { InvalidInputError, UnsupportedRasterError } from '../../errors.js';
import type { Geotransform } from '../../grid/geotransform.js';
import { Tag } from '../tags.js';

const PIXEL_IS_POINT = 2;

async function doubles(ifd: ImageFileDirectory, tag: number): Promise<number[] | null> {
  const value: unknown = await ifd.loadValue(tag);
  return value === undefined ? null : Array.from(value as ArrayLike<number>, Number);
}

/**
 * Reads the geotransform from ModelPixelScale + ModelTiepoint or from ModelTransformation (OGC GeoTIFF 1.1, section
 * 7.3). With PixelIsPoint, coordinates mean pixel centres; the result always means outer corners.
 * @throws InvalidInputError without georeference, UnsupportedRasterError for rotation, shear or control points
 */
export async function readGeotransform(
  uri: string,
  ifd: ImageFileDirectory,
  rasterType: unknown,
): Promise<Geotransform> {
  const g = await readCorners(uri, ifd);
  if (!(g.pixelWidth !== 0 && g.pixelHeight !== 0) || !Object.values(g).every(Number.isFinite)) {
    throw new InvalidInputError(
      `${uri}: its geotransform is not usable (pixel ${g.pixelWidth} x ${g.pixelHeight}); set it with gdal_edit.py -a_ullr`,
    );
  }
  if (Number(rasterType ?? 1) !== PIXEL_IS_POINT) return g;
  return { ...g, originX: g.originX - g.pixelWidth / 2, originY: g.originY - g.pixelHeight / 2 };
}

async function readCorners(uri: string, ifd: ImageFileDirectory): Promise<Geotransform> {
  const matrix = await doubles(ifd, Tag.ModelTransformation);
  if (matrix && matrix.length >= 16) {
    if (matrix[1] !== 0 || matrix[4] !== 0) {
      throw new UnsupportedRasterError(
        `${uri}: its geotransform is rotated or sheared; make it north-up with gdalwarp -r near -dstalpha -of COG`,
      );
    }
    return { originX: matrix[3]!, originY: matrix[7]!, pixelWidth: matrix[0]!, pixelHeight: matrix[5]! };
  }
  const scale = await doubles(ifd, Tag.ModelPixelScale);
  const tie = await doubles(ifd, Tag.ModelTiepoint);
  if (!scale && tie && tie.length > 6) {
    throw new UnsupportedRasterError(
      `${uri}: it is placed by ${Math.floor(tie.length / 6)} control points; make it north-up with gdalwarp -r near -dstalpha -of COG`,
    );
  }
  if (!scale || scale.length < 2 || !tie || tie.length < 6) {
    throw new InvalidInputError(`${uri}: has no geotransform; set it with gdal_edit.py -a_ullr`);
  }
  const [i, j, , x, y] = tie as [number, number, number, number, number];
  const [sx, sy] = scale as [number, number];
  if (sy < 0) {
    // The specification reads it as south-up; GDAL, with a warning, as north-up.
    throw new UnsupportedRasterError(
      `${uri}: its pixel height has a negative sign (${sy}), which readers take in opposite ways; rewrite it with gdal_translate -of COG`,
    );
  }
  return { originX: x - i * sx, originY: y + j * sy, pixelWidth: sx, pixelHeight: -sy };
}
