import type { Window } from '../grid/window.js';
import type { Scales } from './axis-edges.js';
import type { AxisRuns } from './axis-runs.js';
import { CellAxis } from './cell-axis.js';
import { ClippedRuns } from './clipped-runs.js';
import type { CellsOverRaster } from './gapped-cells.js';
import { type Parts, PartsBuffer } from './parts.js';
import { rasterRuns, type SourceAxes } from './source-axes.js';
import { zoneParts } from './zone-parts.js';

/** Parts at a time. */
const PARTS = 4096;

/**
 * Cells of a grid over a raster in the same CRS: the weight of a pixel in a cell is the product of its overlaps along
 * both axes (axis-edges.ts), so cells and blocks cut each other into rectangles of one weight; they are one row high
 * where rows differ in area (area-runs.ts). Zones are the cells of a window, row by row.
 */
export class SeparableCells implements CellsOverRaster {
  readonly zones: number;
  readonly pixels: readonly Window[];
  readonly pixel: number;
  readonly x: CellAxis;
  readonly y: CellAxis;
  readonly #cols: ClippedRuns;
  readonly #rows: ClippedRuns;
  readonly #columns: SourceAxes['x'];
  readonly #partsAtATime: number;
  #buffer: PartsBuffer | null = null;

  /**
   * Lays a window of cells over a raster.
   * @param axes where the grid's edges lie in pixels
   */
  constructor(
    axes: SourceAxes,
    scales: Scales,
    readonly cells: Window,
    partsAtATime = PARTS,
  ) {
    this.#columns = axes.x;
    this.x = new CellAxis(axes.x, scales.x, null, cells.colOff, cells.width);
    this.y = new CellAxis(axes.y, scales.y, scales.area ?? null, cells.rowOff, cells.height);
    this.zones = cells.width * cells.height;
    this.pixels = this.y.spans.flatMap(({ start: rowOff, length: height }) =>
      this.x.spans.map(({ start: colOff, length: width }) => ({ colOff, rowOff, width, height })),
    );
    this.pixel = scales.x * scales.y;
    this.#cols = new ClippedRuns(rasterRuns(this.x.runs, axes.x));
    this.#rows = new ClippedRuns(rasterRuns(this.y.runs, axes.y));
    this.#partsAtATime = partsAtATime;
  }

  *parts({ colOff, rowOff, width, height }: Window, areAlike = false): Generator<Parts, void> {
    const cols = areAlike ? this.#cols.mergedAt(colOff, width) : this.#cols.at(colOff, width);
    const rows = areAlike ? this.#rows.mergedAt(rowOff, height) : this.#rows.at(rowOff, height);
    const isByArea = rows.share !== rows.weight;
    this.#buffer ??= new PartsBuffer(this.#partsAtATime, isByArea);
    if (isByArea) {
      yield* zoneParts(this.#buffer, cols, rows, this.cells.width);
      return;
    }
    const across = cols.cell.length;
    const all = across * rows.cell.length;
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
      const rowTop = rows.start[r]!;
      const rowBottom = rows.end[r]!;
      const rowWeight = rows.weight[r]!;
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
    return this.x.units[zone % this.cells.width]! * this.y.units[Math.floor(zone / this.cells.width)]!;
  }

  wholeOfPart(zone: number): number {
    return this.whole(zone);
  }

  aroundZone(zone: number): Window | null {
    const x = this.x.around(zone % this.cells.width);
    const y = this.y.around(Math.floor(zone / this.cells.width));
    return x && y && { colOff: x.start, rowOff: y.start, width: x.length, height: y.length };
  }

  touchedIn(zone: number, { colOff, rowOff, width, height }: Window): number {
    const col = zone % this.cells.width;
    const row = Math.floor(zone / this.cells.width);
    return this.x.touchedIn(col, colOff, width) * this.y.touchedIn(row, rowOff, height);
  }

  pixelIn(zone: number): number {
    return this.x.pixelIn[zone % this.cells.width]! * this.y.pixelIn[Math.floor(zone / this.cells.width)]!;
  }

  turned(zone: number, column: number): number {
    const { turn, first, cellPixels, flipped, pixels } = this.#columns;
    if (turn === null) return 0;
    const middle = first + (this.cells.colOff + (zone % this.cells.width) + 0.5) * cellPixels;
    return turn * Math.round(((flipped ? pixels - middle : middle) - column) / turn) || 0;
  }

  touched(zone: number): number {
    return this.x.touched[zone % this.cells.width]! * this.y.touched[Math.floor(zone / this.cells.width)]!;
  }

  /** Of the jobs that touch a block, that of the first cells does. */
  counts({ colOff, rowOff, width, height }: Window): boolean {
    return this.x.areFirstOf(colOff, width) && this.y.areFirstOf(rowOff, height);
  }
}
