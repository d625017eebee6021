import type { GeoTags } from '../../crs/crs.js';
import type { Grid } from '../../grid/grid.js';
import { Tag } from '../tags.js';
import { ascii, double, type Field, short } from './ifd.js';

const RASTER_TYPE_KEY = 1025;
const PIXEL_IS_AREA = 1;

/** The fields that place a grid in its CRS. The CRS's keys are taken over unchanged, except that pixels are areas. */
export function geoFields(grid: Grid, geoTags: GeoTags): Field[] {
  const directory = [...geoTags.directory];
  for (let i = 4; i + 3 < directory.length; i += 4)
    if (directory[i] === RASTER_TYPE_KEY) directory[i + 3] = PIXEL_IS_AREA;
  return [
    double(Tag.ModelPixelScale, [grid.cellWidth, grid.cellHeight, 0]),
    double(Tag.ModelTiepoint, [0, 0, 0, grid.left, grid.top, 0]),
    short(Tag.GeoKeyDirectory, ...directory),
    ...(geoTags.doubles.length > 0 ? [double(Tag.GeoDoubleParams, geoTags.doubles)] : []),
    ...(geoTags.ascii ? [ascii(Tag.GeoAsciiParams, geoTags.ascii.replace(/\0+$/, ''))] : []),
  ];
}
