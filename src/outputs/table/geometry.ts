import { projjsonOf } from '../../crs/projjson.js';
import type { Plan } from '../../documents/plan.js';
import type { Numbers } from './rows.js';

/** The geometry that a row of a table has, in the CRS of the grid. */
export type GeometryKind = 'point' | 'box';

/** A geometry as GeoJSON. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: readonly number[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] };

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

  /** The geometries of cells by their middles. */
  of(xs: Numbers, ys: Numbers): Geometry[] {
    const { cellWidth, cellHeight } = this.target.grid;
    const [halfWidth, halfHeight] = this.kind === 'box' ? [cellWidth / 2, cellHeight / 2] : [0, 0];
    return Array.from(xs, (x, i) => {
      const y = ys[i]!;
      const [west, south, east, north] = [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
      this.#extend(west, south, east, north);
      if (this.kind === 'point') return { type: 'Point', coordinates: [x, y] };
      const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // biome-ignore format: one thought
      return { type: 'Polygon', coordinates: [ring] };
    });
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
