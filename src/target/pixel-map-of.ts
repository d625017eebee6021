import type { GridEarth, PixelMap, PixelPoint, PolePlace, PolePoint } from '../coverage/pixel-map.js';
import { type Geotransform, inverseOf, isUpright, placeOf } from '../grid/geotransform.js';
import type { Grid } from '../grid/grid.js';
import { betweenPlanes, placesOfPoint, type TwoCrs } from './between-planes.js';

/** A grid and a raster, each in its CRS. */
export interface GridOverRaster extends TwoCrs {
  readonly grid: Grid;
  readonly geotransform: Geotransform;
  readonly width: number;
  readonly height: number;
  readonly rowPosition: PixelMap['rowPosition'];
  /** Whether a grid of longitudes that is wider than a turn shows each place once. */
  readonly isOneTurn?: boolean;
}

/** Cells that a pole may lie beside a point that is taken for it: there longitudes are of no use. */
const AT_POLE = 1e-6;
const NOWHERE: PixelPoint = [Number.NaN, Number.NaN];

/**
 * How a grid lies in the pixels of a raster, by their CRS.
 * @throws UnsupportedRasterError where one of them has a projection that isn't known
 */
export function pixelMapOf(planes: GridOverRaster): PixelMap {
  const { grid, geotransform, width, height, rasterCrs, rowPosition, isSameCrs } = planes;
  const pixels = inverseOf(geotransform);
  const plane = betweenPlanes(planes);
  const turn = 360 / rasterCrs.unit / geotransform.pixelWidth;
  const period = rasterCrs.kind === 'geographic' && isUpright(geotransform) ? Math.abs(turn) : 0;
  const gridTurn = planes.gridCrs.kind === 'geographic' ? 360 / planes.gridCrs.unit / grid.cellWidth : 0;
  // Longitudes of a turned raster don't run along its columns: they are counted from its middle.
  const degrees = rasterCrs.kind === 'geographic' && period === 0 ? 360 / rasterCrs.unit : 0;
  const [middle] = placeOf(geotransform, width / 2, height / 2);
  const poleRows =
    period > 0 ? [90, -90].map((lat) => (lat / rasterCrs.unit - geotransform.originY) / geotransform.pixelHeight) : [];
  const poles = isSameCrs ? [] : polesOf(planes, poleRows);
  const earth = earthIn(planes, gridTurn);
  return {
    earth,
    width,
    height,
    period,
    poles,
    polePoints: isSameCrs || rasterCrs.kind !== 'projected' ? [] : polePointsOf(planes),
    poleRows,
    rowPosition,
    toPixels(u, v) {
      if (u < earth.left || u > earth.right) return NOWHERE;
      for (const pole of poles) if (isNear(u, pole.u) && isNear(v, pole.v)) return [width / 2, pole.row];
      const [x, y] = plane.toRaster(grid.left + u * grid.cellWidth, grid.top - v * grid.cellHeight);
      if (Number.isNaN(x)) return NOWHERE;
      const [column, row] = pixels(turnedNear(x, middle, degrees), y);
      // Of all turns around the earth the one in which the raster lies.
      return [turnedNear(column, width / 2, period), row];
    },
    toCells(column, row) {
      const [u, v] = cellsOf(grid, plane.toGrid(...placeOf(geotransform, column, row)));
      return [turnedNear(u, grid.columns / 2, gridTurn), v];
    },
  };
}

/** Of a grid that is wider than a turn and shows no place twice, the turn around its middle. */
function earthIn({ grid, gridCrs, isOneTurn, isSameCrs }: GridOverRaster, turn: number): GridEarth {
  const beside = isOneTurn && turn > 0 ? (grid.columns - turn) / 2 : Number.NEGATIVE_INFINITY;
  const rowOf = (lat: number) => (grid.top - lat / gridCrs.unit) / grid.cellHeight;
  // In the raster's own CRS there are places beyond the poles, too.
  const [top, bottom] =
    turn > 0 && !isSameCrs ? [rowOf(90), rowOf(-90)] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return { left: beside, right: grid.columns - beside, top, bottom };
}

/** A place moved by whole turns to where it is nearest to another; as it is where there are no turns. */
function turnedNear(at: number, to: number, turn: number): number {
  return turn === 0 ? at : at - turn * Math.round((at - to) / turn);
}

/** The poles that are points of the grid's plane: in some planes they are lines, or infinitely far. */
function polesOf(planes: GridOverRaster, poleRows: readonly number[]): PolePlace[] {
  const placesOf = placesOfPoint(planes);
  return poleRows.flatMap((row, i) => {
    const lat = i === 0 ? 90 : -90;
    const [[u, v], other] = [cellsOf(planes.grid, placesOf(0, lat).grid), cellsOf(planes.grid, placesOf(90, lat).grid)];
    return isNear(u, other[0]) && isNear(v, other[1]) ? [{ u, v, row }] : [];
  });
}

/** The poles that are points of the raster's plane. */
function polePointsOf(planes: GridOverRaster): PolePoint[] {
  const placesOf = placesOfPoint(planes);
  const pixels = inverseOf(planes.geotransform);
  return [90, -90].flatMap((lat) => {
    const [one, other] = [placesOf(0, lat), placesOf(90, lat)];
    const [[column, row], [otherColumn, otherRow]] = [pixels(...one.raster), pixels(...other.raster)];
    const [[u, v], [otherU]] = [cellsOf(planes.grid, one.grid), cellsOf(planes.grid, other.grid)];
    const isPoint = isNear(column, otherColumn) && isNear(row, otherRow);
    return isPoint && !Number.isNaN(v) ? [{ column, row, v, u: isNear(u, otherU) ? u : null }] : [];
  });
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= AT_POLE;

/** A place of a grid's plane in cells. */
function cellsOf(grid: Grid, [x, y]: readonly [number, number]): readonly [u: number, v: number] {
  return [(x - grid.left) / grid.cellWidth, (grid.top - y) / grid.cellHeight];
}
