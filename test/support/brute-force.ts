import type { Grid } from '../../src/grid/grid.js';
import type { TestRaster } from './tiff.js';

/** Areas of one cell, such as in CRS units squared, by class code, computed pixel by pixel in float64. */
export interface CellAreas {
  readonly byCode: Map<number, number>;
  readonly nodata: number;
  readonly cell: number;
}

const overlap = (a0: number, a1: number, b0: number, b1: number) => Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));

/**
 * The independent reference: every pixel's rectangle is cut with the cell's rectangle, nothing is separated or
 * quantised.
 */
export function bruteForceCell(raster: TestRaster, grid: Grid, col: number, row: number): CellAreas {
  const [x, y, w, h] = raster.geotransform ?? [0, 0, 30, -30];
  const left = grid.left + col * grid.cellWidth;
  const top = grid.top - row * grid.cellHeight;
  const byCode = new Map<number, number>();
  let nodata = 0;
  for (let r = 0; r < raster.height; r++) {
    const y0 = Math.min(y + r * h, y + (r + 1) * h);
    const dy = overlap(y0, y0 + Math.abs(h), top - grid.cellHeight, top);
    if (dy === 0) continue;
    for (let c = 0; c < raster.width; c++) {
      const x0 = Math.min(x + c * w, x + (c + 1) * w);
      const area = dy * overlap(x0, x0 + Math.abs(w), left, left + grid.cellWidth);
      if (area === 0) continue;
      const code = raster.codes[r * raster.width + c]!;
      if (code === (raster.nodata ?? 255)) nodata += area;
      else byCode.set(code, (byCode.get(code) ?? 0) + area);
    }
  }
  return { byCode, nodata, cell: grid.cellWidth * grid.cellHeight };
}
