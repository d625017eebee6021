import { intersect, type Window } from '../grid/window.js';
import { CellDrawer } from './cell-drawer.js';
import { weightOfLoops } from './cell-outline.js';
import { CellShapes } from './cell-shapes.js';
import type { CellsOverRaster } from './gapped-cells.js';
import type { Parts } from './parts.js';
import type { PolygonFrame } from './polygon-frame.js';
import { Strips } from './strips.js';
import { WholeUnits } from './whole-units.js';
import { WindowSet } from './window-set.js';

/**
 * Cells of a grid as polygons over the pixels of a raster in another CRS, or of one that is turned: a pixel that an edge
 * cuts is handed out by area. Each edge is the same line for the cells on both of its sides, so every pixel is handed
 * out once, to the unit. Zones are the cells of a window, row by row.
 */
export class PolygonCells implements CellsOverRaster {
  readonly zones: number;
  readonly pixel: number;
  readonly shapes: CellShapes;
  readonly #units: WholeUnits;
  readonly #raster: Window;
  /** One for parts, and one for what is asked between them. */
  readonly #drawer: CellDrawer;
  readonly #asked: CellDrawer;
  #pixels: readonly Window[] | null = null;
  /** The column of the grid's middle where longitudes come back, and that of the zone that was asked last. */
  readonly #middle: number;
  #turned = { zone: -1, column: Number.NaN };

  /** Lays a window of cells over a raster. */
  constructor(
    readonly frame: PolygonFrame,
    readonly cells: Window,
  ) {
    this.#units = new WholeUnits(frame.map, frame.bits);
    this.shapes = new CellShapes(this.#units, cells, frame.maxError);
    this.#drawer = new CellDrawer(this.shapes, frame);
    this.#asked = new CellDrawer(this.shapes, frame);
    this.#middle = frame.map.period > 0 ? frame.map.toPixels(frame.columns / 2, frame.rows / 2)[0] : Number.NaN;
    this.#raster = { colOff: 0, rowOff: 0, width: frame.width, height: frame.height };
    this.zones = cells.width * cells.height;
    this.pixel = 2 ** frame.shareBits;
  }

  get pixels(): readonly Window[] {
    this.#pixels ??= this.#touchedWindows();
    return this.#pixels;
  }

  #touchedWindows(): readonly Window[] {
    const touched = new WindowSet();
    const strips = new Strips();
    for (const cell of this.shapes.meeting(this.#raster)) {
      this.shapes.strips(cell, this.#raster, strips);
      for (let i = 0; i < strips.count; i++) {
        const { left, top, right, bottom } = strips.at(i);
        touched.add(left, top, right, bottom);
      }
    }
    return touched.windows;
  }

  *parts(block: Window): Generator<Parts, void> {
    const window = intersect(block, this.#raster);
    if (window) yield* this.#drawer.draw(this.shapes.meeting(window), window, block);
  }

  touches(block: Window): boolean {
    const strips = new Strips();
    for (const cell of this.shapes.meeting(block)) {
      this.shapes.strips(cell, block, strips);
      if (strips.count > 0) return true;
    }
    return false;
  }

  /** A cell at the rim of the world has the weight that it would have if the map went on. */
  whole(zone: number, covered: number): number {
    const box = this.shapes.boxOf(zone);
    if (box.left >= box.right || (covered === 0 && !this.shapes.meets(zone, this.#raster))) return 1;
    const isPlain = this.shapes.loopsOf(zone) === null;
    if (isPlain && this.#isInside(zone)) return covered;
    const { loops, part } = this.shapes.outlineOf(zone);
    const shown = this.#isInside(zone) ? covered : Math.max(covered, weightOfLoops(loops));
    return Math.max(1, part > 0 ? Math.round(shown / part) : shown);
  }

  wholeOfPart(zone: number, covered: number): number {
    if (this.aroundZone(zone) === null || (covered === 0 && !this.shapes.meets(zone, this.#raster))) return 1;
    // What all of its pixels would sum to: the number that a raster without gaps gives.
    if (covered > 0 && this.shapes.loopsOf(zone) === null && this.#isInside(zone)) return this.#drawnWeight(zone);
    const { loops, part } = this.shapes.outlineOf(zone);
    const shown = Math.max(covered, weightOfLoops(loops));
    return Math.max(1, part > 0 ? Math.round(shown / part) : shown);
  }

  #drawnWeight(zone: number): number {
    let weight = 0;
    for (const { count, left, right, weight: weights } of this.#drawnIn(zone, this.#raster))
      for (let i = 0; i < count; i++) weight += (right[i]! - left[i]!) * weights[i]!;
    return weight;
  }

  /** The parts of a zone in a window of pixels, a stretch of a row each. */
  #drawnIn(zone: number, extent: Window): Iterable<Parts> {
    const around = this.aroundZone(zone);
    const window = around && intersect(around, extent);
    return window ? this.#asked.draw([zone], window, window) : [];
  }

  aroundZone(zone: number): Window | null {
    const { left, top, right, bottom } = this.shapes.boxOf(zone);
    return left < right ? { colOff: left, rowOff: top, width: right - left, height: bottom - top } : null;
  }

  /** Whether a cell may have no point outside the raster. */
  #isInside(zone: number): boolean {
    const { left, top, right, bottom } = this.shapes.boxOf(zone);
    const { width, height } = this.frame;
    const isAround = this.#units.period > 0 && this.#units.period <= width * this.#units.one;
    return top >= 0 && bottom <= height && (isAround || (left >= 0 && right <= width)) && left < right;
  }

  pixelIn(zone: number): number {
    if (this.frame.map.rowPosition === null) return this.pixel;
    const { top, bottom } = this.shapes.boxOf(zone);
    return (2 * this.#units.one * (this.#units.line(bottom) - this.#units.line(top))) / (bottom - top);
  }

  turned(zone: number, column: number): number {
    const { period } = this.frame.map;
    if (period === 0) return 0;
    if (this.#turned.zone !== zone) this.#turned = { zone, column: this.#placeOf(zone) };
    return Number.isNaN(this.#turned.column) ? 0 : turns(column, this.#turned.column, period);
  }

  /**
   * The column of a cell's middle: near that of the grid, so that cells on both sides of the line where longitudes
   * begin again are side by side.
   */
  #placeOf(zone: number): number {
    const { map } = this.frame;
    const { colOff, rowOff, width } = this.cells;
    const [cell] = map.toPixels(colOff + (zone % width) + 0.5, rowOff + Math.floor(zone / width) + 0.5);
    return Number.isNaN(this.#middle) ? cell : cell + turns(cell, this.#middle, map.period);
  }

  touched(zone: number): number {
    return this.touchedIn(zone, this.#raster);
  }

  touchedIn(zone: number, extent: Window): number {
    let touched = 0;
    for (const { count, left, right } of this.#drawnIn(zone, extent))
      for (let i = 0; i < count; i++) touched += right[i]! - left[i]!;
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
    const col = nearest(u, columns) - this.cells.colOff;
    const row = nearest(v, rows) - this.cells.rowOff;
    return col >= 0 && col < this.cells.width && row >= 0 && row < this.cells.height;
  }
}

/** Columns by which whole turns around the earth bring a place nearest to another. */
function turns(from: number, to: number, period: number): number {
  return period * Math.round((to - from) / period) || 0;
}
