import type { Window } from '../grid/window.js';
import { type AxisEdges, axisEdges } from './axis-edges.js';
import { type AxisRuns, axisRuns, runsExtent } from './axis-runs.js';
import { ClippedRuns } from './clipped-runs.js';
import type { Coverage } from './coverage.js';
import { type Parts, PartsBuffer } from './parts.js';
import { rasterRuns, type SourceAxes } from './source-axes.js';

/** Parts at a time. */
const PARTS = 4096;

/**
 * Cells of a grid over a raster in the same CRS: the weight of a pixel in a cell is the product of its overlaps along
 * both axes (axis-edges.ts), so cells and blocks cut each other into rectangles of one weight. Zones are the cells of a
 * window, row by row.
 */
export class SeparableCells implements Coverage {
  readonly zones: number;
  readonly pixels: Window;
  readonly owned: Window;
  /** Stretches of pixels of one weight in one cell along both axes. */
  readonly runs: { readonly cols: number; readonly rows: number };
  readonly pixel: number;
  readonly #colUnits: Float64Array;
  readonly #rowUnits: Float64Array;
  /** Pixels that each column and each row of cells touches. */
  readonly #colTouched: Int32Array;
  readonly #rowTouched: Int32Array;
  readonly #cols: ClippedRuns;
  readonly #rows: ClippedRuns;
  readonly #partsAtATime: number;
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
    const cols = axisSpan(x, axes.x.pixels, axes.x.flipped, cells.colOff > 0);
    const rows = axisSpan(y, axes.y.pixels, axes.y.flipped, cells.rowOff > 0);
    this.zones = cells.width * cells.height;
    this.pixels = { colOff: cols.start, rowOff: rows.start, width: cols.length, height: rows.length };
    this.owned = {
      colOff: cols.ownedStart,
      rowOff: rows.ownedStart,
      width: cols.ownedLength,
      height: rows.ownedLength,
    };
    this.runs = { cols: cols.runs.cell.length, rows: rows.runs.cell.length };
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

  touched(zone: number): number {
    const { width } = this.cells;
    return this.#colTouched[zone % width]! * this.#rowTouched[Math.floor(zone / width)]!;
  }
}

function axisSpan(axis: AxisEdges, pixels: number, flipped: boolean, hasPrevious: boolean) {
  const runs = axisRuns(axis, pixels);
  const { start, end } = runsExtent(runs);
  // The pixel that holds the window's first edge inside it belongs to the window before.
  const ownedFrom = hasPrevious ? Math.min(end, Math.max(start, Math.ceil(axis.edges[0]! / axis.scale))) : start;
  const at = (from: number, to: number) => (flipped ? pixels - to : from);
  return {
    runs,
    start: at(start, end),
    length: end - start,
    ownedStart: at(ownedFrom, end),
    ownedLength: end - ownedFrom,
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
