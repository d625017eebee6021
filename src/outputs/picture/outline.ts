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

/** Straight pieces of a curve: at 24 pixels a letter's curves are a few pixels long. */
const PIECES = 6;

/** The pixels that an outline covers; null for one without an area, such as that of a blank. */
export function coverageOf(commands: readonly PathCommand[]): Coverage | null {
  const contours = contoursOf(commands);
  const points = contours.flat();
  if (points.length === 0) return null;
  const left = Math.floor(Math.min(...points.map(([x]) => x)));
  const top = Math.floor(Math.min(...points.map(([, y]) => y)));
  const width = Math.ceil(Math.max(...points.map(([x]) => x))) - left + 1;
  const height = Math.ceil(Math.max(...points.map(([, y]) => y))) - top + 1;
  const edges = new Edges(width, height);
  for (const contour of contours)
    contour.forEach(([x, y], i) => {
      const [nextX, nextY] = contour[(i + 1) % contour.length]!;
      edges.add(x - left, y - top, nextX - left, nextY - top);
    });
  return { left, top, width, height, shares: edges.shares() };
}

/** Closed polygons. */
function contoursOf(commands: readonly PathCommand[]): Point[][] {
  const contours: Point[][] = [];
  for (const command of commands) {
    if (command.type === 'Z') continue;
    const { x, y } = command;
    if (command.type === 'M') contours.push([]);
    const contour = contours.at(-1)!;
    if (command.type === 'Q' || command.type === 'C') {
      const from = contour.at(-1)!;
      const controls: Point[] = [[command.x1, command.y1]];
      if (command.type === 'C') controls.push([command.x2, command.y2]);
      for (let i = 1; i < PIECES; i++) contour.push(onCurve([from, ...controls, [x, y]], i / PIECES));
    }
    contour.push([x, y]);
  }
  return contours;
}

/** A point of a Bézier curve (de Casteljau). */
function onCurve(points: readonly Point[], t: number): Point {
  if (points.length === 1) return points[0]!;
  const nearer = points.slice(1).map(([x, y], i): Point => {
    const [fromX, fromY] = points[i]!;
    return [fromX + (x - fromX) * t, fromY + (y - fromY) * t];
  });
  return onCurve(nearer, t);
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

  /** Adds an edge, cut where it goes from one pixel into another. */
  add(x0: number, y0: number, x1: number, y1: number): void {
    if (y0 === y1) return;
    const cuts = [0, 1, ...crossings(y0, y1), ...crossings(x0, x1)].sort((a, b) => a - b);
    for (let i = 1; i < cuts.length; i++) {
      const [from, to] = [cuts[i - 1]!, cuts[i]!];
      const height = (y1 - y0) * (to - from);
      if (height === 0) continue;
      const x = x0 + ((x1 - x0) * (from + to)) / 2;
      const y = y0 + ((y1 - y0) * (from + to)) / 2;
      const column = Math.floor(x);
      const at = Math.floor(y) * this.width + column;
      const inPixel = height * (1 - (x - column));
      this.#steps[at] = this.#steps[at]! + inPixel;
      this.#steps[at + 1] = this.#steps[at + 1]! + height - inPixel;
    }
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

/** Where, as shares of the way, a coordinate passes whole numbers. */
function crossings(from: number, to: number): number[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const found: number[] = [];
  for (let whole = Math.floor(low) + 1; whole < high; whole++) found.push((whole - from) / (to - from));
  return found;
}
