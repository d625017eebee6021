import { CellAxis } from '../coverage/cell-axis.js';
import type { Plan } from '../documents/plan.js';
import { type TileIndex, tileCounts, tileSizeOf, tileWindow } from '../grid/tiling.js';
import { intersect, type Window } from '../grid/window.js';
import { axesOf, polygonFrameOf } from '../target/coverage-of.js';
import { type BlockSpan, joined, span } from './blocks.js';

/** What a tile touches of the source. */
export interface TileBlocks {
  readonly x: BlockSpan;
  readonly y: BlockSpan;
  /** Pixels in its cells. */
  readonly pixels: number;
  /** Parts of blocks of one weight in one cell. */
  readonly parts: number;
  /** Nanoseconds of finding them. */
  readonly finding: number;
}

type Rectangles = Extract<Plan['stacks'][number]['coverage'], { kind: 'rectangles' }>;
type Polygons = Extract<Plan['stacks'][number]['coverage'], { kind: 'polygons' }>;

/** A function that says what a tile of a plan touches. */
export function tileBlocks(plan: Plan): (tile: TileIndex) => TileBlocks {
  const { coverage } = plan.stacks[0]!;
  return coverage.kind === 'rectangles' ? inRectangles(plan, coverage) : inPolygons(plan, coverage);
}

/** Measured: finding a block's part of a run. What accumulators take, their kinds say. */
const CLIP_RUN = 185;

function inRectangles(plan: Plan, { scales, turn }: Rectangles): (tile: TileIndex) => TileBlocks {
  const { target, stacks } = plan;
  const { blockWidth, blockHeight } = plan.layers[0]!;
  const size = tileSizeOf(target);
  const { across, down } = tileCounts(target.grid, size);
  // How many stretches of one weight there are doesn't depend on what rows weigh, as long as they differ.
  const axes = axesOf(plan, stacks[0]!.rows === 'area' ? (row) => row : null, turn);
  const tile = (col: number, row: number) => tileWindow(target.grid, size, { col, row });
  const spanOf = ({ spans, runs }: CellAxis, block: number) =>
    joined(spans.map(({ start, length }) => span(start, length, runs.cell.length, block)));
  const cols = Array.from({ length: across }, (_, col) => {
    const { colOff, width } = tile(col, 0);
    return spanOf(new CellAxis(axes.x, scales.x, null, colOff, width), blockWidth);
  });
  const rows = Array.from({ length: down }, (_, row) => {
    const { rowOff, height } = tile(0, row);
    return spanOf(new CellAxis(axes.y, scales.y, scales.area ?? null, rowOff, height), blockHeight);
  });
  return ({ col, row }) => {
    const [x, y] = [cols[col]!, rows[row]!];
    const [xRuns, yRuns] = [x.runs + x.count - 1, y.runs + y.count - 1]; // each edge of a block cuts a run
    const isTouched = x.count * y.count > 0;
    return {
      x,
      y,
      pixels: x.pixels * y.pixels,
      parts: isTouched ? xRuns * yRuns : 0,
      finding: isTouched ? (y.count * xRuns + x.count * yRuns) * CLIP_RUN : 0,
    };
  };
}

/** Points along a tile's side that are mapped; fewer where there are many tiles. */
const POINTS = 8;
const FEW_POINTS = 2;
const MANY_TILES = 4096;
/** Parts of a row of pixels in a cell: pixels that its edges cut, and those between. */
const PARTS_OF_ROW = 5;
/** Measured: mapping a cell's corners, and walking its edges through a row of pixels. */
const MAP_CELL = 1000;
const WALK_ROW = 200;

function inPolygons(plan: Plan, coverage: Polygons): (tile: TileIndex) => TileBlocks {
  const { grid } = plan.target;
  const { blockWidth, blockHeight } = plan.layers[0]!;
  const { map, width, height } = polygonFrameOf(plan, coverage);
  const size = tileSizeOf(plan.target);
  const { across, down } = tileCounts(grid, size);
  const points = across * down > MANY_TILES ? FEW_POINTS : POINTS;
  const raster = { colOff: 0, rowOff: 0, width, height };
  return (tile) => {
    const cells = tileWindow(grid, size, tile);
    const box = boxAround(cells, points, (u, v) => map.toPixels(u, v));
    const touched = box && intersect(box, raster);
    if (!box || !touched) return { x: span0, y: span0, pixels: 0, parts: 0, finding: 0 };
    const covered = areaOfTile(cells, (u, v) => map.toPixels(u, v)) / (box.width * box.height);
    const share = (touched.width * touched.height) / (box.width * box.height);
    const pixels = Math.min(1, covered) * touched.width * touched.height;
    const count = cells.width * cells.height * share;
    const rowsOfCell = Math.sqrt(Math.max(1, pixels / count)) + 1;
    return {
      x: span(touched.colOff, touched.width, 0, blockWidth),
      y: span(touched.rowOff, touched.height, 0, blockHeight),
      pixels,
      parts: count * rowsOfCell * PARTS_OF_ROW,
      finding: cells.width * cells.height * MAP_CELL + count * rowsOfCell * WALK_ROW,
    };
  };
}

const span0: BlockSpan = { first: 0, count: 0, pixels: 0, runs: 0 };

type Map = (u: number, v: number) => readonly [number, number];

/** Pixels around the points of a tile that have a place; null where none has. */
function boxAround({ colOff, rowOff, width, height }: Window, points: number, map: Map): Window | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
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

/** Pixels of the four-sided figure that a tile is, roughly; the whole box where a corner has no place. */
function areaOfTile({ colOff, rowOff, width, height }: Window, map: Map): number {
  const [a, b] = [map(colOff, rowOff), map(colOff + width, rowOff + height)];
  const [c, d] = [map(colOff, rowOff + height), map(colOff + width, rowOff)];
  const twice = Math.abs((b[0] - a[0]) * (d[1] - c[1]) - (d[0] - c[0]) * (b[1] - a[1]));
  return Number.isNaN(twice) ? Number.POSITIVE_INFINITY : twice / 2;
}
