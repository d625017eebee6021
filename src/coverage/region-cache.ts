import type { Window } from '../grid/window.js';
import type { CutCells } from './cell-drawer.js';
import type { CellOwners } from './cell-owners.js';
import { SEVERAL } from './cell-owners.js';
import { CellRegions } from './cell-region.js';
import type { CellShapes } from './cell-shapes.js';

/** Numbers of edges that are kept: 16 MB. */
const KEPT = 2 ** 21;

/** Regions of shared cells ({@link CellRegions}), made when they are asked for, and kept in bounded memory. */
export class RegionCache implements CutCells {
  readonly #regions: CellRegions;
  readonly #kept = new Map<number, Float64Array>();
  #size = 0;

  constructor(
    readonly shapes: CellShapes,
    readonly owners: CellOwners,
    lattice: number,
  ) {
    this.#regions = new CellRegions(shapes.units, lattice);
  }

  edgesOf(zone: number): Float64Array | null {
    if (this.owners.ownerOf(zone) !== SEVERAL) return null;
    const kept = this.#kept.get(zone);
    if (kept) return kept;
    const edges = this.#regions.of(this.shapes.outlineOf(zone), this.owners.coversOf(zone), this.#placeOf(zone));
    this.#kept.set(zone, edges);
    this.#size += edges.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#size <= KEPT || oldest === zone) break;
      this.#kept.delete(oldest);
      this.#size -= length;
    }
    return edges;
  }

  #placeOf(zone: number): Pick<Window, 'colOff' | 'rowOff'> {
    const { colOff, rowOff, width } = this.shapes.cells;
    return { colOff: colOff + (zone % width), rowOff: rowOff + Math.floor(zone / width) };
  }
}
