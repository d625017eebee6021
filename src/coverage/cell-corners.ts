import type { Window } from '../grid/window.js';
import { BentEdges, type EdgePoint } from './bent-edge.js';
import { HALVES, Lattice, PATCH } from './lattice.js';
import type { UnitPoint, WholeUnits } from './whole-units.js';

/** Part of the largest error that interpolation may take, and that chords may. */
const INTERPOLATED = 1 / 4;
const BENT = 1 / 2;

/** An edge of a cell: the one to the right of a corner, or the one below it. */
export const ACROSS = 0;
export const DOWN = 1;

/**
 * The corners of a window of cells in whole units of the raster's pixels, and the points at which their edges bend.
 * Memory: 20 bytes a cell, and its bent edges.
 */
export class CellCorners {
  /** Corners of a row. */
  readonly width: number;
  /** Of each corner, row by row: its place in units, and the row of pixels that it lies in. NaN: it has no place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly row: Int32Array;
  /** Points between the ends of edges that aren't straight, by twice the number of their first corner, plus {@link DOWN}. */
  readonly bends = new Map<number, readonly EdgePoint[]>();
  readonly edges: BentEdges;

  /**
   * Maps the corners of cells.
   * @param maxError largest distance of an edge from where it truly lies, in pixels
   */
  constructor(
    readonly units: WholeUnits,
    readonly cells: Window,
    maxError: number,
  ) {
    const { colOff, rowOff, width, height } = cells;
    this.width = width + 1;
    this.x = new Float64Array(this.width * (height + 1));
    this.y = new Float64Array(this.x.length);
    this.row = new Int32Array(this.x.length);
    const left = Math.floor(colOff / PATCH);
    const top = Math.floor(rowOff / PATCH);
    const across = Math.ceil((colOff + width) / PATCH) - left;
    const down = Math.ceil((rowOff + height) / PATCH) - top;
    const lattice = new Lattice(units.map, { left, top, across, down }, maxError * INTERPOLATED);
    this.edges = new BentEdges(units, maxError * BENT);
    const patch = new PatchNodes(this, lattice);
    for (let j = 0; j < down; j++) for (let i = 0; i < across; i++) patch.take(i, j);
  }
}

/** Takes over the nodes of patches, one at a time. */
class PatchNodes {
  readonly #columns = new Float64Array((HALVES + 1) * (HALVES + 1));
  readonly #rows = new Float64Array(this.#columns.length);

  constructor(
    readonly corners: CellCorners,
    readonly lattice: Lattice,
  ) {}

  take(i: number, j: number): void {
    const { corners, lattice } = this;
    const isNear = lattice.fill(i, j, this.#columns, this.#rows);
    const { colOff, rowOff, width, height } = corners.cells;
    const { left, top } = lattice.patches;
    // Corners of the patch, counted from the window's first corner.
    const firstCol = (left + i) * PATCH - colOff;
    const firstRow = (top + j) * PATCH - rowOff;
    for (let t = Math.max(0, -firstRow); t <= Math.min(PATCH, height - firstRow); t++)
      for (let s = Math.max(0, -firstCol); s <= Math.min(PATCH, width - firstCol); s++)
        this.#place((firstRow + t) * corners.width + firstCol + s, 2 * s, 2 * t);
    for (let t = Math.max(0, -firstRow); t <= Math.min(PATCH, height - firstRow); t++) {
      for (let s = Math.max(0, -firstCol); s <= Math.min(PATCH, width - firstCol); s++) {
        const corner = (firstRow + t) * corners.width + firstCol + s;
        const isNearAcross = t === 0 || t === PATCH ? lattice.isNearAcross(i, j + t / PATCH) : isNear;
        const isNearDown = s === 0 || s === PATCH ? lattice.isNearDown(i + s / PATCH, j) : isNear;
        if (s < PATCH && firstCol + s < width) this.#bend(corner, ACROSS, 2 * s + 1, 2 * t, isNearAcross);
        if (t < PATCH && firstRow + t < height) this.#bend(corner, DOWN, 2 * s, 2 * t + 1, isNearDown);
      }
    }
  }

  #place(corner: number, s: number, t: number): void {
    const at = t * (HALVES + 1) + s;
    const { x, y, row, units } = this.corners;
    const column = this.#columns[at]!;
    x[corner] = Math.round(column * units.one);
    y[corner] = Number.isNaN(column) ? Number.NaN : units.line(this.#rows[at]!);
    row[corner] = Number.isNaN(column) ? 0 : Math.floor(this.#rows[at]!);
  }

  /** Looks at the edge from a corner, whose middle is node (s, t) of the patch. */
  #bend(corner: number, way: typeof ACROSS | typeof DOWN, s: number, t: number, isInterpolated: boolean): void {
    const { corners } = this;
    const { edges } = corners;
    const key = 2 * corner + way;
    if (corners.bends.has(key)) return; // on the border of two patches
    const at = t * (HALVES + 1) + s;
    const end = corner + (way === ACROSS ? 1 : corners.width);
    if (isInterpolated) {
      const middle = corners.units.point(this.#columns[at]!, this.#rows[at]!);
      if (edges.isStraight(this.#corner(corner), middle, this.#corner(end))) return;
    }
    if ([corners.x[corner]!, corners.x[end]!, this.#columns[at]!].every(Number.isNaN)) return; // outside the map
    const { colOff, rowOff } = corners.cells;
    const u = colOff + (corner % corners.width);
    const v = rowOff + Math.floor(corner / corners.width);
    const between = edges.between(u, v, u + 1 - way, v + way);
    if (between.length > 0) corners.bends.set(key, between);
  }

  #corner(corner: number): UnitPoint {
    const { x, y, row } = this.corners;
    return { x: x[corner]!, y: y[corner]!, row: row[corner]! };
  }
}
