import type { Crs } from '../crs/crs.js';
import { InvalidInputError } from '../errors.js';
import { type Geotransform, isUpright } from '../grid/geotransform.js';
import type { Grid } from '../grid/grid.js';
import type { DescribedSource } from '../layers/described-source.js';

/** A raster and where it lies: a file, or several on one lattice. */
export interface Placed {
  /** For messages. */
  readonly uri: string;
  readonly width: number;
  readonly height: number;
  readonly geotransform: Geotransform;
  readonly crs: Crs;
}

/** Where a file lies. */
export function placedOf({
  raster,
  geotransform,
  crs,
}: Pick<DescribedSource, 'raster' | 'geotransform' | 'crs'>): Placed {
  const { width, height } = raster.layout;
  return { uri: raster.source.uri, width, height, geotransform, crs };
}

/**
 * The template's grid.
 * @throws InvalidInputError where the result can't have it
 */
export function templateGrid({ geotransform: g, uri, width, height }: Placed): Grid {
  if (g.pixelWidth < 0 || g.pixelHeight > 0 || !isUpright(g)) {
    const how = isUpright(g) ? `not north-up (pixel ${g.pixelWidth} x ${g.pixelHeight})` : 'rotated';
    throw new InvalidInputError(`${uri}: the template is ${how}; rewrite it with gdalwarp -r near -of COG`);
  }
  return {
    left: g.originX,
    top: g.originY,
    cellWidth: g.pixelWidth,
    cellHeight: -g.pixelHeight,
    columns: width,
    rows: height,
  };
}
