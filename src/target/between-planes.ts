import type { Definition } from '../crs/crs.js';
import { type Projection, projectionOf } from '../crs/projection.js';
import { UnsupportedRasterError } from '../errors.js';

/** A point by longitude and latitude in degrees. */
type LonLat = readonly [lon: number, lat: number];

/** The way from the datum of a raster to that of a grid, and back. */
export interface BetweenDatums {
  forward(lon: number, lat: number): LonLat;
  inverse(lon: number, lat: number): LonLat;
}

/** The CRS of a grid and that of a raster. */
export interface TwoCrs {
  readonly gridCrs: Definition;
  readonly rasterCrs: Definition;
  /** Null where both have the same datum, or datums that are taken for the same. */
  readonly datums: BetweenDatums | null;
  /** Whether both are the same. */
  readonly isSameCrs: boolean;
}

/** The way between coordinates of a grid's CRS and of a raster's; NaN, NaN for a point without a place on the other side. */
export interface BetweenPlanes {
  toRaster(x: number, y: number): readonly [x: number, y: number];
  toGrid(x: number, y: number): readonly [x: number, y: number];
}

const SAME: BetweenPlanes = { toRaster: (x, y) => [x, y], toGrid: (x, y) => [x, y] };

/**
 * How to get from one CRS to another, by longitudes and latitudes.
 * @throws UnsupportedRasterError where one of them has a projection that isn't known
 */
export function betweenPlanes({ gridCrs, rasterCrs, datums, isSameCrs }: TwoCrs): BetweenPlanes {
  if (isSameCrs) return SAME;
  const [grid, raster] = [knownProjection(gridCrs), knownProjection(rasterCrs)];
  return {
    toRaster(x, y) {
      const [lon, lat] = grid.toLonLat(x, y);
      return raster.fromLonLat(...(datums ? datums.inverse(lon, lat) : ([lon, lat] as const)));
    },
    toGrid(x, y) {
      const [lon, lat] = raster.toLonLat(x, y);
      return grid.fromLonLat(...(datums ? datums.forward(lon, lat) : ([lon, lat] as const)));
    },
  };
}

/**
 * A function that says where a point of the earth, in the raster's datum, lies in both planes.
 * @throws UnsupportedRasterError where one of them has a projection that isn't known
 */
export function placesOfPoint({ gridCrs, rasterCrs, datums }: TwoCrs) {
  const [grid, raster] = [knownProjection(gridCrs), knownProjection(rasterCrs)];
  return (lon: number, lat: number) => ({
    grid: grid.fromLonLat(...(datums ? datums.forward(lon, lat) : ([lon, lat] as const))),
    raster: raster.fromLonLat(lon, lat),
  });
}

/**
 * The projection of a CRS.
 * @throws UnsupportedRasterError where it isn't known
 */
export function knownProjection(definition: Definition): Projection {
  const projection = projectionOf(definition);
  if (projection) return projection;
  throw new UnsupportedRasterError(
    `the projection ${definition.method ?? 'of a plane that is tied to no place'} can't be computed here; warp the raster with gdalwarp -r near -of COG first`,
  );
}
