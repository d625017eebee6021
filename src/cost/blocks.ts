import { coalesce } from '../io/coalesce.js';
import { tileFrame } from '../pipeline/tile-frame.js';
import type { Plan } from '../spec/plan.js';

/** Consecutive blocks of one axis, and the pixels of a tile in them. */
export interface BlockSpan {
  readonly first: number;
  readonly count: number;
  readonly pixels: number;
}

/** How a plan's source is cut into blocks. */
export interface BlockGrid {
  readonly across: number;
  readonly down: number;
  readonly blockPixels: number;
  /** Stored bytes of a block, on average over the file: headers and overviews are counted in. */
  readonly blockBytes: number;
}

/** @returns how a plan's source is cut into blocks. */
export function blockGrid({ source }: Pick<Plan, 'source'>): BlockGrid {
  const across = Math.ceil(source.width / source.blockWidth);
  const down = Math.ceil(source.height / source.blockHeight);
  const blockBytes = Math.max(1, Math.round(source.size / (across * down)));
  return { across, down, blockPixels: source.blockWidth * source.blockHeight, blockBytes };
}

/** @returns the source's blocks that each column and each row of tiles touches. */
export function tileSpans(plan: Plan): { readonly cols: readonly BlockSpan[]; readonly rows: readonly BlockSpan[] } {
  const { blockWidth, blockHeight } = plan.source;
  const across = plan.tiles.reduce((most, [col]) => Math.max(most, col + 1), 0);
  const down = plan.tiles.reduce((most, [, row]) => Math.max(most, row + 1), 0);
  const frames = (n: number, tile: (i: number) => { col: number; row: number }) =>
    Array.from({ length: n }, (_, i) => tileFrame(plan, tile(i)).pixels);
  return {
    cols: frames(across, (col) => ({ col, row: 0 })).map((w) => span(w.colOff, w.width, blockWidth)),
    rows: frames(down, (row) => ({ col: 0, row })).map((w) => span(w.rowOff, w.height, blockHeight)),
  };
}

function span(offset: number, pixels: number, block: number): BlockSpan {
  if (pixels === 0) return { first: 0, count: 0, pixels };
  const first = Math.floor(offset / block);
  return { first, count: Math.floor((offset + pixels - 1) / block) - first + 1, pixels };
}

/** What reading a rectangle of blocks takes. */
export interface BlockReads {
  readonly requests: number;
  readonly bytes: number;
}

/** @returns a function that says what a rectangle of `cols` x `rows` blocks takes, if all blocks have the average size and lie in order. */
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
