import { axisFrame, chooseScales } from '../../src/grid/axis-edges.js';
import { snappedGrid } from '../../src/grid/grid.js';
import { allTiles, tileSizeOf } from '../../src/grid/tiling.js';
import type { Plan } from '../../src/spec/plan.js';

/** A raster that nobody has to make, and how it is to be run. */
export interface SyntheticRaster {
  readonly width: number;
  readonly height: number;
  readonly pixel: number;
  readonly cell: number;
  /** Bytes of the file. */
  readonly size: number;
  readonly blockWidth: number;
  readonly blockHeight: number;
  readonly compression?: string;
  readonly dtype?: string;
  readonly classes: number;
  readonly tileCells: number;
  /** Rows of a tile, where it is no square. */
  readonly tileRows?: number;
}

/** A plan with all that a cost estimate looks at. */
export function syntheticPlan(raster: SyntheticRaster): Plan {
  const { width, height, pixel, cell, size, blockWidth, blockHeight, classes, tileCells, tileRows } = raster;
  const top = height * pixel;
  const grid = snappedGrid({ left: 0, right: width * pixel, bottom: 0, top }, cell);
  const x = axisFrame(0, pixel, width, grid.left, cell, grid.columns);
  const y = axisFrame(top, -pixel, height, grid.top, -cell, grid.rows);
  const { compression = 'DEFLATE', dtype = 'uint8' } = raster;
  const geotransform = { originX: 0, originY: top, pixelWidth: pixel, pixelHeight: -pixel };
  const source = {
    uri: 's3://b/x.tif',
    size,
    width,
    height,
    blockWidth,
    blockHeight,
    compression,
    dtype,
    geotransform,
  };
  return {
    source,
    template: null,
    grid,
    scales: chooseScales(x, y),
    spec: { dtype: 'float32', legend: 'nlcd' },
    classesFrom: 'legend nlcd',
    bands: Array.from({ length: classes + 2 }, (_, i) => `band_${i}`),
    tileCells,
    ...(tileRows === undefined ? {} : { tileRows }),
    tiles: allTiles(grid, tileSizeOf(raster)).map(({ col, row }) => [col, row]),
  } as unknown as Plan;
}

/** NLCD of the conterminous United States: 16.8 Gpx of 30 m, to 1 km. The file size is that of such a COG, rounded. */
export const NLCD_CONUS: SyntheticRaster = {
  width: 161_190,
  height: 104_424,
  pixel: 30,
  cell: 1000,
  size: 1.5e9,
  blockWidth: 512,
  blockHeight: 512,
  classes: 20,
  tileCells: 256,
};
