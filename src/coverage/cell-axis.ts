import { areaRuns } from './area-runs.js';
import { type AxisFrame, axisEdges } from './axis-edges.js';
import type { AxisRuns } from './axis-runs.js';
import { type Span, touchedSpans, turnedRuns } from './turned-runs.js';

/** What some cells of a grid touch along one axis. */
export class CellAxis {
  /** In the frame's order of pixels. */
  readonly runs: AxisRuns;
  /** Pixels, in the raster's own order. */
  readonly spans: readonly Span[];
  /** The width of each cell in units of weight. */
  readonly units: Float64Array;
  /** Pixels of the raster that each cell touches, with a weight above 0. */
  readonly touched: Int32Array;
  /** What a whole pixel of each cell weighs along the axis, on average. */
  readonly pixelIn: Float64Array;
  /** What the cells of the grid before these touch. */
  readonly #before: readonly Span[];
  readonly #pixels: number;
  readonly #flipped: boolean;
  #firstRuns: Int32Array | null = null;

  /**
   * Lays cells over pixels.
   * @param scale units to a pixel
   * @param area units to a pixel of mean area; null where all weigh the same
   * @param from first cell of the grid
   */
  constructor(
    frame: AxisFrame,
    scale: number,
    area: number | null,
    from: number,
    readonly count: number,
  ) {
    this.#pixels = frame.pixels;
    this.#flipped = frame.flipped;
    const edges = axisEdges(frame, scale, from, count);
    const first = edges.edges[0]!;
    const last = edges.edges[count]!;
    this.spans = touchedSpans(frame, scale, first, last);
    this.#before = touchedSpans(frame, scale, axisEdges(frame, scale, 0, 0).edges[0]!, first);
    if (frame.position && area !== null) {
      const { runs, units } = areaRuns(edges, frame, frame.position, area);
      this.runs = runs;
      this.units = units;
    } else {
      this.runs = turnedRuns(edges, frame);
      this.units = widthsOf(edges.edges);
    }
    this.touched = this.#touchedPixels();
    this.pixelIn = this.#meanPixels(scale);
  }

  /** The pixels that a cell touches, and those between, in the raster's own order; null where it touches none. */
  around(cell: number): Span | null {
    const { start, end } = this.runs;
    const [from, to] = this.#runsOf(cell);
    if (from === to) return null;
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    for (let run = from; run < to; run++) [first, last] = [Math.min(first, start[run]!), Math.max(last, end[run]!)];
    return { start: this.#flipped ? this.#pixels - last : first, length: last - first };
  }

  /** How many of the raster's pixels [offset, offset + length) a cell touches, with a weight above 0. */
  touchedIn(cell: number, offset: number, length: number): number {
    const { start, end, weight } = this.runs;
    const first = this.#flipped ? this.#pixels - offset - length : offset;
    const [from, to] = this.#runsOf(cell);
    let touched = 0;
    for (let run = from; run < to; run++)
      if (weight[run]! > 0) touched += Math.max(0, Math.min(end[run]!, first + length) - Math.max(start[run]!, first));
    return touched;
  }

  /** The runs [from, to) of a cell: they are ordered by cell. */
  #runsOf(cell: number): readonly [from: number, to: number] {
    this.#firstRuns ??= firstRuns(this.runs.cell, this.count);
    return [this.#firstRuns[cell]!, this.#firstRuns[cell + 1]!];
  }

  #touchedPixels(): Int32Array {
    const { cell, start, end, weight } = this.runs;
    const touched = new Int32Array(this.count);
    for (let run = 0; run < cell.length; run++)
      if (weight[run]! > 0) touched[cell[run]!] = touched[cell[run]!]! + end[run]! - start[run]!;
    return touched;
  }

  #meanPixels(scale: number): Float64Array {
    const { cell, weight, share } = this.runs;
    if (weight === share) return new Float64Array(this.count).fill(scale);
    const weights = new Float64Array(this.count);
    const shares = new Float64Array(this.count);
    for (let run = 0; run < cell.length; run++) {
      weights[cell[run]!] = weights[cell[run]!]! + weight[run]!;
      shares[cell[run]!] = shares[cell[run]!]! + share[run]!;
    }
    return weights.map((sum, c) => (shares[c] === 0 ? scale : sum / (shares[c]! / scale)));
  }

  /** Whether these are the first cells of the grid that touch the raster's pixels [offset, offset + length). */
  areFirstOf(offset: number, length: number): boolean {
    const meets = (span: Span) => span.start < offset + length && offset < span.start + span.length;
    return this.spans.some(meets) && !this.#before.some(meets);
  }
}

/** The widths between edges. */
function widthsOf(edges: Float64Array): Float64Array {
  const widths = edges.slice(1);
  for (let i = 0; i < widths.length; i++) widths[i] = widths[i]! - edges[i]!;
  return widths;
}

/** For each cell its first run, and behind them how many runs there are. */
function firstRuns(cells: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count + 1);
  for (const cell of cells) first[cell + 1] = first[cell + 1]! + 1;
  for (let cell = 0; cell < count; cell++) first[cell + 1] = first[cell + 1]! + first[cell]!;
  return first;
}
