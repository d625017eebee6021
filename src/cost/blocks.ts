import type { PlannedLayerSource } from '../documents/planned-source.js';
import type { Window } from '../grid/window.js';
import { type ByteRange, countCoalesced } from '../io/coalesce.js';

/** The blocks of one axis that a tile touches. */
export interface BlockSpan {
  readonly first: number;
  readonly count: number;
  /** Pixels of the tile. */
  readonly pixels: number;
  /** Pieces of pixels with one weight in one cell, before blocks cut them. */
  readonly runs: number;
}

/** How a source is cut into blocks. */
export interface BlockGrid {
  readonly across: number;
  readonly down: number;
  /** Stored bytes of a block, on average over the file: its header, overviews and other bands are counted in. */
  readonly blockBytes: number;
}

/** How a source is cut into blocks. */
export function blockGrid({ source, width, height, blockWidth, blockHeight }: PlannedLayerSource): BlockGrid {
  const across = Math.ceil(width / blockWidth);
  const down = Math.ceil(height / blockHeight);
  const blockBytes = Math.max(1, Math.round(source.size / (across * down)));
  return { across, down, blockBytes };
}

/** The source's blocks that a window of pixels touches. */
export function windowSpans(
  { blockWidth, blockHeight }: PlannedLayerSource,
  { colOff, rowOff, width, height }: Window,
): { readonly x: BlockSpan; readonly y: BlockSpan } {
  return { x: span(colOff, width, 1, blockWidth), y: span(rowOff, height, 1, blockHeight) };
}

/** The blocks of one axis that a stretch of pixels touches. */
export function span(offset: number, pixels: number, runs: number, block: number): BlockSpan {
  const first = Math.floor(offset / block);
  return { first, count: Math.floor((offset + pixels - 1) / block) - first + 1, pixels, runs };
}

/** Stretches of blocks as one, from the first of them on. */
export function joined(spans: readonly BlockSpan[]): BlockSpan {
  const sum = (of: (one: BlockSpan) => number) => spans.reduce((all, one) => all + of(one), 0);
  const { first, runs } = spans[0] ?? { first: 0, runs: 0 };
  return { first, count: sum(({ count }) => count), pixels: sum(({ pixels }) => pixels), runs };
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
    const reads = countCoalesced(rectangle(cols, rows, across, blockBytes));
    known.set(key, reads);
    return reads;
  };
}

/** Where the blocks of a rectangle lie, one after the other: there may be millions. */
function* rectangle(cols: number, rows: number, across: number, blockBytes: number): Generator<ByteRange> {
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++) yield { offset: (row * across + col) * blockBytes, length: blockBytes };
}
