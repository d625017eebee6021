import type { Window } from '../grid/window.js';
import { CellCorners } from './cell-corners.js';
import { type Loop, type Outline, outlineOf } from './cell-outline.js';
import type { Pen } from './pen.js';
import type { Strips } from './strips.js';
import type { WholeUnits } from './whole-units.js';

/** Pixels [left, right) of rows [top, bottom). */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Memory of a point of an outline while it is made, and of an outline. */
const POINT_BYTES = 120;
const OUTLINE_BYTES = 600;

/**
 * Memory of a cell for where it lies.
 * @param bends points at which its edges bend
 */
export function cellBytes(bends: number): number {
  return PLAIN_BYTES + (bends > 0 ? OUTLINE_BYTES + POINT_BYTES * bends : 0);
}

/** Corner and box of a cell. */
const PLAIN_BYTES = 36;
/** Numbers of a box. */
const SIDES = 4;
/** The least and the largest side of a box: one with both reaches across all columns. */
const LEAST = -(2 ** 31);
const LARGEST = 2 ** 31 - 1;

/**
 * The cells of a window as polygons over a raster's pixels: most have four corners and straight edges, and the rest are
 * loops. Memory: 36 bytes a cell with its corners, and for one that bends what {@link cellBytes} says.
 */
export class CellShapes {
  readonly #corners: CellCorners;
  /** Left, top, right and bottom of each cell's box. */
  readonly #boxes: Int32Array;
  /** The same of each row of cells. */
  readonly #bands: Int32Array;
  /** Outlines of cells that are more than four corners. */
  readonly #outlines = new Map<number, Outline>();

  /**
   * Shapes cells.
   * @param maxError largest distance of an edge from where it truly lies, in pixels
   */
  constructor(
    readonly units: WholeUnits,
    readonly cells: Window,
    maxError: number,
  ) {
    this.#corners = new CellCorners(units, cells, maxError);
    this.#boxes = new Int32Array(SIDES * cells.width * cells.height);
    this.#bands = new Int32Array(SIDES * cells.height);
    for (let row = 0; row < cells.height; row++) this.#placeRow(row);
    this.#corners.bends.clear(); // they are in the outlines
  }

  /** Writes the boxes of a row of cells, and the one around them. */
  #placeRow(row: number): void {
    const { width } = this.cells;
    const boxes = this.#boxes;
    let left: number = LARGEST;
    let top: number = LARGEST;
    let right: number = LEAST;
    let bottom: number = LEAST;
    for (let cell = row * width; cell < (row + 1) * width; cell++) {
      if (this.#isPlain(cell)) this.#placePlain(cell);
      else this.#placeBox(cell, this.#shape(cell));
      const at = SIDES * cell;
      if (boxes[at]! >= boxes[at + 2]!) continue;
      left = Math.min(left, boxes[at]!);
      top = Math.min(top, boxes[at + 1]!);
      right = Math.max(right, boxes[at + 2]!);
      bottom = Math.max(bottom, boxes[at + 3]!);
    }
    this.#bands.set([left, top, right, bottom], SIDES * row);
  }

