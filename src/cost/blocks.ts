import { tileCounts, tileSizeOf } from '../grid/tiling.js';
import { coalesce } from '../io/coalesce.js';
import { tileFrame } from '../pipeline/tile-frame.js';
import type { Plan } from '../spec/plan.js';

/** The blocks of one axis that a tile touches. */
export interface BlockSpan {
  readonly first: number;
  readonly count: number;
  /** Pixels of the tile. */
  readonly pixels: number;
  /** Pieces of pixels with one weight in one cell, before blocks cut them. */
  readonly runs: number;
}

/** How a plan's source is cut into blocks. */
export interface BlockGrid {
  readonly across: number;
  readonly down: number;
  /** Stored bytes of a block, on average over the file: its header, overviews and other bands are counted in. */
  readonly blockBytes: number;
}

/** How a plan's source is cut into blocks. */
export function blockGrid({ source }: Pick<Plan, 'source'>): BlockGrid {
  const across = Math.ceil(source.width / source.blockWidth);
  const down = Math.ceil(source.height / source.blockHeight);
  const blockBytes = Math.max(1, Math.round(source.size / (across * down)));
  return { across, down, blockBytes };
}

/** The source's blocks that each column and each row of tiles touches. */
export function tileSpans(plan: Plan): { readonly cols: readonly BlockSpan[]; readonly rows: readonly BlockSpan[] } {
  const { blockWidth, blockHeight } = plan.source;
  const { across, down } = tileCounts(plan.grid, tileSizeOf(plan));
  return {
    cols: Array.from({ length: across }, (_, col) => {
      const { pixels, colRuns } = tileFrame(plan, { col, row: 0 });
      return span(pixels.colOff, pixels.width, colRuns.cell.length, blockWidth);
    }),
    rows: Array.from({ length: down }, (_, row) => {
      const { pixels, rowRuns } = tileFrame(plan, { col: 0, row });
      return span(pixels.rowOff, pixels.height, rowRuns.cell.length, blockHeight);
    }),
  };
}

function span(offset: number, pixels: number, runs: number, block: number): BlockSpan {
  if (pixels === 0) return { first: 0, count: 0, pixels, runs: 0 };
  const first = Math.floor(offset / block);
  return { first, count: Math.floor((offset + pixels - 1) / block) - first + 1, pixels, runs };
}

/** What reading a rectangle of blocks takes. */
export interface BlockReads {
  readonly requests: number;
  readonly bytes: number;
}

/**
 * A function that says what a rectangle of `cols` x `rows` blocks takes, if all blocks have the average size and lie
 * in order.
 */
export function blockReader({ across, blockBytes }: BlockGrid): (cols: number, rows: number) => BlockReads {
  const known = new Map<string, BlockReads>();
  return (cols, rows) => {
    const key = `${cols} ${rows}`;
    const found = known.get(key);
    if (found) return found;
    const groups = coalesce(
      Array.from({ length: cols * rows }, (_, i) => ({
        offset: (Math.floor(i / cols) * across + (i % cols)) * blockBytes,
        length: blockBytes,
      })),
    );
    const reads = { requests: groups.length, bytes: groups.reduce((sum, { length }) => sum + length, 0) };
    known.set(key, reads);
    return reads;
  };
}
