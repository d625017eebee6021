import { CellAxis } from '../coverage/cell-axis.js';
import type { Span } from '../coverage/turned-runs.js';
import { type JobId, tileOfJob } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { extentOf } from '../documents/planned-source.js';
import { polygonArea } from '../grid/polygon-area.js';
import { tileCounts, tileSizeOf, tileWindow } from '../grid/tiling.js';
import { areaOf, intersect, type Window } from '../grid/window.js';
import { axesOf, polygonFrameOf, rowsOf } from './coverage-of.js';
import { sourcesOver } from './source-index.js';

/** Points along a tile's side that are mapped; fewer where there are many tiles. */
const POINTS = 8;
const FEW_POINTS = 2;
const MANY_TILES = 4096;

type Polygons = Extract<Plan['stacks'][number]['coverage'], { kind: 'polygons' }>;

/** The pixels around a tile of cells that are polygons, found without mapping all of their corners. */
export interface TilePixels {
  /** Those of the raster. */
  readonly pixels: Window;
  /** About which part of the window lies in the tile. */
  readonly covered: number;
  /** About which part of the tile lies in the raster. */
  readonly shown: number;
}

/**
 * A function that says which pixels lie around a window of cells, to a pixel or so; null where none do.
 * @param coverage of the stack, where cells are polygons over its pixels
 */
export function polygonWindows(plan: Plan, coverage: Polygons, stack = 0): (cells: Window) => TilePixels | null {
  const { map, width, height } = polygonFrameOf(plan, coverage, stack);
  const { across, down } = tileCounts(plan.target.grid, tileSizeOf(plan.target));
  const points = across * down > MANY_TILES ? FEW_POINTS : POINTS;
  const toPixels: ToPixels = (u, v) => map.toPixels(u, v);
  const raster = { colOff: 0, rowOff: 0, width, height };
  return (cells) => {
    const box = boxAround(cells, points, toPixels);
    const pixels = box && intersect(box, raster);
    if (!pixels) return null;
    const covered = Math.min(1, areaOfTile(cells, toPixels) / areaOf(box));
    return { pixels, covered, shown: areaOf(pixels) / areaOf(box) };
  };
}

/** A function that says how many pixels a job touches, to a few: for progress. */
export function jobPixels(plan: Plan): (job: JobId) => number {
  const size = tileSizeOf(plan.target);
  const windowsOf = plan.stacks.map((_, stack) => stackWindows(plan, stack));
  const { sources } = plan.layers[0]!;
  return (job) => {
    const cells = tileWindow(plan.target.grid, size, tileOfJob(plan, job));
    const found = new Map<number, readonly Window[]>();
    let pixels = 0;
    for (const number of sourcesOver(plan, cells)) {
      const source = sources[number]!;
      const windows = found.get(source.stack) ?? windowsOf[source.stack]!(cells);
      found.set(source.stack, windows);
      const extent = extentOf(source);
      for (const window of windows) {
        const common = intersect(window, extent);
        if (common) pixels += areaOf(common);
      }
    }
    return pixels;
  };
}

/** A function that says which pixels of a stack lie around a window of cells. */
function stackWindows(plan: Plan, stack: number): (cells: Window) => readonly Window[] {
  const { coverage } = plan.stacks[stack]!;
  if (coverage.kind === 'rectangles') return rectangleWindows(plan, coverage, stack);
  const windowOf = polygonWindows(plan, coverage, stack);
  return (cells) => {
    const found = windowOf(cells);
    return found ? [found.pixels] : [];
  };
}

/** The same where cells are rectangles: rows and columns of tiles are looked at once, however many tiles there are. */
function rectangleWindows(
  plan: Plan,
  { scales, turn }: Extract<Plan['stacks'][number]['coverage'], { kind: 'rectangles' }>,
  stack: number,
): (cells: Window) => readonly Window[] {
  const axes = axesOf(plan, rowsOf(plan, stack), turn);
  const [columns, rows] = [new Map<string, readonly Span[]>(), new Map<string, readonly Span[]>()];
  const spansOf = (known: Map<string, readonly Span[]>, first: number, count: number, axis: () => CellAxis) => {
    const key = `${first} ${count}`;
    const spans = known.get(key) ?? axis().spans;
    known.set(key, spans);
    return spans;
  };
  return ({ colOff, rowOff, width, height }) => {
    const across = spansOf(columns, colOff, width, () => new CellAxis(axes.x, scales.x, null, colOff, width));
    const down = spansOf(
      rows,
      rowOff,
      height,
      () => new CellAxis(axes.y, scales.y, scales.area ?? null, rowOff, height),
    );
    return down.flatMap((y) =>
      across.map((x) => ({ colOff: x.start, rowOff: y.start, width: x.length, height: y.length })),
    );
  };
}

type ToPixels = (u: number, v: number) => readonly [number, number];

/** Pixels around the points of a tile that have a place; null where none has. */
function boxAround({ colOff, rowOff, width, height }: Window, points: number, map: ToPixels): Window | null {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [top, bottom] = [left, right];
  for (let j = 0; j <= points; j++) {
    for (let i = 0; i <= points; i++) {
      const [column, row] = map(colOff + (i / points) * width, rowOff + (j / points) * height);
      if (Number.isNaN(column)) continue;
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    }
  }
  if (!(left <= right)) return null;
  const [col, row] = [Math.floor(left), Math.floor(top)];
  return { colOff: col, rowOff: row, width: Math.ceil(right) + 1 - col, height: Math.ceil(bottom) + 1 - row };
}

/** Pixels of the four-sided figure that a tile is, roughly; all around it where a corner has no place. */
function areaOfTile({ colOff, rowOff, width, height }: Window, map: ToPixels): number {
  const [right, bottom] = [colOff + width, rowOff + height];
  const area = polygonArea([map(colOff, rowOff), map(colOff, bottom), map(right, bottom), map(right, rowOff)]);
  return Number.isNaN(area) ? Number.POSITIVE_INFINITY : area;
}
