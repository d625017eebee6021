import { projjsonOf } from '../../crs/projjson.js';
import type { Plan } from '../../documents/plan.js';
import type { Numbers } from './rows.js';

/** The geometry that a row of a table has, in the CRS of the grid. */
export type GeometryKind = 'point' | 'box';

/** A geometry as GeoJSON. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: readonly number[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] };

/** What the type GEOMETRY of Parquet calls a CRS that nobody knows (GeoParquet 2.0). */
const NO_CRS = 'srid:0';

/** Makes the geometries of cells, and the metadata that GeoParquet 1.1 wants of them. */
export class CellGeometry {
  readonly #bounds = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];

  constructor(
    readonly kind: GeometryKind,
    readonly target: Plan['target'],
  ) {}

  /** The geometries of cells; neighbours share their edges to the bit. */
  of(columns: Numbers, rows: Numbers): Geometry[] {
    const { left, top, cellWidth, cellHeight } = this.target.grid;
    const [before, behind] = this.kind === 'box' ? [0, 1] : [0.5, 0.5];
    return Array.from(columns, (column, i) => {
      const west = left + (column + before) * cellWidth;
      const east = left + (column + behind) * cellWidth;
      const north = top - (rows[i]! + before) * cellHeight;
      const south = top - (rows[i]! + behind) * cellHeight;
      this.#extend(west, south, east, north);
      if (this.kind === 'point') return { type: 'Point', coordinates: [west, north] };
      const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // biome-ignore format: one thought
      return { type: 'Polygon', coordinates: [ring] };
    });
  }

  /** The CRS as Parquet's own type GEOMETRY says it: PROJJSON as text, which DuckDB and GDAL understand. */
  get crs(): string {
    const projjson = projjsonOf(this.target.crs);
    return projjson === null ? NO_CRS : JSON.stringify(projjson);
  }

  /** The value of the key "geo" (GeoParquet 1.1.0): readers that know no geometry type of Parquet's own look there. */
  metadata(column: string): string {
    const isEmpty = this.#bounds[0] === Number.POSITIVE_INFINITY;
    return JSON.stringify({
      version: '1.1.0',
      primary_column: column,
      columns: {
        [column]: {
          encoding: 'WKB',
          geometry_types: isEmpty ? [] : [this.kind === 'point' ? 'Point' : 'Polygon'],
          crs: projjsonOf(this.target.crs),
          edges: 'planar',
          ...(this.kind === 'box' ? { orientation: 'counterclockwise' } : {}),
          ...(isEmpty ? {} : { bbox: this.#bounds }),
        },
      },
    });
  }

  #extend(west: number, south: number, east: number, north: number): void {
    const bounds = this.#bounds;
    if (west < bounds[0]!) bounds[0] = west;
    if (south < bounds[1]!) bounds[1] = south;
    if (east > bounds[2]!) bounds[2] = east;
    if (north > bounds[3]!) bounds[3] = north;
  }
}