  #placeBox(cell: number, { left, top, right, bottom }: Box): void {
    this.#boxes.set([left, top, right, bottom], SIDES * cell);
  }

  /** The pixels that a cell may touch, also beside the raster; without width where it has no place. */
  boxOf(cell: number): Box {
    const at = SIDES * cell;
    const boxes = this.#boxes;
    return { left: boxes[at]!, top: boxes[at + 1]!, right: boxes[at + 2]!, bottom: boxes[at + 3]! };
  }

  /** Whether the box of a cell has a pixel in common with a window. */
  meets(cell: number, window: Window): boolean {
    return areMet(this.#boxes, SIDES * cell, window);
  }

  /** The cells whose boxes have a pixel in common with a window, row by row. */
  *meeting(window: Window): Generator<number, void> {
    const { width, height } = this.cells;
    for (let row = 0; row < height; row++) {
      if (!areMet(this.#bands, SIDES * row, window)) continue;
      for (let cell = row * width; cell < (row + 1) * width; cell++) if (this.meets(cell, window)) yield cell;
    }
  }

  /** The outline of a cell that is more than its four corners; null for any other. */
  loopsOf(cell: number): readonly Loop[] | null {
    return this.#outlines.get(cell)?.loops ?? null;
  }

  /** Draws any other cell. */
  drawPlain(cell: number, pen: Pen, sign: 1 | -1): void {
    const { x, y, width } = this.#corners;
    const a = this.#cornerOf(cell);
    const b = a + width;
    pen.edge(x[a]!, y[a]!, x[b]!, y[b]!, sign);
    pen.edge(x[b]!, y[b]!, x[b + 1]!, y[b + 1]!, sign);
    pen.edge(x[b + 1]!, y[b + 1]!, x[a + 1]!, y[a + 1]!, sign);
    pen.edge(x[a + 1]!, y[a + 1]!, x[a]!, y[a]!, sign);
  }

  /** The outline of any cell. */
  outlineOf(cell: number): Outline {
    return this.#outlines.get(cell) ?? outlineOf(this.#corners, cell);
  }

  /**
   * Lists the pixels of a window that a cell may touch, in strips, with the turns around the earth by which its outline
   * is moved.
   */
  strips(cell: number, { colOff, rowOff, width, height }: Window, strips: Strips): void {
    strips.clear();
    const loops = this.loopsOf(cell);
    const boxes = this.#boxes;
    const at = SIDES * cell;
    const top = Math.max(boxes[at + 1]!, rowOff);
    const bottom = Math.min(boxes[at + 3]!, rowOff + height);
    const right = colOff + width;
    if (!loops) {
      strips.add(Math.max(boxes[at]!, colOff), top, Math.min(boxes[at + 2]!, right), bottom, 0);
      return;
    }
    const { one, period } = this.units;
    const least = loops.reduce((found, loop) => Math.min(found, loop.left), Number.POSITIVE_INFINITY);
    const most = loops.reduce((found, loop) => Math.max(found, loop.right), Number.NEGATIVE_INFINITY);
    const first = period > 0 ? Math.ceil((colOff * one - most) / period) : 0;
    const last = period > 0 ? Math.floor((right * one - least) / period) : 0;
    for (let turns = first; turns <= last; turns++) {
      const from = Math.floor((least + turns * period) / one);
      const to = Math.ceil((most + turns * period) / one);
      strips.add(Math.max(from, colOff), top, Math.min(to, right), bottom, turns * period);
    }
  }

  #cornerOf(cell: number): number {
    const { width } = this.cells;
    return Math.floor(cell / width) * this.#corners.width + (cell % width);
  }

  /** Whether four straight edges make the cell. */
  #isPlain(cell: number): boolean {
    const { x, y, bends, width } = this.#corners;
    const a = this.#cornerOf(cell);
    const b = a + width;
    if (bends.has(2 * a) || bends.has(2 * a + 1) || bends.has(2 * b) || bends.has(2 * a + 3)) return false;
    const least = Math.min(x[a]!, x[a + 1]!, x[b]!, x[b + 1]!);
    const most = Math.max(x[a]!, x[a + 1]!, x[b]!, x[b + 1]!);
    if (Number.isNaN(least)) return false;
    const { period, map } = this.units;
    if (period === 0) return true;
    // Longitudes begin again inside it, or it meets a pole.
    if (most - least > period / 2) return false;
    return !map.poleRows.some((row) => [a, a + 1, b, b + 1].some((corner) => y[corner] === this.units.line(row)));
  }

  /** Writes the box around four corners. */
  #placePlain(cell: number): void {
    const { x, row, width } = this.#corners;
    const a = this.#cornerOf(cell);
    const b = a + width;
    const { one } = this.units;
    const at = SIDES * cell;
    const boxes = this.#boxes;
    boxes[at] = Math.floor(Math.min(x[a]!, x[a + 1]!, x[b]!, x[b + 1]!) / one);
    boxes[at + 1] = Math.min(row[a]!, row[a + 1]!, row[b]!, row[b + 1]!);
    boxes[at + 2] = Math.ceil(Math.max(x[a]!, x[a + 1]!, x[b]!, x[b + 1]!) / one);
    boxes[at + 3] = Math.max(row[a]!, row[a + 1]!, row[b]!, row[b + 1]!) + 1;
  }

  /** Keeps a cell's loops, and gives the box around them; they may lie a turn around the earth beside it. */
  #shape(cell: number): Box {
    const outline = outlineOf(this.#corners, cell);
    const { loops } = outline;
    this.#outlines.set(cell, outline);
    const { one, period } = this.units;
    if (loops.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
    const least = (of: (loop: Loop) => number) => loops.reduce((found, loop) => Math.min(found, of(loop)), Infinity);
    return {
      left: period > 0 ? LEAST : Math.floor(least(({ left }) => left) / one),
      top: least(({ top }) => top),
      right: period > 0 ? LARGEST : Math.ceil(-least(({ right }) => -right) / one),
      bottom: -least(({ bottom }) => -bottom),
    };
  }
}

function areMet(boxes: Int32Array, at: number, { colOff, rowOff, width, height }: Window): boolean {
  return (
    boxes[at]! < colOff + width &&
    boxes[at + 2]! > colOff &&
    boxes[at + 1]! < rowOff + height &&
    boxes[at + 3]! > rowOff
  );
}
