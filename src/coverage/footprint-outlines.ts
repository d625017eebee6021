import { BentEdges, type EdgePoint } from './bent-edge.js';
import { ACROSS, type CellCorners, DOWN } from './cell-corners.js';
import { pointLoopsOf } from './cell-outline.js';
import { walkClosed } from './closed-loop.js';
import type { PixelMap } from './pixel-map.js';
import { type UnitPoint, WholeUnits } from './whole-units.js';

/** Bits of a pixel to which points are rounded: sides of extents that lie on edges of cells are found there. */
const BITS = 20;
/**
 * Pixels that an edge between two points may bend, and part of a cell's size, as cells far from a raster may be endless
 * in its plane. Where an edge meets a side is found exactly.
 */
const BENT_PIXELS = 1e-4;
const BENT_PART = 1e-5;

/** A point of an outline: its place in the grid, and in pixels. */
export interface Vertex {
  readonly u: number;
  readonly v: number;
  readonly x: number;
  readonly y: number;
  /** Whether the edge that begins here is straight in pixels; else it is straight in the grid. */
  readonly isLevel: boolean;
}

/** Outlines of single cells over the pixels of a map, each a function of the cell alone. */
export class FootprintOutlines {
  readonly #units: WholeUnits;
  /** Pixels of a turn around the earth; 0 where columns don't count longitudes. */
  readonly period: number;

  constructor(readonly map: PixelMap) {
    this.#units = new WholeUnits({ ...map, rowPosition: null }, BITS);
    this.period = this.#units.period / this.#units.one;
  }

  /** The outline of a cell as closed lines: none where it has no place, several where the map is torn. */
  of(col: number, row: number): Vertex[][] {
    return pointLoopsOf(this.#corners(col, row), 0).loops.map((loop) => this.#closed(loop));
  }

  /** The corners of a cell and the bends of its edges, mapped one by one. */
  #corners(col: number, row: number): CellCorners {
    const [right, below] = [col + 1, row + 1];
    const places = [[col, row], [right, row], [col, below], [right, below]] as const; // biome-ignore format: one thought
    const corners = places.map(([u, v]) => this.#units.pointAt(u, v));
    const edges = new BentEdges(this.#units, Math.max(BENT_PIXELS, BENT_PART * this.#sizeOf(corners)));
    return {
      units: this.#units,
      edges,
      cells: { colOff: col, rowOff: row, width: 1, height: 1 },
      width: 2,
      x: Float64Array.from(corners, ({ x }) => x),
      y: Float64Array.from(corners, ({ y }) => y),
      row: Int32Array.from(corners, ({ row: of }) => of),
      bends: new Map([
        [ACROSS, edges.between(col, row, right, row)],
        [DOWN, edges.between(col, row, col, below)],
        [2 + DOWN, edges.between(right, row, right, below)],
        [4 + ACROSS, edges.between(col, below, right, below)],
      ]),
    };
  }

  /** The longer side of the rectangle around points, in pixels; those without a place are left out. */
  #sizeOf(points: readonly UnitPoint[]): number {
    const span = (at: readonly number[]) => Math.max(...at) - Math.min(...at);
    const placed = points.filter(({ x }) => !Number.isNaN(x));
    if (placed.length === 0) return 0;
    const across = span(placed.map(({ x }) => this.#units.near(x, placed[0]!.x)));
    return Math.max(across, span(placed.map(({ y }) => y))) / this.#units.one;
  }

  #closed(loop: readonly EdgePoint[]): Vertex[] {
    const { one } = this.#units;
    const poles = this.map.poleRows.map((row) => this.#units.line(row));
    const points: { x: number; point: EdgePoint; isClosing: boolean }[] = [];
    walkClosed(this.#units, loop, (x, point, isClosing) => points.push({ x, point, isClosing }));
    return points.map(({ x, point, isClosing }, i) => {
      const next = points[(i + 1) % points.length]!.point;
      const isAlongPole = point.y === next.y && poles.includes(point.y);
      // The way back along a pole is no edge of the cell: all its points but the first have the pole's place.
      const isPole = isClosing && poles.includes(point.y);
      const [u, v] = isPole ? this.#poleAt(x / one, point.y / one) : [point.u, point.v];
      return { u, v, x: x / one, y: point.y / one, isLevel: isClosing || isAlongPole };
    });
  }

  #poleAt(column: number, row: number): readonly [u: number, v: number] {
    const pole = this.map.poles.find((place) => Math.abs(place.row - row) < 1);
    return pole ? [pole.u, pole.v] : this.map.toCells(column, row);
  }
}
