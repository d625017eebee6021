import { type AxisEdges, axisEdges } from '../grid/axis-edges.js';
import { type AxisRuns, axisRuns, runsExtent } from '../grid/axis-runs.js';
import { type TileIndex, tileSizeOf, tileWindow } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import type { Plan } from '../spec/plan.js';
import { rasterRuns, type SourceFrame, sourceFrame } from './source-frame.js';

/** A tile's cells and how they lie over the source's pixels. */
export interface TileFrame {
  readonly cells: Window;
  readonly x: AxisEdges;
  readonly y: AxisEdges;
  readonly colRuns: AxisRuns;
  readonly rowRuns: AxisRuns;
  /** Pixels of the source that the tile touches; empty where it lies outside. */
  readonly pixels: Window;
  /** Pixels that the tile counts: those it touches, less those that the tile to the left or above touches too. */
  readonly owned: Window;
}

/** The frame of a tile. */
export function tileFrame(plan: Plan, tile: TileIndex): TileFrame {
  const { width, height, geotransform } = plan.source;
  const axes = sourceFrame(geotransform, width, height, plan.grid);
  return cellsFrame(axes, plan.scales, tileWindow(plan.grid, tileSizeOf(plan), tile));
}

/** The frame of any window of cells. */
export function cellsFrame(axes: SourceFrame, scales: Plan['scales'], cells: Window): TileFrame {
  const x = axisEdges(axes.x, scales.x, cells.colOff, cells.width);
  const y = axisEdges(axes.y, scales.y, cells.rowOff, cells.height);
  const cols = axisSpan(x, axes.x.pixels, axes.x.flipped, cells.colOff > 0);
  const rows = axisSpan(y, axes.y.pixels, axes.y.flipped, cells.rowOff > 0);
  return {
    cells,
    x,
    y,
    colRuns: rasterRuns(cols.runs, axes.x),
    rowRuns: rasterRuns(rows.runs, axes.y),
    pixels: { colOff: cols.start, rowOff: rows.start, width: cols.length, height: rows.length },
    owned: { colOff: cols.ownedStart, rowOff: rows.ownedStart, width: cols.ownedLength, height: rows.ownedLength },
  };
}

function axisSpan(axis: AxisEdges, pixels: number, flipped: boolean, hasPrevious: boolean) {
  const runs = axisRuns(axis, pixels);
  const { start, end } = runsExtent(runs);
  // The pixel that holds the tile's first edge inside it belongs to the tile before.
  const ownedFrom = hasPrevious ? Math.min(end, Math.max(start, Math.ceil(axis.edges[0]! / axis.scale))) : start;
  const at = (from: number, to: number) => (flipped ? pixels - to : from);
  return {
    runs,
    start: at(start, end),
    length: end - start,
    ownedStart: at(ownedFrom, end),
    ownedLength: end - ownedFrom,
  };
}

/** The width of each cell in units. */
export function cellUnits({ edges }: AxisEdges): Float64Array {
  return Float64Array.from({ length: edges.length - 1 }, (_, i) => edges[i + 1]! - edges[i]!);
}
