import { intersect, type Window } from '../grid/window.js';
import type { Candidates, Footprint } from './footprint.js';
import type { PixelMap } from './pixel-map.js';

/** Cells along the side of the blocks at which the search begins; they are aligned to the grid. */
const ROOT = 256;
/** Where a block is mapped: corners, middles of edges, and its middle, in halves of its side. */
const POINTS = [0, 1, 2].flatMap((down) => [0, 1, 2].map((across) => [across / 2, down / 2] as const));
/** Part of a block's size in pixels that it may reach beyond its points, and pixels besides. */
const MARGIN = 1 / 4;
const MARGIN_PIXELS = 1;
/** Part of a block's size by which its middles may lie beside those of its corners; one that bends more is cut. */
const BENT = 1 / 10;

/** The rectangle around a block in pixels, with a margin. */
interface Reach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Finds out which footprints meet which cells, by blocks of cells that are cut in four where a few mapped points don't
 * tell. Blocks are aligned to the grid, so that what is found for a cell doesn't depend on the window that asks. Memory:
 * a path of blocks.
 */
export class FootprintBlocks {
  readonly #maps: readonly PixelMap[];
  /** The map of each footprint, by its number. */
  readonly #mapOf: readonly number[];

  constructor(readonly footprints: readonly Footprint[]) {
    this.#maps = [...new Set(footprints.map(({ map }) => map))];
    this.#mapOf = footprints.map(({ map }) => this.#maps.indexOf(map));
  }

  /**
   * Visits the cells of a window by blocks in which one lattice at most may have a part, and cell by cell where several
   * may.
   */
  visit(cells: Window, take: (block: Window, found: Candidates) => void): void {
    const all: Candidates = { order: this.footprints.map((_, i) => i), isCovered: false };
    const first = (at: number) => Math.floor(at / ROOT) * ROOT;
    for (let top = first(cells.rowOff); top < cells.rowOff + cells.height; top += ROOT)
      for (let left = first(cells.colOff); left < cells.colOff + cells.width; left += ROOT)
        this.#descend(left, top, ROOT, all, cells, take);
  }

  #descend(
    left: number,
    top: number,
    side: number,
    above: Candidates,
    cells: Window,
    take: (block: Window, found: Candidates) => void,
  ): void {
    const block = intersect({ colOff: left, rowOff: top, width: side, height: side }, cells);
    if (!block) return;
    const found = this.#narrowed(above, left, top, side);
    const lattice = this.footprints[found.order[0] ?? 0]?.lattice;
    if (side === 1 || found.order.every((at) => this.footprints[at]!.lattice === lattice)) {
      take(block, found);
      return;
    }
    const half = side / 2;
    for (const [x, y] of [[left, top], [left + half, top], [left, top + half], [left + half, top + half]] as const) // biome-ignore format: one thought
      this.#descend(x, y, half, found, cells, take);
  }

  /** Those of a block's candidates that may meet a block in it. */
  #narrowed(above: Candidates, left: number, top: number, side: number): Candidates {
    const reaches = new Map<number, Reach | null>();
    const order: number[] = [];
    for (const [i, at] of above.order.entries()) {
      if (above.isCovered && i === above.order.length - 1) return { order: [...order, at], isCovered: true };
      const map = this.#mapOf[at]!;
      let reach = reaches.get(map);
      if (reach === undefined) {
        reach = reachOf(this.#maps[map]!, left, top, side);
        reaches.set(map, reach);
      }
      const met = reach ? howMet(reach, this.footprints[at]!.extent, this.#maps[map]!.period) : PARTLY;
      if (met === NOT) continue;
      order.push(at);
      if (met === WHOLLY) return { order, isCovered: true };
    }
    return { order, isCovered: false };
  }
}

const NOT = 0;
const PARTLY = 1;
const WHOLLY = 2;

function howMet(reach: Reach, { colOff, rowOff, width, height }: Window, period: number): number {
  if (reach.top > rowOff + height || reach.bottom < rowOff) return NOT;
  const isBetween = reach.top >= rowOff && reach.bottom <= rowOff + height;
  const first = period > 0 ? Math.ceil((colOff - reach.right) / period) : 0;
  const last = period > 0 ? Math.floor((colOff + width - reach.left) / period) : 0;
  let met = NOT;
  for (let turn = first; turn <= last; turn++) {
    const [left, right] = [reach.left + turn * period, reach.right + turn * period];
    if (left > colOff + width || right < colOff) continue;
    if (isBetween && left >= colOff && right <= colOff + width) return WHOLLY;
    met = PARTLY;
  }
  return met;
}

/** Where a block lies in pixels; null where that is not to be told from a few points. */
function reachOf(map: PixelMap, left: number, top: number, side: number): Reach | null {
  if (map.poles.some(({ u, v }) => u >= left && u <= left + side && v >= top && v <= top + side)) return null;
  const columns: number[] = [];
  const rows: number[] = [];
  for (const [across, down] of POINTS) {
    const [column, row] = map.toPixels(left + across * side, top + down * side);
    if (Number.isNaN(column)) return null;
    const first = columns[0] ?? column;
    columns.push(map.period > 0 ? column - map.period * Math.round((column - first) / map.period) : column);
    rows.push(row);
  }
  const [least, most] = [Math.min(...columns), Math.max(...columns)];
  const [highest, lowest] = [Math.min(...rows), Math.max(...rows)];
  if (map.period > 0 && most - least > map.period / 2) return null;
  const size = Math.max(most - least, lowest - highest);
  if (isBent(columns, BENT * size) || isBent(rows, BENT * size)) return null;
  const margin = MARGIN * size + MARGIN_PIXELS;
  return { left: least - margin, top: highest - margin, right: most + margin, bottom: lowest + margin };
}

/** Whether the middles of a block lie further from those of its corners than by `most`. */
function isBent(at: readonly number[], most: number): boolean {
  const off = (middle: number, ...around: number[]) =>
    Math.abs(at[middle]! - around.reduce((sum, corner) => sum + at[corner]!, 0) / around.length) > most;
  return off(1, 0, 2) || off(3, 0, 6) || off(5, 2, 8) || off(7, 6, 8) || off(4, 0, 2, 6, 8);
}
