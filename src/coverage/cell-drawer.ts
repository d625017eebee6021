import type { Window } from '../grid/window.js';
import { CellCover, type RowLines } from './cell-cover.js';
import type { Loop } from './cell-outline.js';
import { EDGE_NUMBERS } from './cell-region.js';
import type { CellShapes } from './cell-shapes.js';
import { type Parts, PartsBuffer } from './parts.js';
import type { PolygonFrame } from './polygon-frame.js';
import { type Strip, Strips } from './strips.js';

/** Parts at a time, at least. */
const PARTS = 4096;
/** Edges of a region that may be rounded in one pixel, by half a unit at both of their ends. */
const ROUNDED_EDGES = 16;

/** Cells of which others have a part, and what is drawn of them. */
export interface CutCells {
  /** The edges around what is left of a cell ({@link regionOf}); null for one that is drawn as a whole. */
  edgesOf(cell: number): Float64Array | null;
}

/**
 * Draws cells into pixels, one after the other, in memory that is used again and again: that of a strip of pixels
 * (strips.ts), and of parts for two rows of it.
 */
export class CellDrawer {
  readonly #cover: CellCover;
  readonly #strips = new Strips();
  #parts: PartsBuffer | null = null;
  #lines: RowLines = { first: 0, lines: new Float64Array(0) };

  /**
   * Makes no room yet.
   * @param cut cells that aren't drawn as a whole; their weights are changed, so shares are numbers of their own
   */
  constructor(
    readonly shapes: CellShapes,
    readonly frame: Pick<PolygonFrame, 'map' | 'sign' | 'shareBits' | 'uri'>,
    readonly cut: CutCells | null = null,
  ) {
    const { one } = shapes.units;
    this.#cover = new CellCover(one, frame.uri, cut ? ROUNDED_EDGES * one : 0);
  }

  /**
   * Draws cells into a window of pixels. Only one drawing at a time: the next one writes over it.
   * @param origin the block's first column and row, which parts count from
   */
  *draw(cells: Iterable<number>, window: Window, origin: Pick<Window, 'colOff' | 'rowOff'>): Generator<Parts, void> {
    this.#linesOf(window);
    let parts = this.#partsFor(0);
    for (const cell of cells) {
      this.shapes.strips(cell, window, this.#strips);
      for (let i = 0; i < this.#strips.count; i++) {
        const strip = this.#strips.at(i);
        const size = 2 * (strip.right - strip.left);
        if (size > parts.size) {
          if (parts.count > 0) yield parts;
          parts = this.#partsFor(size);
        }
        this.#outline(cell, strip);
        const rows = strip.bottom - strip.top;
        for (let done = 0; ; ) {
          done = this.#cover.write(parts, cell, done, origin, 2 ** this.frame.shareBits);
          if (done === rows) break;
          yield parts;
          parts.count = 0;
        }
      }
    }
    if (parts.count > 0) yield parts;
  }

  #outline(cell: number, { left, top, right, bottom, shift }: Strip): void {
    this.#cover.begin(left, top, right, bottom, this.#lines);
    const edges = this.cut?.edgesOf(cell);
    if (edges) {
      for (let i = 0; i < edges.length; i += EDGE_NUMBERS)
        this.#cover.edge(edges[i]! + shift, edges[i + 1]!, edges[i + 2]! + shift, edges[i + 3]!, edges[i + 4]!);
      return;
    }
    const loops = this.shapes.loopsOf(cell);
    if (loops) for (const loop of loops) this.#walk(loop, shift);
    else this.shapes.drawPlain(cell, this.#cover, this.frame.sign);
  }

  #walk({ x, y }: Pick<Loop, 'x' | 'y'>, shift: number): void {
    for (let i = 0; i < x.length; i++) {
      const next = i + 1 === x.length ? 0 : i + 1;
      this.#cover.edge(x[i]! + shift, y[i]!, x[next]! + shift, y[next]!, this.frame.sign);
    }
  }

  /** Empty parts, at least of a size. */
  #partsFor(size: number): PartsBuffer {
    if (this.#parts === null || this.#parts.size < size)
      this.#parts = new PartsBuffer(Math.max(PARTS, size), this.cut !== null || this.frame.map.rowPosition !== null);
    this.#parts.count = 0;
    return this.#parts;
  }

  /** Takes the lines of a window's rows, where it doesn't have them yet. */
  #linesOf({ rowOff, height }: Window): void {
    const { first, lines } = this.#lines;
    if (first <= rowOff && first + lines.length > rowOff + height) return;
    const { units } = this.shapes;
    this.#lines = { first: rowOff, lines: Float64Array.from({ length: height + 1 }, (_, i) => units.line(rowOff + i)) };
  }
}
