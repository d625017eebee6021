import type { AxisEdges } from './axis-edges.js';

/**
 * The overlaps of cells with pixels along one axis, as runs of consecutive pixels that have the same weight in the
 * same cell: run r says that each of the pixels [start[r], end[r]) overlaps cell cell[r] by weight[r] units (of
 * 1/scale pixel). A cell has at most three runs: a cut pixel, whole pixels, a cut pixel. Runs are ordered by cell,
 * then by pixel.
 */
export interface AxisRuns {
  readonly cell: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly weight: Float64Array;
  /** The overlap by count of pixels; the same array as `weight` where all pixels weigh the same. */
  readonly share: Float64Array;
}

/** So many runs that are still to be written, with shares of their own where these are not the weights. */
export function newRuns(count: number, sharesAreWeights: boolean): AxisRuns {
  const [cell, start, end] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const weight = new Float64Array(count);
  return { cell, start, end, weight, share: sharesAreWeights ? weight : new Float64Array(count) };
}

/** The runs of all cells of `axis`, cut to the raster's pixels [0, pixels). */
export function axisRuns({ scale, edges }: AxisEdges, pixels: number): AxisRuns {
  const cell: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const weight: number[] = [];
  const push = (c: number, p0: number, p1: number, w: number) => {
    const from = Math.max(0, p0);
    const to = Math.min(pixels, p1);
    if (from >= to || w <= 0) return;
    cell.push(c);
    start.push(from);
    end.push(to);
    weight.push(w);
  };
  for (let c = 0; c + 1 < edges.length; c++) {
    const e0 = edges[c]!;
    const e1 = edges[c + 1]!;
    const firstWhole = Math.ceil(e0 / scale);
    const endWhole = Math.floor(e1 / scale);
    if (firstWhole > endWhole) {
      push(c, endWhole, endWhole + 1, e1 - e0); // the cell lies inside one pixel
      continue;
    }
    push(c, firstWhole - 1, firstWhole, firstWhole * scale - e0);
    push(c, firstWhole, endWhole, scale);
    push(c, endWhole, endWhole + 1, e1 - endWhole * scale);
  }
  const weights = Float64Array.from(weight);
  return {
    cell: Int32Array.from(cell),
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    weight: weights,
    share: weights,
  };
}
