import { CellAxis } from '../coverage/cell-axis.js';
import type { Plan } from '../documents/plan.js';
import { type TileIndex, tileCounts, tileSizeOf, tileWindow } from '../grid/tiling.js';
import { areaOf } from '../grid/window.js';
import { axesOf } from '../target/coverage-of.js';
import { polygonWindows } from '../target/tile-pixels.js';
import { type BlockSpan, joined, span } from './blocks.js';
import { CLIP_RUN, MAP_CELL, WALK_ROW } from './speeds.js';

/** What a tile touches of the source. */
export interface TileBlocks {
  readonly x: BlockSpan;
  readonly y: BlockSpan;
  /** Pixels in its cells. */
  readonly pixels: number;
  /** Parts of blocks of one weight in one cell. */
  readonly parts: number;
  /** Seconds of finding them. */
  readonly finding: number;
}

type CoverageRecord = Plan['stacks'][number]['coverage'];
type Rectangles = Extract<CoverageRecord, { kind: 'rectangles' }>;
type Polygons = Extract<CoverageRecord, { kind: 'polygons' }>;

/** A function that says what a tile of a plan touches. */
export function tileBlocks(plan: Plan): (tile: TileIndex) => TileBlocks {
  const { coverage } = plan.stacks[0]!;
  return coverage.kind === 'rectangles' ? inRectangles(plan, coverage) : inPolygons(plan, coverage);
}

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

/** Parts of a row of pixels in a cell: pixels that its edges cut, and those between. */
const PARTS_OF_ROW = 5;
function inPolygons(plan: Plan, coverage: Polygons): (tile: TileIndex) => TileBlocks {
  const { blockWidth, blockHeight } = plan.layers[0]!;
  const size = tileSizeOf(plan.target);
  const windowOf = polygonWindows(plan, coverage);
  return (tile) => {
    const cells = tileWindow(plan.target.grid, size, tile);
    const found = windowOf(cells);
    if (!found) return { x: NO_BLOCKS, y: NO_BLOCKS, pixels: 0, parts: 0, finding: 0 };
    const { pixels: window, covered, shown } = found;
    const pixels = covered * areaOf(window);
    const count = cells.width * cells.height * shown;
    const rowsOfCell = Math.sqrt(Math.max(1, pixels / count)) + 1;
    return {
      x: span(window.colOff, window.width, 0, blockWidth),
      y: span(window.rowOff, window.height, 0, blockHeight),
      pixels,
      parts: count * rowsOfCell * PARTS_OF_ROW,
      finding: cells.width * cells.height * MAP_CELL + count * rowsOfCell * WALK_ROW,
    };
  };
}

const NO_BLOCKS: BlockSpan = { first: 0, count: 0, pixels: 0, runs: 0 };
