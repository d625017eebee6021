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
    const edges = axisEdges(frame, scale, from, count);
    const [first, last] = [edges.edges[0]!, edges.edges[count]!];
    this.spans = touchedSpans(frame, scale, first, last);
    this.#before = touchedSpans(frame, scale, axisEdges(frame, scale, 0, 0).edges[0]!, first);
    if (frame.position && area !== null) {
      const { runs, units } = areaRuns(edges, frame, frame.position, area);
      this.runs = runs;
      this.units = units;
    } else {
      this.runs = turnedRuns(edges, frame);
      this.units = edges.edges.subarray(1).map((edge, i) => edge - edges.edges[i]!);
    }
    this.touched = this.#touchedPixels();
    this.pixelIn = this.#meanPixels(scale);
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
    const [weights, shares] = [new Float64Array(this.count), new Float64Array(this.count)];
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
