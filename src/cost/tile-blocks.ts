import { CellAxis } from '../coverage/cell-axis.js';
import type { Span } from '../coverage/turned-runs.js';
import type { Plan } from '../documents/plan.js';
import { extentOf, type PlannedLayerSource } from '../documents/planned-source.js';
import { type TileIndex, tileCounts, tileSizeOf, tileWindow } from '../grid/tiling.js';
import { areaOf, intersect } from '../grid/window.js';
import { axesOf } from '../target/coverage-of.js';
import { sourcesOver } from '../target/source-index.js';
import { polygonWindows } from '../target/tile-pixels.js';
import { type BlockSpan, joined, span } from './blocks.js';
import { CLIP_RUN, MAP_CELL, WALK_ROW } from './speeds.js';

/** What a tile touches of a source. */
export interface TileBlocks {
  /** Number of the source. */
  readonly source: number;
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

/** Says what a tile touches of a source of a stack; null where it touches nothing of it. */
type OfSource = (tile: TileIndex, number: number, isFirst: boolean) => TileBlocks | null;

/** A function that says what a tile of a plan touches of each source. */
export function tileBlocks(plan: Plan): (tile: TileIndex) => readonly TileBlocks[] {
  const ofStacks = plan.stacks.map(({ coverage }, stack) =>
    coverage.kind === 'rectangles' ? inRectangles(plan, coverage) : inPolygons(plan, coverage, stack),
  );
  const { sources } = plan.layers[0]!;
  const size = tileSizeOf(plan.target);
  return (tile) => {
    const begun = new Set<number>();
    return sourcesOver(plan, tileWindow(plan.target.grid, size, tile)).flatMap((number) => {
      const { stack } = sources[number]!;
      const found = ofStacks[stack]!(tile, number, !begun.has(stack));
      if (!found) return [];
      begun.add(stack);
      return [found];
    });
  };
}

/** The stretches of an axis of the lattice that a tile touches, and how many runs they have. */
interface AxisSpans {
  readonly spans: readonly Span[];
  readonly runs: number;
}

function inRectangles(plan: Plan, { scales, turn }: Rectangles): OfSource {
  const { target, stacks } = plan;
  const { sources } = plan.layers[0]!;
  const size = tileSizeOf(target);
  const { across, down } = tileCounts(target.grid, size);
  // How many stretches of one weight there are doesn't depend on what rows weigh, as long as they differ.
  const axes = axesOf(plan, stacks[0]!.rows === 'area' ? (row) => row : null, turn);
  const tileAt = (col: number, row: number) => tileWindow(target.grid, size, { col, row });
  const spansOf = ({ spans, runs }: CellAxis): AxisSpans => ({ spans, runs: runs.cell.length });
  const cols = Array.from({ length: across }, (_, col) => {
    const { colOff, width } = tileAt(col, 0);
    return spansOf(new CellAxis(axes.x, scales.x, null, colOff, width));
  });
  const rows = Array.from({ length: down }, (_, row) => {
    const { rowOff, height } = tileAt(0, row);
    return spansOf(new CellAxis(axes.y, scales.y, scales.area ?? null, rowOff, height));
  });
  return ({ col, row }, number) => {
    const source = sources[number]!;
    const { colOff, rowOff, width, height } = extentOf(source);
    const x = spanIn(cols[col]!, colOff, width, source.window.colOff, source.blockWidth);
    const y = spanIn(rows[row]!, rowOff, height, source.window.rowOff, source.blockHeight);
    if (x.count * y.count === 0) return null;
    const [xRuns, yRuns] = [x.runs + x.count - 1, y.runs + y.count - 1]; // each edge of a block cuts a run
    return {
      source: number,
      x,
      y,
      pixels: x.pixels * y.pixels,
      parts: xRuns * yRuns,
      finding: (y.count * xRuns + x.count * yRuns) * CLIP_RUN,
    };
  };
}

/**
 * The blocks of a source that stretches of the lattice touch along an axis.
 * @param offset first pixel of the source on the lattice
 * @param first the same pixel in the file
 */
function spanIn({ spans, runs }: AxisSpans, offset: number, length: number, first: number, block: number): BlockSpan {
  const own = spans.flatMap(({ start, length: pixels }) => {
    const from = Math.max(start, offset);
    const to = Math.min(start + pixels, offset + length);
    return from < to ? [{ from, to }] : [];
  });
  const all = spans.reduce((sum, one) => sum + one.length, 0);
  const there = own.reduce((sum, { from, to }) => sum + to - from, 0);
  const ownRuns = Math.ceil(all === 0 ? 0 : runs * (there / all));
  return joined(own.map(({ from, to }) => span(from - offset + first, to - from, ownRuns, block)));
}

/** Parts of a row of pixels in a cell: pixels that its edges cut, and those between. */
const PARTS_OF_ROW = 5;
function inPolygons(plan: Plan, coverage: Polygons, stack: number): OfSource {
  const { sources } = plan.layers[0]!;
  const size = tileSizeOf(plan.target);
  const windowOf = polygonWindows(plan, coverage, stack);
  return (tile, number, isFirst) => {
    const cells = tileWindow(plan.target.grid, size, tile);
    const found = windowOf(cells);
    const source = sources[number]!;
    const window = found && intersect(found.pixels, extentOf(source));
    if (!window) return null;
    const { covered, shown } = found;
    const part = areaOf(window) / areaOf(found.pixels);
    const pixels = covered * areaOf(window);
    const count = cells.width * cells.height * shown * part;
    const rowsOfCell = Math.sqrt(Math.max(1, pixels / count)) + 1;
    const { colOff, rowOff } = inFile(source, window);
    return {
      source: number,
      x: span(colOff, window.width, 0, source.blockWidth),
      y: span(rowOff, window.height, 0, source.blockHeight),
      pixels,
      parts: count * rowsOfCell * PARTS_OF_ROW,
      finding: (isFirst ? cells.width * cells.height * MAP_CELL : 0) + count * rowsOfCell * WALK_ROW,
    };
  };
}

function inFile({ colOff, rowOff, window }: PlannedLayerSource, place: { colOff: number; rowOff: number }) {
  return { colOff: place.colOff - colOff + window.colOff, rowOff: place.rowOff - rowOff + window.rowOff };
}
