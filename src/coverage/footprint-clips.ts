import type { Window } from '../grid/window.js';
import { areaLines } from './area-plane.js';
import type { CellPlane, Footprint } from './footprint.js';
import { FootprintOutlines, type Vertex } from './footprint-outlines.js';
import type { PixelMap } from './pixel-map.js';

/** A closed line in cells of the grid. */
export interface GridLoop {
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** Pixels that a side of an extent may lie off its chords in the grid. */
const SIDE_ERROR = 1e-6;
/** Halvings of a side of an extent in a cell. */
const DEEPEST = 10;
/** Steps, and pixels, to which it is found where an edge meets a side. */
const STEPS = 48;
const MET = 1e-9;

/**
 * What a footprint covers of a cell: the cell's outline is clipped in pixels, where an extent is upright, and comes back
 * to the grid with the sides as they bend there. A function of the cell and the footprint alone.
 */
export class FootprintClips {
  readonly #outlines = new Map<PixelMap, FootprintOutlines>();
  /** Outlines of the cell that was asked last. */
  readonly #last = { col: Number.NaN, row: Number.NaN, loops: new Map<PixelMap, Vertex[][]>() };

  constructor(readonly plane: CellPlane) {}

  /** The part of a cell that a footprint covers, as loops without common places; none where it covers nothing. */
  of({ map, extent }: Footprint, col: number, row: number): GridLoop[] {
    const found: GridLoop[] = [];
    const { period } = this.#outlinesOf(map);
    for (const loop of this.#outline(map, col, row)) {
      const [left, right] = loop.reduce(([a, b], { x }) => [Math.min(a, x), Math.max(b, x)], [Infinity, -Infinity] as const); // biome-ignore format: one thought
      const first = period > 0 ? Math.ceil((extent.colOff - right) / period) : 0;
      const last = period > 0 ? Math.floor((extent.colOff + extent.width - left) / period) : 0;
      for (let turn = first; turn <= last; turn++) {
        const moved = turn === 0 ? loop : loop.map((vertex) => ({ ...vertex, x: vertex.x + turn * period }));
        const clipped = new ClippedLoop(map, this.plane, col, row).clip(moved, extent);
        if (clipped) found.push(clipped);
      }
    }
    return found;
  }

  #outlinesOf(map: PixelMap): FootprintOutlines {
    let found = this.#outlines.get(map);
    if (!found) {
      found = new FootprintOutlines(map);
      this.#outlines.set(map, found);
    }
    return found;
  }

  #outline(map: PixelMap, col: number, row: number): Vertex[][] {
    const last = this.#last;
    if (last.col !== col || last.row !== row) {
      last.loops.clear();
      [last.col, last.row] = [col, row];
    }
    let found = last.loops.get(map);
    if (!found) {
      found = this.#outlinesOf(map).of(col, row);
      last.loops.set(map, found);
    }
    return found;
  }
}

type Axis = 'x' | 'y';

/** A loop of a cell while it is clipped. */
class ClippedLoop {
  readonly #line: (v: number) => number;

  constructor(
    readonly map: PixelMap,
    readonly plane: CellPlane,
    readonly col: number,
    readonly row: number,
  ) {
    this.#line = areaLines(plane, row);
  }

  clip(loop: readonly Vertex[], { colOff, rowOff, width, height }: Window): GridLoop | null {
    let found = loop;
    for (const [axis, limit, sign] of [
      ['x', colOff, 1],
      ['x', colOff + width, -1],
      ['y', rowOff, 1],
      ['y', rowOff + height, -1],
    ] as const)
      found = this.#cut(found, axis, limit, sign);
    return found.length > 2 ? this.#inGrid(found) : null;
  }

