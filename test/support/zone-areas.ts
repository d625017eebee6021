import type { Grid } from '../../src/grid/grid.js';
import type { CellAreas } from './brute-force.js';
import type { TestRaster } from './tiff.js';

const [A, B] = [6378137, 6356752.314245179];
const E = Math.sqrt(1 - (B * B) / (A * A));

/** Snyder (USGS PP 1395), equation 3-12, times a^2 / 2: area from the equator to a latitude in m2 to a radian. */
function zone(latitude: number): number {
  const sin = Math.sin((Math.max(-90, Math.min(90, latitude)) * Math.PI) / 180);
  const log = Math.log((1 - E * sin) / (1 + E * sin)) / (2 * E);
  return ((A * A) / 2) * (1 - E * E) * (sin / (1 - E * E * sin * sin) - log);
}

/** Area on WGS 84 between parallels and meridians in square kilometres, whichever comes first. */
export function kilometres2(south: number, north: number, degrees: number): number {
  return ((zone(north) - zone(south)) * degrees * (Math.PI / 180)) / 1e6;
}

/** A pixel that a cell touches. */
export interface TouchedPixel {
  readonly value: number;
  /** Square kilometres of it in the cell, and its share in pixels. */
  readonly area: number;
  readonly share: number;
}

const overlap = (a0: number, a1: number, b0: number, b1: number) => Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));

/**
 * The pixels of a raster in degrees that a cell touches, each cut with the cell by itself.
 * @param turns by which the raster is seen again, in turns around the Earth
 */
export function pixelsOfCell(raster: TestRaster, grid: Grid, col: number, row: number, turns = [0]): TouchedPixel[] {
  const [x, y, w, h] = raster.geotransform!;
  const left = grid.left + col * grid.cellWidth;
  const top = grid.top - row * grid.cellHeight;
  const found: TouchedPixel[] = [];
  for (let r = 0; r < raster.height; r++) {
    const south = Math.max(Math.min(y + r * h, y + (r + 1) * h), top - grid.cellHeight);
    const north = Math.min(Math.max(y + r * h, y + (r + 1) * h), top);
    if (south >= north) continue;
    for (let c = 0; c < raster.width; c++) {
      for (const turn of turns) {
        const west = Math.min(x + c * w, x + (c + 1) * w) + 360 * turn;
        const dx = overlap(west, west + Math.abs(w), left, left + grid.cellWidth);
        if (dx === 0) continue;
        const share = (dx * (north - south)) / Math.abs(w * h);
        found.push({ value: raster.codes[r * raster.width + c]!, area: kilometres2(south, north, dx), share });
      }
    }
  }
  return found;
}

/** The areas of the codes in a cell in square kilometres. */
export function zoneAreasOfCell(raster: TestRaster, grid: Grid, col: number, row: number): CellAreas {
  const byCode = new Map<number, number>();
  let nodata = 0;
  for (const { value, area } of pixelsOfCell(raster, grid, col, row)) {
    if (value === raster.nodata) nodata += area;
    else byCode.set(value, (byCode.get(value) ?? 0) + area);
  }
  const top = grid.top - row * grid.cellHeight;
  return { byCode, nodata, cell: kilometres2(top - grid.cellHeight, top, grid.cellWidth) };
}
