import { geotransformOf } from '../src/cog/read/georeference.js';
import { statedNodata } from '../src/cog/read/nodata.js';
import { openRaster } from '../src/cog/read/raster.js';
import type { Geotransform } from '../src/grid/geotransform.js';
import type { Grid } from '../src/grid/grid.js';
import { FileSource } from '../src/io/file-source.js';

/** What the header of a raster says. */
export interface Header {
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  readonly geotransform: Geotransform;
  /** The nodata value, where it states one. */
  readonly nodata: number | null;
}

/** Reads the header of a local raster. */
export async function headerOf(path: string): Promise<Header> {
  const raster = await openRaster(await FileSource.open(path));
  try {
    const { width, height, samplesPerPixel: bands } = raster.layout;
    const nodata = raster.nodataText === null ? null : statedNodata(path, raster.nodataText, raster.layout).nodata;
    return { width, height, bands, geotransform: geotransformOf(path, raster.placement, () => {}), nodata };
  } finally {
    await raster.source.close();
  }
}

/** The grid that a mosaic's pixels, which are cells, lie in: what peers are asked for. */
export async function gridOf(mosaic: string): Promise<Grid> {
  const { width, height, geotransform } = await headerOf(mosaic);
  const { originX, originY, pixelWidth, pixelHeight } = geotransform;
  return {
    left: originX,
    top: originY,
    cellWidth: pixelWidth,
    cellHeight: Math.abs(pixelHeight),
    columns: width,
    rows: height,
  };
}

/** A grid as the scripts of peers take it: left, top, width and height of a cell, columns and rows. */
export function gridArguments({ left, top, cellWidth, cellHeight, columns, rows }: Grid): string[] {
  return [left, top, cellWidth, cellHeight, columns, rows].map(String);
}
