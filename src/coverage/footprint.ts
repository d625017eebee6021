import type { Window } from '../grid/window.js';
import type { PixelMap } from './pixel-map.js';

/** A source as others see it: which pixels of which lattice it has. Sources on one lattice share one map. */
export interface Footprint {
  readonly lattice: number;
  readonly extent: Window;
  /** From the grid to pixels of the lattice. */
  readonly map: PixelMap;
}

/** What the cells of a grid are, as far as areas and longitudes go. */
export interface CellPlane {
  /** Where a line of the grid lies by area, in cells of mean area; null where all rows have the same area. */
  readonly position: ((v: number) => number) | null;
  /** Cells of a turn around the earth, where the grid's columns count longitudes; 0 where they don't. */
  readonly turn: number;
}

/** The footprints that may have a part in a block of cells, in order of precedence. */
export interface Candidates {
  readonly order: readonly number[];
  /** Whether the last of them covers all of the block: those behind it are left out. */
  readonly isCovered: boolean;
}
