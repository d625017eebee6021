import { type Projection, projectionOf } from '../src/crs/projection.js';
import type { PageData } from '../src/outputs/report/page-data.js';

/** A cell of the grid, or of a coarser level where the page has no finer one. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Where the cells of a grid lie. Coordinates are those of its CRS. */
export class Place {
  readonly projection: Projection | null;
  readonly extent: readonly [left: number, bottom: number, right: number, top: number];

  constructor(readonly data: PageData) {
    const { left, top, cellWidth, cellHeight, columns, rows } = data.grid;
    this.projection = projectionOf(data.crs.definition);
    this.extent = [left, top - rows * cellHeight, left + columns * cellWidth, top];
  }

  /** The cell of the grid at a coordinate; null beside it. */
  cellAt([x, y]: readonly number[]): Cell | null {
    const { left, top, cellWidth, cellHeight, columns, rows } = this.data.grid;
    const column = Math.floor((x! - left) / cellWidth);
    const row = Math.floor((top - y!) / cellHeight);
    return column >= 0 && row >= 0 && column < columns && row < rows ? { column, row } : null;
  }

  /** The coordinate of the upper left corner of a cell. */
  cornerOf(column: number, row: number): [x: number, y: number] {
    const { left, top, cellWidth, cellHeight } = this.data.grid;
    return [left + column * cellWidth, top - row * cellHeight];
  }

  /** Metres to a unit of the coordinates: along a parallel in degrees, and 1 where nothing is known. */
  metresPerUnit([, y]: readonly number[]): number {
    const { kind, unitSize, semiMajorMetre } = this.data.unit;
    if (kind === 'projected') return unitSize;
    const radians = Math.PI / 180;
    return unitSize * radians * (semiMajorMetre ?? 6_378_137) * Math.max(0.01, Math.cos(y! * unitSize * radians));
  }
}

/** Longitude and latitude, as a person writes them. */
export function lonLatText(lon: number, lat: number, decimals = 4): string {
  return `${latitudeText(lat, decimals)}, ${longitudeText(lon, decimals)}`;
}

/** A longitude within half a turn. */
export function longitudeText(lon: number, decimals: number): string {
  const turned = lon - 360 * Math.round(lon / 360);
  return `${Math.abs(turned).toFixed(decimals)}° ${turned < 0 ? 'W' : 'E'}`;
}

/** A latitude. */
export function latitudeText(lat: number, decimals: number): string {
  return `${Math.abs(lat).toFixed(decimals)}° ${lat < 0 ? 'S' : 'N'}`;
}
