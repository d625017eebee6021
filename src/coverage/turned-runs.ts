import type { AxisEdges, AxisFrame } from './axis-edges.js';
import { type AxisRuns, axisRuns } from './axis-runs.js';

/** A stretch of pixels. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** Edges of cells as pixels see them that lie some whole turns away, cut to [from, to). */
interface Shifted {
  readonly shift: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The turns by which cells between two edges, in units, are to be moved to lie over pixels. A pixel counts once for each
 * place on the planet: what lies over a raster as it is, isn't covered again by the end of one that is wider than a turn.
 */
function shiftsOf({ pixels, turn }: AxisFrame, scale: number, first: number, last: number): Shifted[] {
  const width = pixels * scale;
  if (turn === null) return [{ shift: 0, from: 0, to: width }];
  const whole = Math.round(turn * scale);
  const shifts: Shifted[] = [];
  for (let k = Math.floor((first - width) / whole); k <= Math.ceil(last / whole); k++) {
    const from = k > 0 ? Math.max(0, width - whole) : 0;
    const to = k < 0 ? Math.min(width, whole) : width;
    const shift = k * whole;
    if (first - shift < to && last - shift > from) shifts.push({ shift, from, to });
  }
  return shifts;
}

/** The runs of all cells, wherever whole turns bring them over pixels; ordered by cell. */
export function turnedRuns({ edges, scale }: AxisEdges, axis: AxisFrame): AxisRuns {
  const all = shiftsOf(axis, scale, edges[0]!, edges[edges.length - 1]!).map(({ shift, from, to }) =>
    axisRuns({ scale, edges: shiftedEdges(edges, shift, from, to) }, axis.pixels),
  );
  return all.length === 1 ? all[0]! : joined(all);
}

/** Edges moved by some units, and cut to [from, to]. */
function shiftedEdges(edges: Float64Array, shift: number, from: number, to: number): Float64Array {
  const shifted = edges.slice();
  for (let i = 0; i < shifted.length; i++) shifted[i] = Math.min(to, Math.max(from, shifted[i]! - shift));
  return shifted;
}

function joined(all: readonly AxisRuns[]): AxisRuns {
  const runs = all.flatMap(({ cell, start, end, weight }) =>
    Array.from(cell, (c, i) => ({ cell: c, start: start[i]!, end: end[i]!, weight: weight[i]! })),
  );
  runs.sort((a, b) => a.cell - b.cell || a.start - b.start);
  const weight = Float64Array.from(runs, (run) => run.weight);
  return {
    cell: Int32Array.from(runs, (run) => run.cell),
    start: Int32Array.from(runs, (run) => run.start),
    end: Int32Array.from(runs, (run) => run.end),
    weight,
    share: weight,
  };
}

/** The pixels that cells between two edges touch, in the raster's own order, as stretches that lie apart. */
export function touchedSpans(axis: AxisFrame, scale: number, first: number, last: number): readonly Span[] {
  if (!(first < last)) return [];
  const { pixels, flipped } = axis;
  const found = shiftsOf(axis, scale, first, last).map(({ shift, from, to }) => {
    const start = Math.max(0, Math.floor(Math.max(from, first - shift) / scale));
    const end = Math.min(pixels, Math.ceil(Math.min(to, last - shift) / scale));
    return flipped ? { start: pixels - end, end: pixels - start } : { start, end };
  });
  const spans: { start: number; end: number }[] = [];
  for (const span of found.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)) {
    const before = spans.at(-1);
    if (before && span.start <= before.end) before.end = Math.max(before.end, span.end);
    else spans.push(span);
  }
  return spans.map(({ start, end }) => ({ start, length: end - start }));
}
