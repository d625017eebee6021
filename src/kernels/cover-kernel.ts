import {
  CELL_BYTES,
  COVER_AT,
  COVER_BYTES,
  DRAWN_AT,
  EDGE_BYTES,
  FULL_AT,
  LINES_AT,
  MAX_COVERED,
  MAX_DRAWN,
  MAX_ROWS,
  NEXT_AT,
  QUEUE_AT,
  QUEUE_BYTES,
} from './cover-layout.js';
import { ofThread, PAGE } from './kernel-module.js';

interface Exports {
  beginCover(one: number, firstLine: number, slack: number): void;
  drawCells(
    from: number,
    end: number,
    parts: number,
    offX: number,
    offY: number,
    pixel: number,
    isApart: boolean,
  ): number;
}

/** Pixels [left, right) of rows [top, bottom) that a cell is drawn in. */
export interface DrawnStrip {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is the same for all cells of a drawing. */
export interface Drawing {
  /** Units of a pixel's width. */
  readonly one: number;
  /** Lines of rows of pixels in units, from that above row `first` on. */
  readonly first: number;
  readonly lines: Float64Array;
  /** The block's first column and row, which parts count from. */
  readonly colOff: number;
  readonly rowOff: number;
  /** What a whole pixel has in `share`. */
  readonly pixel: number;
  /** Whether shares are other numbers than weights. */
  readonly isApart: boolean;
  /** Area by which a pixel may be covered too much besides, in units. */
  readonly slack: number;
}

/** A strip in which a cell covers a pixel too much: how much of it, and what there is of it. */
export interface Folded {
  readonly left: number;
  readonly top: number;
  readonly cover: number;
  readonly full: number;
}

/**
 * Draws cells into pixels by WebAssembly, many at a call: the parts that it gives are those of CellCover
 * (src/coverage/cell-cover.ts), to the bit. They are written over by the next ones. Memory: 1.4 MB.
 */
export class CoverKernel {
  /** Parts that are there; the arrays are longer. */
  count = 0;
  readonly zone: Int32Array;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weight: Float64Array;
  share: Float64Array;
  /** Whether somebody is drawing. */
  isBusy = false;
  readonly #shares: Float64Array;
  readonly #exports: Exports;
  readonly #words: Int32Array;
  readonly #doubles: Float64Array;
  #drawing: Drawing | null = null;
  /** Cells that are to be drawn lie between these places, the last one of them at `cell`, in words. */
  #next = QUEUE_AT;
  #end = QUEUE_AT;
  #cell = 0;

  /** Starts with no drawing. */
  constructor(module: WebAssembly.Module) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(COVER_BYTES / PAGE) });
    this.#exports = new WebAssembly.Instance(module, { env: { memory } }).exports as Exports;
    const { buffer } = memory;
    this.#words = new Int32Array(buffer);
    this.#doubles = new Float64Array(buffer);
    const whole = (array: number) => new Int32Array(buffer, DRAWN_AT + 4 * MAX_DRAWN * array, MAX_DRAWN);
    [this.zone, this.top, this.bottom, this.left, this.right] = [whole(0), whole(1), whole(2), whole(3), whole(4)];
    this.weight = new Float64Array(buffer, DRAWN_AT + 20 * MAX_DRAWN, MAX_DRAWN);
    this.#shares = new Float64Array(buffer, DRAWN_AT + 28 * MAX_DRAWN, MAX_DRAWN);
    this.share = this.weight;
  }

  /** Whether the rows of a window can be had in the memory. */
  static holdsRows(rows: number): boolean {
    return rows <= MAX_ROWS;
  }

  /** Whether a strip can be drawn in the memory, with so many edges. */
  static holds({ left, top, right, bottom }: DrawnStrip, edges: number): boolean {
    const width = right - left;
    return (
      width < MAX_DRAWN && (width + 1) * (bottom - top) <= MAX_COVERED && CELL_BYTES + edges * EDGE_BYTES <= QUEUE_BYTES
    );
  }

  /**
   * Begins a drawing, with no parts.
   * @param lines at most of as many rows as {@link holdsRows} says
   */
  begin(drawing: Drawing): void {
    const { one, first, lines, isApart, slack } = drawing;
    this.#drawing = drawing;
    if (this.#next < this.#end) this.#doubles.fill(0); // the drawing before was left in the middle of a cell
    this.#doubles.set(lines, LINES_AT / 8);
    this.#exports.beginCover(one, first, slack);
    this.share = isApart ? this.#shares : this.weight;
    this.count = 0;
    this.#next = QUEUE_AT;
    this.#end = QUEUE_AT;
  }

  /** Whether one more cell can be queued before others are drawn. */
  hasRoom(edges: number): boolean {
    return this.#end + CELL_BYTES + edges * EDGE_BYTES <= QUEUE_AT + QUEUE_BYTES;
  }

  /** Queues a cell, whose edges follow. */
  cell(zone: number, { left, top, right, bottom }: DrawnStrip): void {
    const words = this.#words;
    const at = this.#end / 4;
    words[at] = zone;
    words[at + 1] = left;
    words[at + 2] = top;
    words[at + 3] = right;
    words[at + 4] = bottom;
    words[at + 5] = 0;
    this.#cell = at;
    this.#end += CELL_BYTES;
  }

  /** Adds an edge to the cell that was queued last. */
  edge(fromX: number, fromY: number, toX: number, toY: number, sign: number): void {
    if (fromY === toY) return;
    const doubles = this.#doubles;
    const at = this.#end / 8;
    doubles[at] = fromX;
    doubles[at + 1] = fromY;
    doubles[at + 2] = toX;
    doubles[at + 3] = toY;
    doubles[at + 4] = sign;
    this.#end += EDGE_BYTES;
    this.#words[this.#cell + 5]!++;
  }

  /**
   * Draws cells of the queue, until all are drawn or there is no room for more parts.
   * @returns whether all are drawn; else parts are to be taken, and `count` to be set to 0
   * @throws what `folded` makes, where a cell covers more than a pixel, or less than nothing
   */
  draw(folded: (how: Folded) => Error): boolean {
    const { colOff, rowOff, pixel, isApart } = this.#drawing!;
    const count = this.#exports.drawCells(this.#next, this.#end, this.count, colOff, rowOff, pixel, isApart);
    if (count < 0) {
      const cell = this.#words[NEXT_AT / 4]! / 4;
      const left = this.#words[cell + 1]!;
      const top = this.#words[cell + 2]!;
      const cover = this.#doubles[COVER_AT / 8]!;
      const full = this.#doubles[FULL_AT / 8]!;
      throw folded({ left, top, cover, full });
    }
    this.count = count;
    this.#next = this.#words[NEXT_AT / 4]!;
    if (this.#next < this.#end) return false;
    this.#next = QUEUE_AT;
    this.#end = QUEUE_AT;
    return true;
  }
}

/** What draws cells in this thread; null where the host has no WebAssembly with vectors. */
export const coverKernel = ofThread((module) => new CoverKernel(module));
