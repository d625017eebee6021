import { InvalidInputError } from '../errors.js';
import { isUpright } from '../grid/geotransform.js';
import type { Grid } from '../grid/grid.js';
import type { DescribedSource } from '../layers/described-source.js';

/** A raster and where it lies. */
export type Placed = Pick<DescribedSource, 'raster' | 'geotransform' | 'crs'>;

/**
 * The template's grid.
 * @throws InvalidInputError where the result can't have it
 */
export function templateGrid({ geotransform: g, raster: { layout, source } }: Placed): Grid {
  if (g.pixelWidth < 0 || g.pixelHeight > 0 || !isUpright(g)) {
    const how = isUpright(g) ? `not north-up (pixel ${g.pixelWidth} x ${g.pixelHeight})` : 'rotated';
    throw new InvalidInputError(`${source.uri}: the template is ${how}; rewrite it with gdalwarp -r near -of COG`);
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
