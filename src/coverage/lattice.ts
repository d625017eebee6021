import type { PixelMap } from './pixel-map.js';

/** Cells along the side of a patch, within which nodes are interpolated; patches are aligned to the grid. */
export const PATCH = 16;
/** Half cells along the side of a patch: nodes are the cells' corners and the middles of their edges. */
export const HALVES = 2 * PATCH;
/** Exactly mapped points along the side of a patch, its corners among them. */
const POINTS = 5;
const STEPS = POINTS - 1;
const STEP_CELLS = PATCH / STEPS;

/** Weights of the five points at each half cell: Lagrange's polynomials of degree 4. At a point they are 0 and 1. */
const WEIGHTS = Array.from({ length: HALVES + 1 }, (_, half) =>
  Float64Array.from({ length: POINTS }, (_, point) => {
    let weight = 1;
    for (let other = 0; other < POINTS; other++)
      if (other !== point) weight *= (half / 2 - other * STEP_CELLS) / ((point - other) * STEP_CELLS);
    return weight;
  }),
);

/** Where an interpolated patch is compared with the map, in half cells: near its corners, and beside its middle. */
const PATCH_CHECKS = [
  [3, 3],
  [29, 3],
  [3, 29],
  [29, 29],
  [13, 19],
] as const;
const BORDER_CHECKS = [3, 29];

/** Patches of the grid: columns [left, left + across) and rows [top, top + down), counted in patches. */
export interface Patches {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
}

/**
 * The exactly mapped points of a rectangle of patches, and a polynomial of degree 4 through those of each patch, first
 * along its rows, then along its columns. So what lies on the border of two patches depends on the points of the border
 * alone, and is the same number whichever of the two asks. Whether the polynomial is near enough is judged by points
 * that are mapped as well; for each patch and each side of one by itself, so that it doesn't depend on the rectangle.
 */
export class Lattice {
  readonly #width: number;
  readonly #columns: Float64Array;
  readonly #rows: Float64Array;
  readonly #across: Uint8Array;
  readonly #downward: Uint8Array;

  /**
   * Maps the points.
   * @param tolerance largest distance of the polynomial from the map along each axis, in pixels
   */
  constructor(
    readonly map: PixelMap,
    readonly patches: Patches,
    readonly tolerance: number,
  ) {
    const { left, top, across, down } = patches;
    this.#width = across * STEPS + 1;
    const height = down * STEPS + 1;
    this.#columns = new Float64Array(this.#width * height);
    this.#rows = new Float64Array(this.#width * height);
    for (let j = 0; j < height; j++) {
      for (let i = 0; i < this.#width; i++) {
        const place = map.toPixels(left * PATCH + i * STEP_CELLS, top * PATCH + j * STEP_CELLS);
        this.#columns[j * this.#width + i] = place[0];
        this.#rows[j * this.#width + i] = place[1];
      }
    }
    this.#across = new Uint8Array(across * (down + 1));
    this.#downward = new Uint8Array((across + 1) * down);
    for (let j = 0; j <= down; j++)
      for (let i = 0; i < across; i++)
        this.#across[j * across + i] = Number(BORDER_CHECKS.every((half) => this.#fitsAcross(i, j, half)));
    for (let j = 0; j < down; j++)
      for (let i = 0; i <= across; i++)
        this.#downward[j * (across + 1) + i] = Number(BORDER_CHECKS.every((half) => this.#fitsDown(i, j, half)));
  }

  /** Whether the upper border of patch (i, j), which may be one below the last, is interpolated. */
  isNearAcross(i: number, j: number): boolean {
    return this.#across[j * this.patches.across + i] === 1;
  }

  /** Whether the left border of patch (i, j), which may be one beyond the last, is interpolated. */
  isNearDown(i: number, j: number): boolean {
    return this.#downward[j * (this.patches.across + 1) + i] === 1;
  }

