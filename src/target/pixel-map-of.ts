import type { PixelMap, PixelPoint, PolePlace } from '../coverage/pixel-map.js';
import type { Definition } from '../crs/crs.js';
import { type Projection, projectionOf } from '../crs/projection.js';
import { UnsupportedRasterError } from '../errors.js';
import { type Geotransform, inverseOf, isUpright, placeOf } from '../grid/geotransform.js';
import type { Grid } from '../grid/grid.js';

/** A point by longitude and latitude in degrees. */
export type LonLat = readonly [lon: number, lat: number];

/** The way from the datum of a grid to that of a raster, and back. */
export interface BetweenDatums {
  toRaster(lon: number, lat: number): LonLat;
  toGrid(lon: number, lat: number): LonLat;
}

/** A grid and a raster, each in its CRS. */
export interface TwoPlanes {
  readonly grid: Grid;
  readonly gridCrs: Definition;
  readonly geotransform: Geotransform;
  readonly width: number;
  readonly rasterCrs: Definition;
  /** Null where both have the same datum, or datums that are taken for the same. */
  readonly datums: BetweenDatums | null;
  /** Whether both CRS are the same. */
  readonly isSameCrs: boolean;
  readonly rowPosition: PixelMap['rowPosition'];
}

/** Cells that a pole may lie beside a point that is taken for it: there longitudes are of no use. */
const AT_POLE = 1e-6;
const NOWHERE: PixelPoint = [Number.NaN, Number.NaN];

/**
 * How a grid lies in the pixels of a raster, by their CRS.
 * @throws UnsupportedRasterError where one of them has a projection that isn't known
 */
export function pixelMapOf(planes: TwoPlanes): PixelMap {
  const { grid, geotransform, width, rasterCrs, rowPosition, isSameCrs } = planes;
  const pixels = inverseOf(geotransform);
  const plane = isSameCrs ? samePlane : throughLonLat(planes);
  const turn = 360 / rasterCrs.unit / geotransform.pixelWidth;
  const period = rasterCrs.kind === 'geographic' && isUpright(geotransform) ? Math.abs(turn) : 0;
  const poleRows =
    period > 0 ? [90, -90].map((lat) => (lat / rasterCrs.unit - geotransform.originY) / geotransform.pixelHeight) : [];
  const poles = isSameCrs ? [] : polesOf(planes, poleRows);
  return {
    period,
    poles,
    poleRows,
    rowPosition,
    toPixels(u, v) {
      for (const pole of poles)
        if (Math.abs(u - pole.u) <= AT_POLE && Math.abs(v - pole.v) <= AT_POLE) return [width / 2, pole.row];
      const [x, y] = plane.toRaster(grid.left + u * grid.cellWidth, grid.top - v * grid.cellHeight);
      if (Number.isNaN(x)) return NOWHERE;
      const [column, row] = pixels(x, y);
      // Of all turns around the earth the one in which the raster lies.
      return period > 0 ? [column - period * Math.round((column - width / 2) / period), row] : [column, row];
    },
    toCells(column, row) {
      const [x, y] = plane.toGrid(...placeOf(geotransform, column, row));
      return [(x - grid.left) / grid.cellWidth, (grid.top - y) / grid.cellHeight];
    },
  };
}

/** The way between two planes, and back. */
interface BetweenPlanes {
  toRaster(x: number, y: number): readonly [number, number];
  toGrid(x: number, y: number): readonly [number, number];
}

const samePlane: BetweenPlanes = { toRaster: (x, y) => [x, y], toGrid: (x, y) => [x, y] };

function throughLonLat({ gridCrs, rasterCrs, datums }: TwoPlanes): BetweenPlanes {
  const [grid, raster] = [known(gridCrs), known(rasterCrs)];
  return {
    toRaster(x, y) {
      const [lon, lat] = grid.toLonLat(x, y);
      const [rasterLon, rasterLat] = datums ? datums.toRaster(lon, lat) : [lon, lat];
      return raster.fromLonLat(rasterLon, rasterLat);
    },
    toGrid(x, y) {
      const [lon, lat] = raster.toLonLat(x, y);
      const [gridLon, gridLat] = datums ? datums.toGrid(lon, lat) : [lon, lat];
      return grid.fromLonLat(gridLon, gridLat);
    },
  };
}

function known(definition: Definition): Projection {
  const projection = projectionOf(definition);
  if (projection) return projection;
  throw new UnsupportedRasterError(
    `the projection ${definition.method ?? 'of a plane that is tied to no place'} can't be computed here; warp the raster with gdalwarp -r near -of COG first`,
  );
}

/** The poles that are points of the grid's plane: in some planes they are lines, or infinitely far. */
function polesOf({ grid, gridCrs }: TwoPlanes, poleRows: readonly number[]): PolePlace[] {
  const projection = known(gridCrs);
  return poleRows.flatMap((row, i) => {
    const at = (lon: number) => {
      const [x, y] = projection.fromLonLat(lon, i === 0 ? 90 : -90);
      return { u: (x - grid.left) / grid.cellWidth, v: (grid.top - y) / grid.cellHeight, row };
    };
    const [one, other] = [at(0), at(90)];
    return Math.abs(one.u - other.u) <= AT_POLE && Math.abs(one.v - other.v) <= AT_POLE ? [one] : [];
  });
}
