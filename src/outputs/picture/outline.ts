import type { PathCommand } from 'opentype.js/dist/opentype.min.mjs';

/** How much of each pixel of a rectangle an outline covers, from 0 to 1, row by row. */
export interface Coverage {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly shares: Float64Array;
}

type Point = readonly [x: number, y: number];
/** A closed polygon. */
export type Contour = readonly Point[];

/** Straight pieces of a curve: at 24 pixels a letter's curves are a few pixels long. */
const PIECES = 6;

/** The pixels that an outline covers which is moved; null for one without an area, such as that of a blank. */
export function coverageOf(contours: readonly Contour[], right = 0, down = 0): Coverage | null {
  if (contours.length === 0) return null;
  let west = Infinity;
  let north = Infinity;
  let east = -Infinity;
  let south = -Infinity;
  for (const contour of contours)
    for (const [x, y] of contour) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
    }
  const left = Math.floor(west + right);
  const top = Math.floor(north + down);
  const width = Math.ceil(east + right) - left + 1;
  const height = Math.ceil(south + down) - top + 1;
  const edges = new Edges(width, height);
  const x = right - left;
  const y = down - top;
  for (const contour of contours) {
    let [fromX, fromY] = contour.at(-1)!;
    for (const [toX, toY] of contour) {
      edges.add(fromX + x, fromY + y, toX + x, toY + y);
      [fromX, fromY] = [toX, toY];
    }
  }
  return { left, top, width, height, shares: edges.shares() };
}

/** The closed polygons of an outline. */
export function contoursOf(commands: readonly PathCommand[]): Contour[] {
  const contours: Point[][] = [];
  for (const command of commands) {
    if (command.type === 'Z') continue;
    const to: Point = [command.x, command.y];
    if (command.type === 'M') contours.push([]);
    const contour = contours.at(-1)!;
    if (command.type === 'Q' || command.type === 'C') {
      const controls: Point[] = [contour.at(-1)!, [command.x1, command.y1]];
      if (command.type === 'C') controls.push([command.x2, command.y2]);
      controls.push(to);
      for (let i = 1; i < PIECES; i++) contour.push(onCurve(controls, i / PIECES));
    }
    contour.push(to);
  }
  return contours;
}

/** A point of a Bézier curve (de Casteljau). */
function onCurve(controls: readonly Point[], t: number): Point {
  const points = controls.slice();
  for (let many = points.length - 1; many > 0; many--)
    for (let i = 0; i < many; i++) {
      const [[x, y], [nextX, nextY]] = [points[i]!, points[i + 1]!];
      points[i] = [x + (nextX - x) * t, y + (nextY - y) * t];
    }
  return points[0]!;
}

/**
 * The edges of an outline, each as what it adds to the coverage of the pixels to its right: summed up along a row, they
 * give the area of the outline within each pixel. Contours that overlap turn the same way.
 */
class Edges {
  readonly #steps: Float64Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.#steps = new Float64Array(width * height);
  }

  /** Adds an edge, piece by piece: each ends where the edge goes from one pixel into another. */
  add(x0: number, y0: number, x1: number, y1: number): void {
    if (y0 === y1) return;
    const across = x1 - x0;
    const down = y1 - y0;
    let nextX = firstWhole(x0, across);
    let nextY = firstWhole(y0, down);
    for (let from = 0; from < 1; ) {
      const toX = shareOfWay(nextX, x0, across);
      const toY = shareOfWay(nextY, y0, down);
      const to = Math.min(1, toX, toY);
      this.#addPiece(x0 + (across * (from + to)) / 2, y0 + (down * (from + to)) / 2, down * (to - from));
      if (toX <= to) nextX += Math.sign(across);
      if (toY <= to) nextY += Math.sign(down);
      from = to;
    }
  }

  /** Adds a piece within a pixel, by its middle. */
  #addPiece(x: number, y: number, height: number): void {
    const column = Math.floor(x);
    const at = Math.floor(y) * this.width + column;
    const inPixel = height * (1 - (x - column));
    this.#steps[at] = this.#steps[at]! + inPixel;
    this.#steps[at + 1] = this.#steps[at + 1]! + height - inPixel;
  }

  shares(): Float64Array {
    const shares = new Float64Array(this.width * this.height);
    for (let row = 0; row < this.height; row++) {
      let sum = 0;
      for (let at = row * this.width; at < (row + 1) * this.width; at++) {
        sum += this.#steps[at]!;
        shares[at] = Math.min(1, Math.abs(sum));
      }
    }
    return shares;
  }
}

/** The first whole number that a coordinate passes, behind its start. */
function firstWhole(from: number, by: number): number {
  return by > 0 ? Math.floor(from) + 1 : Math.ceil(from) - 1;
}

/** Where, as a share of the way, a coordinate comes to a number; never, where it doesn't change. */
function shareOfWay(to: number, from: number, by: number): number {
  return by === 0 ? Infinity : (to - from) / by;
}
