import { gdalName, shellWord } from '../cog/read/gdal-name.js';
import type { Crs } from '../crs/crs.js';
import { differenceOf } from '../crs/same-crs.js';
import { InvalidInputError } from '../errors.js';
import type { Grid } from '../grid/grid.js';
import type { DescribedSource } from '../layers/described-source.js';

/** A raster and where it lies. */
export type Placed = Pick<DescribedSource, 'raster' | 'geotransform' | 'crs'>;

/**
 * The template's grid.
 * @throws InvalidInputError where the result can't have it
 */
export function templateGrid(template: Placed, sourceUri: string, sourceCrs: Crs): Grid {
  const { crs, geotransform: g } = template;
  const { layout, source } = template.raster;
  const { uri } = source;
  const difference = differenceOf(crs, sourceCrs);
  if (difference !== null) {
    throw new InvalidInputError(
      `${uri}: the template is in ${crs.name} and the source in ${sourceCrs.name} (they differ in ${difference}); warp the template first, with gdalwarp -t_srs ${crsForGdal(sourceUri, sourceCrs)} -r near -dstalpha -of COG`,
    );
  }
  if (g.pixelWidth < 0 || g.pixelHeight > 0) {
    throw new InvalidInputError(
      `${uri}: the template is not north-up (pixel ${g.pixelWidth} x ${g.pixelHeight}); rewrite it with gdalwarp -r near -of COG`,
    );
  }
  return {
    left: g.originX,
    top: g.originY,
    cellWidth: g.pixelWidth,
    cellHeight: -g.pixelHeight,
    columns: layout.width,
    rows: layout.height,
  };
}

/** A CRS as gdalwarp takes it: by its code, or as the source states it. */
function crsForGdal(uri: string, { name }: Crs): string {
  return name.startsWith('EPSG:') ? name : `"$(gdalsrsinfo --single-line -o wkt2 ${shellWord(gdalName(uri))})"`;
}
