import { intersect, type Window } from '../grid/window.js';
import { CellCover, type RowLines } from './cell-cover.js';
import type { Loop } from './cell-outline.js';
import { CellShapes } from './cell-shapes.js';
import type { CellCoverage } from './coverage.js';
import { type Parts, PartsBuffer } from './parts.js';
import type { PixelMap } from './pixel-map.js';
import { type Strip, Strips } from './strips.js';
import { WholeUnits } from './whole-units.js';
import { WindowSet } from './window-set.js';

/** Parts at a time. */
const PARTS = 4096;

/** How a grid lies over the pixels of a raster. */
export interface PolygonFrame {
  readonly map: PixelMap;
  /** Pixels of the raster. */
  readonly width: number;
  readonly height: number;
  /** Bits of a pixel's side (whole-units.ts). */
  readonly bits: number;
  /** Bits of a whole pixel in shares; those of its weight where all pixels weigh the same. */
  readonly shareBits: number;
  /** Largest distance of a cell's corner, and of its edges between corners, from where it truly lies, in pixels. */
  readonly maxError: number;
  /** -1 where the raster shows the world mirrored, as one with south up does. */
  readonly sign: 1 | -1;
  /** Cells of the whole grid. */
  readonly columns: number;
  readonly rows: number;
  /** Of the raster, for messages. */
  readonly uri: string;
}

/**
 * Cells of a grid as polygons over the pixels of a raster in another CRS, or of one that is turned: a pixel that an edge
 * cuts is handed out by area. Each edge is the same line for the cells on both of its sides, so every pixel is handed
 * out once, to the unit. Zones are the cells of a window, row by row.
 */
export class PolygonCells implements CellCoverage {
  readonly zones: number;
  readonly pixels: readonly Window[];
  readonly pixel: number;
  readonly #units: WholeUnits;
  readonly #shapes: CellShapes;
  readonly #raster: Window;
  readonly #cover: CellCover;
  readonly #strips = new Strips();
  #buffer: PartsBuffer | null = null;
  #lines: RowLines = { first: 0, lines: new Float64Array(0) };

  /** Lays a window of cells over a raster. */
  constructor(
    readonly frame: PolygonFrame,
    readonly cells: Window,
  ) {
    this.#units = new WholeUnits(frame.map, frame.bits);
    this.#shapes = new CellShapes(this.#units, cells, frame.maxError);
    this.#cover = new CellCover(this.#units.one, frame.uri);
    this.#raster = { colOff: 0, rowOff: 0, width: frame.width, height: frame.height };
    this.zones = cells.width * cells.height;
    this.pixel = 2 ** frame.shareBits;
    this.pixels = this.#touchedWindows();
  }

  #touchedWindows(): readonly Window[] {
    const touched = new WindowSet();
    const strips = new Strips();
    for (let cell = 0; cell < this.zones; cell++) {
      if (!this.#shapes.meets(cell, this.#raster)) continue;
      this.#shapes.strips(cell, this.#raster, strips);
      for (let i = 0; i < strips.count; i++) {
        const { left, top, right, bottom } = strips.at(i);
        touched.add({ colOff: left, rowOff: top, width: right - left, height: bottom - top });
      }
    }
    return touched.windows;
  }

