import { type Projection, projectionOf } from '../src/crs/projection.js';
import type { PageData } from '../src/outputs/report/page-data.js';
import { decimalsOfStep } from './numbers.js';

/** A cell of the grid, or of a coarser level where the page has no finer one. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** What a cell that is looked at covers: more than one cell of the grid where the page has no finer level. */
export interface Marked extends Cell {
  readonly scale: number;
}

/** Of a meridian, about. */
const METRES_PER_DEGREE = 111_320;
const LEAST_DEGREE_DECIMALS = 4;

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

  /** What a turn around the planet is in coordinates that may go on beyond it; null where they can't. */
  get turn(): number | null {
    const { kind, unitSize } = this.data.unit;
    return kind === 'geographic' ? 360 / unitSize : null;
  }

  /** Decimals of coordinates, and of degrees, that tell the middles of cells apart. */
  get decimals(): { readonly coordinates: number; readonly degrees: number } {
    const { grid, unit } = this.data;
    const cell = Math.min(grid.cellWidth, grid.cellHeight);
    const degrees = unit.kind === 'geographic' ? cell * unit.unitSize : (cell * unit.unitSize) / METRES_PER_DEGREE;
    return {
      coordinates: decimalsOfStep(cell / 20), // a middle may lie at half a unit
      degrees: Math.max(LEAST_DEGREE_DECIMALS, decimalsOfStep(degrees)),
    };
  }

  /** The cells of the grid that one covers: fewer at the last column and row than elsewhere. */
  covered({ column, row, scale }: Marked): { readonly columns: number; readonly rows: number } {
    const { columns, rows } = this.data.grid;
    return { columns: Math.min(scale, columns - column), rows: Math.min(scale, rows - row) };
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
export function lonLatText(lon: number, lat: number, decimals: number): string {
  return `${latitudeText(lat, decimals)}, ${longitudeText(lon, decimals)}`;
}

/** A longitude within half a turn. */
export function longitudeText(lon: number, decimals: number): string {
  const turned = lon - 360 * Math.round(lon / 360);
  const text = `${Math.abs(turned).toFixed(decimals)}°`;
  return Math.abs(turned) === 180 ? text : `${text} ${turned < 0 ? 'W' : 'E'}`;
}

/** A latitude. */
export function latitudeText(lat: number, decimals: number): string {
  return `${Math.abs(lat).toFixed(decimals)}° ${lat < 0 ? 'S' : 'N'}`;
}
