import type { Window } from '../grid/window.js';
import { type AxisEdges, type AxisFrame, axisEdges } from './axis-edges.js';
import { type AxisRuns, axisRuns, runsExtent } from './axis-runs.js';
import { ClippedRuns } from './clipped-runs.js';
import type { CellCoverage } from './coverage.js';
import { type Parts, PartsBuffer } from './parts.js';
import { rasterRuns, type SourceAxes } from './source-axes.js';

/** Parts at a time. */
const PARTS = 4096;

/**
 * Cells of a grid over a raster in the same CRS: the weight of a pixel in a cell is the product of its overlaps along
 * both axes (axis-edges.ts), so cells and blocks cut each other into rectangles of one weight. Zones are the cells of a
 * window, row by row.
 */
export class SeparableCells implements CellCoverage {
  readonly zones: number;
  readonly pixels: readonly Window[];
  /** What the cells touch of both axes. */
  readonly touches: { readonly cols: AxisTouch; readonly rows: AxisTouch };
  readonly pixel: number;
  readonly #colUnits: Float64Array;
  readonly #rowUnits: Float64Array;
  /** Pixels that each column and each row of cells touches. */
  readonly #colTouched: Int32Array;
  readonly #rowTouched: Int32Array;
  readonly #cols: ClippedRuns;
  readonly #rows: ClippedRuns;
  readonly #partsAtATime: number;
  readonly #isFirst: { readonly cols: IsFirst; readonly rows: IsFirst };
  #buffer: PartsBuffer | null = null;

  /**
   * Lays a window of cells over a raster.
   * @param axes where the grid's edges lie in pixels
   * @param scales units per pixel along both axes
   */
  constructor(
    axes: SourceAxes,
    scales: { readonly x: number; readonly y: number },
    readonly cells: Window,
    partsAtATime = PARTS,
  ) {
    const x = axisEdges(axes.x, scales.x, cells.colOff, cells.width);
    const y = axisEdges(axes.y, scales.y, cells.rowOff, cells.height);
    const cols = axisSpan(x, axes.x);
    const rows = axisSpan(y, axes.y);
    this.zones = cells.width * cells.height;
    this.pixels = rows.touch.pixels.flatMap(({ start: rowOff, length: height }) =>
      cols.touch.pixels.map(({ start: colOff, length: width }) => ({ colOff, rowOff, width, height })),
    );
    this.#isFirst = { cols: firstCells(axes.x, x), rows: firstCells(axes.y, y) };
    this.touches = { cols: cols.touch, rows: rows.touch };
    this.pixel = scales.x * scales.y;
    this.#colUnits = cellUnits(x);
    this.#rowUnits = cellUnits(y);
    this.#colTouched = touchedPixels(cols.runs, cells.width);
    this.#rowTouched = touchedPixels(rows.runs, cells.height);
    this.#cols = new ClippedRuns(rasterRuns(cols.runs, axes.x));
    this.#rows = new ClippedRuns(rasterRuns(rows.runs, axes.y));
    this.#partsAtATime = partsAtATime;
  }

  *parts(block: Window): Generator<Parts, void> {
    const cols = this.#cols.at(block.colOff, block.width);
    const rows = this.#rows.at(block.rowOff, block.height);
    const across = cols.cell.length;
    const all = across * rows.cell.length;
    this.#buffer ??= new PartsBuffer(this.#partsAtATime);
    for (let first = 0; first < all; first += this.#partsAtATime) {
      this.#fill(this.#buffer, cols, rows, first, Math.min(all, first + this.#partsAtATime));
      yield this.#buffer;
    }
  }

  /** Fills the buffer with parts [first, end), numbered along the rows. */
  #fill(parts: PartsBuffer, cols: AxisRuns, rows: AxisRuns, first: number, end: number): void {
    const { zone, top, bottom, left, right, weight } = parts;
    const { cell, start, end: ends, weight: weights } = cols;
    const across = cell.length;
    for (let i = 0; i < end - first; ) {
      const r = Math.floor((first + i) / across);
      const from = first + i - r * across;
      const to = Math.min(across, end - r * across);
      const zones = rows.cell[r]! * this.cells.width;
      const [rowTop, rowBottom, rowWeight] = [rows.start[r]!, rows.end[r]!, rows.weight[r]!];
      for (let c = from; c < to; c++, i++) {
        zone[i] = zones + cell[c]!;
        top[i] = rowTop;
        bottom[i] = rowBottom;
        left[i] = start[c]!;
        right[i] = ends[c]!;
        weight[i] = rowWeight * weights[c]!;
      }
    }
    parts.count = end - first;
  }

  whole(zone: number): number {
    const { width } = this.cells;
    return this.#colUnits[zone % width]! * this.#rowUnits[Math.floor(zone / width)]!;
  }

  pixelIn(): number {
    return this.pixel;
  }

  touched(zone: number): number {
    const { width } = this.cells;
    return this.#colTouched[zone % width]! * this.#rowTouched[Math.floor(zone / width)]!;
  }

  /** Of the jobs that touch a block, that of the first cells does. */
  counts({ colOff, rowOff, width, height }: Window): boolean {
    return this.#isFirst.cols(colOff, width) && this.#isFirst.rows(rowOff, height);
  }
}

/** Pixels of an axis that cells touch, and in how many stretches of one weight in one cell. */
export interface AxisTouch {
  readonly pixels: readonly { readonly start: number; readonly length: number }[];
  readonly runs: number;
}

function axisSpan(edges: AxisEdges, { pixels, flipped }: AxisFrame) {
  const runs = axisRuns(edges, pixels);
  const { start, end } = runsExtent(runs);
  const touched = start < end ? [{ start: flipped ? pixels - end : start, length: end - start }] : [];
  return { runs, touch: { pixels: touched, runs: runs.cell.length } satisfies AxisTouch };
}

/** Whether cells are the first of their axis that touch the pixels [offset, offset + length). */
type IsFirst = (offset: number, length: number) => boolean;

function firstCells(axis: AxisFrame, { scale, edges }: AxisEdges): IsFirst {
  const [first, last] = [axisEdges(axis, scale, 0, 0).edges[0]!, edges[edges.length - 1]!];
  return (offset, length) => {
    const [start, end] = [offset, Math.min(axis.pixels, offset + length)];
    const [from, to] = axis.flipped ? [axis.pixels - end, axis.pixels - start] : [start, end];
    const meets = (a: number, b: number) => Math.max(a, from * scale) < Math.min(b, to * scale);
    return meets(edges[0]!, last) && !meets(first, edges[0]!);
  };
}

/** The width of each cell in units. */
function cellUnits({ edges }: AxisEdges): Float64Array {
  return Float64Array.from({ length: edges.length - 1 }, (_, i) => edges[i + 1]! - edges[i]!);
}

/** How many pixels each cell of an axis touches. */
function touchedPixels({ cell, start, end }: AxisRuns, cells: number): Int32Array {
  const touched = new Int32Array(cells);
  for (let run = 0; run < cell.length; run++) touched[cell[run]!] = touched[cell[run]!]! + end[run]! - start[run]!;
  return touched;
}