  /** Keeps what lies on one side of a line: Sutherland's and Hodgman's way. */
  #cut(loop: readonly Vertex[], axis: Axis, limit: number, sign: 1 | -1): Vertex[] {
    return loop.flatMap((a, i) => {
      const b = loop[(i + 1) % loop.length]!;
      const isIn = sign * (a[axis] - limit) >= 0;
      const isNextIn = sign * (b[axis] - limit) >= 0;
      if (isIn === isNextIn) return isIn ? [a] : [];
      const met = a.isLevel ? this.#onLevel(a, b, axis, limit) : this.#onEdge(a, b, axis, limit);
      return isIn ? [a, { ...met, isLevel: true }] : [{ ...met, isLevel: a.isLevel }];
    });
  }

  #onLevel(a: Vertex, b: Vertex, axis: Axis, limit: number): Vertex {
    const part = (limit - a[axis]) / (b[axis] - a[axis]);
    const at = { x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y), [axis]: limit };
    return this.#atPixel(at.x, at.y);
  }

  #atPixel(x: number, y: number): Vertex {
    const [u, v] = this.map.toCells(x, y);
    const { turn } = this.plane;
    const moved = turn > 0 ? u - turn * Math.round((u - this.col - 1 / 2) / turn) : u;
    return { u: moved, v, x, y, isLevel: true };
  }

  /** Where an edge that is straight in the grid meets a line of pixels: by secants that keep it between them. */
  #onEdge(a: Vertex, b: Vertex, axis: Axis, limit: number): Vertex {
    let low = 0;
    let high = 1;
    let below = a[axis] - limit;
    let above = b[axis] - limit;
    let kept = 0;
    let found = a;
    for (let step = 0; step < STEPS; step++) {
      const part = low + (high - low) * (below / (below - above));
      found = this.#between(a, b, part);
      const off = found[axis] - limit;
      if (Math.abs(off) < MET || part === low || part === high) break;
      if (off > 0 === below > 0) {
        [low, below] = [part, off];
        if (kept === 1) above /= 2;
        kept = 1;
      } else {
        [high, above] = [part, off];
        if (kept === 2) below /= 2;
        kept = 2;
      }
    }
    return { ...found, [axis]: limit };
  }

  #between(a: Vertex, b: Vertex, part: number): Vertex {
    const between = (from: number, to: number) => (part === 1 ? to : from + part * (to - from));
    const u = between(a.u, b.u);
    const v = between(a.v, b.v);
    const x = between(a.x, b.x);
    const y = between(a.y, b.y);
    const [column, row] = this.map.toPixels(u, v);
    // Between two points at the rim of a map there may be no place.
    if (Number.isNaN(column)) return { u, v, x, y, isLevel: false };
    const { period } = this.map;
    const moved = period > 0 ? column - period * Math.round((column - x) / period) : column;
    return { u, v, x: moved, y: row, isLevel: false };
  }

  /** The loop in the grid, where sides of the extent bend. */
  #inGrid(loop: readonly Vertex[]): GridLoop | null {
    const points: Vertex[] = [];
    const span = (of: (vertex: Vertex) => number) => Math.max(...loop.map(of)) - Math.min(...loop.map(of));
    const error = SIDE_ERROR * Math.max(span(({ u }) => u), span(({ v }) => v)) / Math.max(span(({ x }) => x), span(({ y }) => y)); // biome-ignore format: one thought
    for (const [i, a] of loop.entries()) {
      points.push(a);
      if (a.isLevel) this.#follow(a, loop[(i + 1) % loop.length]!, error, 0, points);
    }
    const placed = points.filter(({ u }) => !Number.isNaN(u));
    if (placed.length < 3) return null;
    return { u: Float64Array.from(placed, ({ u }) => u), v: Float64Array.from(placed, ({ v }) => v) };
  }

  #follow(a: Vertex, b: Vertex, error: number, depth: number, points: Vertex[]): void {
    if (depth === DEEPEST || (a.x === b.x && a.y === b.y)) return;
    const at = (part: number) => this.#atPixel(a.x + part * (b.x - a.x), a.y + part * (b.y - a.y));
    const middle = at(1 / 2);
    const isFlat = (point: Vertex, part: number) => {
      const off = (of: (vertex: Vertex) => number) => Math.abs(of(point) - of(a) - part * (of(b) - of(a)));
      return off(({ u }) => u) <= error && off(({ v }) => this.#line(v)) <= error;
    };
    if (isFlat(middle, 1 / 2) && (depth > 0 || (isFlat(at(1 / 4), 1 / 4) && isFlat(at(3 / 4), 3 / 4)))) return;
    this.#follow(a, middle, error, depth + 1, points);
    points.push(middle);
    this.#follow(middle, b, error, depth + 1, points);
  }
}
