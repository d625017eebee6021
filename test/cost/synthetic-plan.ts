import { axisFrame, chooseScales } from '../../src/coverage/axis-edges.js';
import type { Plan } from '../../src/documents/plan.js';
import { snappedGrid } from '../../src/grid/grid.js';
import { bandsOf } from '../support/bands.js';

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
  const layer = {
    nodata: null,
    dtype,
    sources: [
      {
        source: { uri: 's3://b/x.tif', size, etag: 'e' },
        width,
        height,
        blockWidth,
        blockHeight,
        compression,
        dtype,
        unsigned: false,
        nodata: null,
        alsoNodata: [],
        wideNodata: null,
        fill: 0,
        mask: null,
        sidecars: [],
        window: { colOff: 0, rowOff: 0, width, height },
        recoding: null,
        vrt: null,
        stack: 0,
        colOff: 0,
        rowOff: 0,
        cells: null,
      },
    ],
    classes: Array.from({ length: classes }, (_, code) => ({ code, name: null, color: null })),
    classesFrom: 'legend nlcd',
  };
  const bands = bandsOf(classes + 2, 'float32');
  return {
    question: {},
    layers: [layer],
    target: { template: null, grid, tileCells, ...(tileRows === undefined ? {} : { tileRows }) },
    stacks: [
      {
        layers: [0],
        lattice: {
          geotransform: { originX: 0, originY: top, pixelWidth: pixel, pixelHeight: -pixel },
          width,
          height,
        },
        factor: 1,
        crs: null,
        datumShift: null,
        rows: 'equal',
        coverage: { kind: 'rectangles', scales: chooseScales(x, y), turn: null },
        pixels: { colOff: 0, rowOff: 0, width, height },
      },
    ],
    accumulators: [{ kind: 'class-sums', params: { layer: 0 } }],
    bands,
    outputs: [{ name: 'mosaic', params: {} }],
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