  *parts(block: Window): Generator<Parts, void> {
    const window = intersect(block, this.#raster);
    if (!window) return;
    this.#linesOf(window.rowOff, window.rowOff + window.height);
    const size = Math.max(PARTS, 2 * window.width);
    if (this.#buffer === null || this.#buffer.size < size)
      this.#buffer = new PartsBuffer(size, this.frame.map.rowPosition !== null);
    const parts = this.#buffer;
    parts.count = 0;
    const { width, height } = this.cells;
    for (let row = 0; row < height; row++) {
      if (!this.#shapes.bandMeets(row, window)) continue;
      for (let cell = row * width; cell < (row + 1) * width; cell++) {
        if (!this.#shapes.meets(cell, window)) continue;
        this.#shapes.strips(cell, window, this.#strips);
        for (let i = 0; i < this.#strips.count; i++) {
          const rows = this.#draw(this.#cover, cell, this.#strips.at(i));
          for (let done = 0; ; ) {
            done = this.#cover.write(parts, cell, done, block, this.pixel);
            if (done === rows) break;
            yield parts;
            parts.count = 0;
          }
        }
      }
    }
    if (parts.count > 0) yield parts;
  }

  touches(block: Window): boolean {
    const { width, height } = this.cells;
    for (let row = 0; row < height; row++) {
      if (!this.#shapes.bandMeets(row, block)) continue;
      for (let cell = row * width; cell < (row + 1) * width; cell++) {
        if (!this.#shapes.meets(cell, block)) continue;
        this.#shapes.strips(cell, block, this.#strips);
        if (this.#strips.count > 0) return true;
      }
    }
    return false;
  }

  /** A cell at the rim of the world has the weight that it would have if the map went on. */
  whole(zone: number, covered: number): number {
    const box = this.#shapes.boxOf(zone);
    if (box.left >= box.right || (covered === 0 && !this.#shapes.meets(zone, this.#raster))) return 1;
    const isPlain = this.#shapes.loopsOf(zone) === null;
    if (isPlain && this.#isInside(zone)) return covered;
    const { loops, part } = this.#shapes.outlineOf(zone);
    const shown = this.#isInside(zone) ? covered : Math.max(covered, weightOf(loops));
    return Math.max(1, part > 0 ? Math.round(shown / part) : shown);
  }

  /** Whether a cell may have no point outside the raster. */
  #isInside(zone: number): boolean {
    const { left, top, right, bottom } = this.#shapes.boxOf(zone);
    const { width, height } = this.frame;
    const isAround = this.#units.period > 0 && this.#units.period <= width * this.#units.one;
    return top >= 0 && bottom <= height && (isAround || (left >= 0 && right <= width)) && left < right;
  }

  pixelIn(zone: number): number {
    if (this.frame.map.rowPosition === null) return this.pixel;
    const { top, bottom } = this.#shapes.boxOf(zone);
    return (2 * this.#units.one * (this.#units.line(bottom) - this.#units.line(top))) / (bottom - top);
  }

  turned(zone: number, column: number): number {
    const { map, columns, rows } = this.frame;
    if (map.period === 0) return 0;
    const turns = (from: number, to: number) => map.period * Math.round((to - from) / map.period) || 0;
    const { colOff, rowOff, width } = this.cells;
    const [middle] = map.toPixels(columns / 2, rows / 2);
    const [cell] = map.toPixels(colOff + (zone % width) + 0.5, rowOff + Math.floor(zone / width) + 0.5);
    // Cells are near the middle of the grid, so that those on both sides of the line are side by side.
    const place = Number.isNaN(middle) ? cell : cell + turns(cell, middle);
    return Number.isNaN(place) ? 0 : turns(column, place);
  }

  touched(zone: number): number {
    const cover = new CellCover(this.#units.one, this.frame.uri);
    const strips = new Strips();
    const parts = new PartsBuffer(Math.max(PARTS, 2 * this.frame.width));
    this.#shapes.strips(zone, this.#raster, strips);
    let touched = 0;
    for (let i = 0; i < strips.count; i++) {
      const rows = this.#draw(cover, zone, strips.at(i));
      for (let done = 0; done < rows; ) {
        parts.count = 0;
        done = cover.write(parts, zone, done, this.#raster, this.pixel);
        for (let part = 0; part < parts.count; part++) touched += parts.right[part]! - parts.left[part]!;
      }
    }
    return touched;
  }

  /** The job with the cell in which the middle of the block lies, or the nearest cell of the grid. */
  counts(block: Window): boolean {
    const window = intersect(block, this.#raster);
    if (!window) return false;
    const { map, columns, rows } = this.frame;
    const [u, v] = map.toCells(window.colOff + window.width / 2, window.rowOff + window.height / 2);
    const nearest = (at: number, cells: number) =>
      Number.isNaN(at) ? 0 : Math.max(0, Math.min(cells - 1, Math.floor(at)));
    const [col, row] = [nearest(u, columns) - this.cells.colOff, nearest(v, rows) - this.cells.rowOff];
    return col >= 0 && col < this.cells.width && row >= 0 && row < this.cells.height;
  }

  /** Draws a cell into a strip of pixels, and says how many rows that has. */
  #draw(cover: CellCover, cell: number, { left, top, right, bottom, shift }: Strip): number {
    cover.begin(left, top, right, bottom, this.#linesOf(top, bottom));
    const loops = this.#shapes.loopsOf(cell);
    if (loops) for (const loop of loops) this.#walk(cover, loop, shift);
    else this.#shapes.drawPlain(cell, cover, this.frame.sign);
    return bottom - top;
  }

  #walk(cover: CellCover, { x, y }: Pick<Loop, 'x' | 'y'>, shift: number): void {
    const { sign } = this.frame;
    for (let i = 0; i < x.length; i++) {
      const next = i + 1 === x.length ? 0 : i + 1;
      cover.edge(x[i]! + shift, y[i]!, x[next]! + shift, y[next]!, sign);
    }
  }

  /** Lines of rows; those of a block are the same for all of its cells. */
  #linesOf(top: number, bottom: number): RowLines {
    const { first, lines } = this.#lines;
    if (first <= top && first + lines.length > bottom) return this.#lines;
    const found = Float64Array.from({ length: bottom - top + 1 }, (_, i) => this.#units.line(top + i));
    this.#lines = { first: top, lines: found };
    return this.#lines;
  }
}

/** The weight of outlines, also of what lies outside the raster: twice their area in units, by the shoelace formula. */
function weightOf(loops: readonly Loop[]): number {
  let weight = 0;
  for (const { x, y } of loops) {
    let twice = 0;
    for (let i = 0; i < x.length; i++) {
      const next = i + 1 === x.length ? 0 : i + 1;
      twice += (x[i]! - x[0]!) * (y[next]! - y[0]!) - (x[next]! - x[0]!) * (y[i]! - y[0]!);
    }
    weight += Math.abs(twice);
  }
  return Math.round(weight);
}