  /**
   * Fills in the nodes of a patch, in pixels: HALVES + 1 a row, corners of cells at even places. What lies in the middle
   * of a cell is left as it is.
   * @returns whether the inside was interpolated
   */
  fill(i: number, j: number, columns: Float64Array, rows: Float64Array): boolean {
    const isNear = PATCH_CHECKS.every((check) => this.#fitsInside(i, j, check[0], check[1]));
    if (isNear) this.#fillInside(i, j, columns, rows);
    else this.#mapInside(i, j, columns, rows);
    for (let side = 0; side <= 1; side++) {
      this.#fillAcross(i, j, side, columns, rows);
      this.#fillDown(i, j, side, columns, rows);
    }
    for (let side = 0; side <= 1; side++) {
      this.#corner(i, j, side, 0, columns, rows);
      this.#corner(i, j, side, 1, columns, rows);
    }
    return isNear;
  }

  /** The polynomial at all nodes inside a patch: rows of points first, then columns, as {@link #inside} does it. */
  #fillInside(i: number, j: number, columns: Float64Array, rows: Float64Array): void {
    const across = new Float64Array(2 * POINTS);
    for (let s = 1; s < HALVES; s++) {
      for (let b = 0; b < POINTS; b++) {
        const from = (j * STEPS + b) * this.#width + i * STEPS;
        across[b] = blend(this.#columns, from, 1, s);
        across[POINTS + b] = blend(this.#rows, from, 1, s);
      }
      for (let t = 1 + (s % 2); t < HALVES; t += 1 + (s % 2)) {
        const at = t * (HALVES + 1) + s;
        columns[at] = blend(across, 0, 1, t);
        rows[at] = blend(across, POINTS, 1, t);
      }
    }
  }

  /** All nodes inside a patch as the map has them. */
  #mapInside(i: number, j: number, columns: Float64Array, rows: Float64Array): void {
    for (let t = 1; t < HALVES; t++)
      for (let s = 1 + (t % 2); s < HALVES; s += 1 + (t % 2))
        this.#map(i * HALVES + s, j * HALVES + t, t * (HALVES + 1) + s, columns, rows);
  }

  /** The nodes between the ends of the upper border of a patch (side 0), or the lower one (1). */
  #fillAcross(i: number, j: number, side: number, columns: Float64Array, rows: Float64Array): void {
    const isNear = this.isNearAcross(i, j + side);
    const first = side * HALVES * (HALVES + 1);
    for (let s = 1; s < HALVES; s++) {
      if (isNear) {
        columns[first + s] = this.#along(this.#columns, i, j + side, 1, s);
        rows[first + s] = this.#along(this.#rows, i, j + side, 1, s);
      } else this.#map(i * HALVES + s, (j + side) * HALVES, first + s, columns, rows);
    }
  }

  /** The nodes between the ends of the left border of a patch (side 0), or the right one (1). */
  #fillDown(i: number, j: number, side: number, columns: Float64Array, rows: Float64Array): void {
    const isNear = this.isNearDown(i + side, j);
    for (let t = 1; t < HALVES; t++) {
      const at = t * (HALVES + 1) + side * HALVES;
      if (isNear) {
        columns[at] = this.#along(this.#columns, i + side, j, this.#width, t);
        rows[at] = this.#along(this.#rows, i + side, j, this.#width, t);
      } else this.#map((i + side) * HALVES, j * HALVES + t, at, columns, rows);
    }
  }

  /** A corner of a patch, which is one of the points. */
  #corner(i: number, j: number, right: number, lower: number, columns: Float64Array, rows: Float64Array): void {
    const point = (j + lower) * STEPS * this.#width + (i + right) * STEPS;
    const at = lower * HALVES * (HALVES + 1) + right * HALVES;
    columns[at] = this.#columns[point]!;
    rows[at] = this.#rows[point]!;
  }

  /** Writes a node of the rectangle, in half cells from its corner, as the map has it. */
  #map(s: number, t: number, at: number, columns: Float64Array, rows: Float64Array): void {
    const { left, top } = this.patches;
    const place = this.map.toPixels(left * PATCH + s / 2, top * PATCH + t / 2);
    columns[at] = place[0];
    rows[at] = place[1];
  }

  /** The polynomial at half cell (s, t) inside a patch. */
  #inside(values: Float64Array, i: number, j: number, s: number, t: number): number {
    const across = new Float64Array(POINTS);
    for (let b = 0; b < POINTS; b++) across[b] = blend(values, (j * STEPS + b) * this.#width + i * STEPS, 1, s);
    return blend(across, 0, 1, t);
  }

  /** The polynomial at a half cell of the border from the corner of a patch, whose points lie `step` apart. */
  #along(values: Float64Array, i: number, j: number, step: number, half: number): number {
    return blend(values, j * STEPS * this.#width + i * STEPS, step, half);
  }

  #fitsInside(i: number, j: number, s: number, t: number): boolean {
    const column = this.#inside(this.#columns, i, j, s, t);
    return this.#isNear(i * HALVES + s, j * HALVES + t, column, this.#inside(this.#rows, i, j, s, t));
  }

  #fitsAcross(i: number, j: number, half: number): boolean {
    const column = this.#along(this.#columns, i, j, 1, half);
    return this.#isNear(i * HALVES + half, j * HALVES, column, this.#along(this.#rows, i, j, 1, half));
  }

  #fitsDown(i: number, j: number, half: number): boolean {
    const column = this.#along(this.#columns, i, j, this.#width, half);
    return this.#isNear(i * HALVES, j * HALVES + half, column, this.#along(this.#rows, i, j, this.#width, half));
  }

  /** Whether a place is near that of a node as the map has it. */
  #isNear(s: number, t: number, column: number, row: number): boolean {
    const { left, top } = this.patches;
    const exact = this.map.toPixels(left * PATCH + s / 2, top * PATCH + t / 2);
    return Math.abs(column - exact[0]) <= this.tolerance && Math.abs(row - exact[1]) <= this.tolerance;
  }
}

/** The polynomial through five of the values, `step` apart, at a half cell. */
function blend(values: Float64Array, from: number, step: number, half: number): number {
  const weights = WEIGHTS[half]!;
  return (
    weights[0]! * values[from]! +
    weights[1]! * values[from + step]! +
    weights[2]! * values[from + 2 * step]! +
    weights[3]! * values[from + 3 * step]! +
    weights[4]! * values[from + 4 * step]!
  );
}
