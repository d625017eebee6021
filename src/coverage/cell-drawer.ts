import type { Window } from '../grid/window.js';
import { CoverKernel, coverKernel, type Folded } from '../kernels/cover-kernel.js';
import { CellCover, foldedError, type RowLines } from './cell-cover.js';
import type { Loop } from './cell-outline.js';
import { EDGE_NUMBERS } from './cell-region.js';
import type { CellShapes } from './cell-shapes.js';
import { type Parts, PartsBuffer } from './parts.js';
import type { Pen } from './pen.js';
import type { PolygonFrame } from './polygon-frame.js';
import { type Strip, Strips } from './strips.js';

/** Parts at a time, at least. */
const PARTS = 4096;
/** Edges of a cell that has four corners. */
const PLAIN_EDGES = 4;
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
   * @param kernel null for loops alone
   */
  constructor(
    readonly shapes: CellShapes,
    readonly frame: Pick<PolygonFrame, 'map' | 'sign' | 'shareBits' | 'uri'>,
    readonly cut: CutCells | null = null,
    readonly kernel: CoverKernel | null = coverKernel(),
  ) {
    const { one } = shapes.units;
    this.#cover = new CellCover(one, frame.uri, cut ? ROUNDED_EDGES * one : 0);
  }

  /**
   * Draws cells into a window of pixels. Only one drawing at a time: the next one writes over it.
   * @param origin the block's first column and row, which parts count from
   */
  *draw(cells: Iterable<number>, window: Window, origin: Pick<Window, 'colOff' | 'rowOff'>): Generator<Parts, void> {
    const { kernel } = this;
    if (!kernel || kernel.isBusy || !CoverKernel.holdsRows(window.height)) {
      yield* this.#byLoops(cells, window, origin);
      return;
    }
    kernel.isBusy = true;
    try {
      yield* this.#byKernel(kernel, cells, window, origin);
    } finally {
      kernel.isBusy = false;
    }
  }

  *#byLoops(
    cells: Iterable<number>,
    window: Window,
    origin: Pick<Window, 'colOff' | 'rowOff'>,
  ): Generator<Parts, void> {
    this.#linesOf(window);
    this.#partsFor(0);
    for (const cell of cells) {
      this.shapes.strips(cell, window, this.#strips);
      for (let i = 0; i < this.#strips.count; i++) yield* this.#looped(cell, this.#strips.at(i), origin);
    }
    if (this.#parts!.count > 0) yield this.#parts!;
  }

  /** Draws a cell in a strip; parts for which there is room stay for the next call. */
  *#looped(cell: number, strip: Strip, origin: Pick<Window, 'colOff' | 'rowOff'>): Generator<Parts, void> {
    let parts = this.#parts!;
    const size = 2 * (strip.right - strip.left);
    if (size > parts.size) {
      if (parts.count > 0) yield parts;
      parts = this.#partsFor(size);
    }
    this.#cover.begin(strip.left, strip.top, strip.right, strip.bottom, this.#lines);
    this.#outline(cell, strip.shift, this.#cover);
    const rows = strip.bottom - strip.top;
    for (let done = 0; ; ) {
      done = this.#cover.write(parts, cell, done, origin, this.#pixel);
      if (done === rows) return;
      yield parts;
      parts.count = 0;
    }
  }

  /** The same by the kernel, but for cells that are too large for it. */
  *#byKernel(
    kernel: CoverKernel,
    cells: Iterable<number>,
    window: Window,
    { colOff, rowOff }: Pick<Window, 'colOff' | 'rowOff'>,
  ): Generator<Parts, void> {
    const { one } = this.shapes.units;
    this.#linesOf(window);
    const from = window.rowOff - this.#lines.first;
    const lines = this.#lines.lines.subarray(from, from + window.height + 1);
    const [pixel, isApart] = [this.#pixel, this.#isApart];
    const slack = this.#cover.slack;
    kernel.begin({ one, first: window.rowOff, lines, colOff, rowOff, pixel, isApart, slack });
    const strips = this.#strips;
    for (const cell of cells) {
      this.shapes.strips(cell, window, strips);
      const edges = this.#edgesOf(cell);
      for (let i = 0; i < strips.count; i++) {
        const strip = strips.at(i);
        if (!CoverKernel.holds(strip, edges)) {
          this.#partsFor(0);
          yield* this.#looped(cell, strip, { colOff, rowOff });
          if (this.#parts!.count > 0) yield this.#parts!;
          continue;
        }
        if (!kernel.hasRoom(edges)) yield* this.#drawn(kernel);
        kernel.cell(cell, strip);
        this.#outline(cell, strip.shift, kernel);
      }
    }
    yield* this.#drawn(kernel);
    if (kernel.count > 0) yield kernel;
  }

  /** Draws what is queued; parts for which there is room stay for the next call. */
  *#drawn(kernel: CoverKernel): Generator<Parts, void> {
    const folded = ({ left, top, cover, full }: Folded) => foldedError(this.frame.uri, left, top, cover / full);
    while (!kernel.draw(folded)) {
      yield kernel;
      kernel.count = 0;
    }
  }

  /** How many edges {@link #outline} draws at most. */
  #edgesOf(cell: number): number {
    const edges = this.cut?.edgesOf(cell);
    if (edges) return edges.length / EDGE_NUMBERS;
    return this.shapes.loopsOf(cell)?.reduce((sum, { x }) => sum + x.length, 0) ?? PLAIN_EDGES;
  }

  #outline(cell: number, shift: number, pen: Pen): void {
    const edges = this.cut?.edgesOf(cell);
    if (edges) {
      for (let i = 0; i < edges.length; i += EDGE_NUMBERS)
        pen.edge(edges[i]! + shift, edges[i + 1]!, edges[i + 2]! + shift, edges[i + 3]!, edges[i + 4]!);
      return;
    }
    const loops = this.shapes.loopsOf(cell);
    if (loops) for (const loop of loops) this.#walk(loop, shift, pen);
    else this.shapes.drawPlain(cell, pen, this.frame.sign);
  }

  #walk({ x, y }: Pick<Loop, 'x' | 'y'>, shift: number, pen: Pen): void {
    for (let i = 0; i < x.length; i++) {
      const next = i + 1 === x.length ? 0 : i + 1;
      pen.edge(x[i]! + shift, y[i]!, x[next]! + shift, y[next]!, this.frame.sign);
    }
  }

  /** What a whole pixel has in `share`. */
  get #pixel(): number {
    return 2 ** this.frame.shareBits;
  }

  /** Whether shares are numbers of their own. */
  get #isApart(): boolean {
    return this.cut !== null || this.frame.map.rowPosition !== null;
  }

  /** Empty parts, at least of a size. */
  #partsFor(size: number): PartsBuffer {
    if (this.#parts === null || this.#parts.size < size)
      this.#parts = new PartsBuffer(Math.max(PARTS, size), this.#isApart);
    this.#parts.count = 0;
    return this.#parts;
  }

  /** Takes the lines of a window's rows, where it doesn't have them yet. */
  #linesOf(window: Pick<Window, 'rowOff' | 'height'>): void {
    const { first, lines } = this.#lines;
    if (first <= window.rowOff && first + lines.length > window.rowOff + window.height) return;
    const { units } = this.shapes;
    const places = Float64Array.from({ length: window.height + 1 }, (_, i) => units.line(window.rowOff + i));
    this.#lines = { first: window.rowOff, lines: places };
  }
}
