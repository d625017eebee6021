import type { PlannedLayerSource } from '../documents/planned-source.js';
import type { InFlight } from '../pipeline/job-memory.js';
import { bytesOf, typeInMemory } from '../raster/dtype.js';
import { type BlockSpan, blockGrid } from './blocks.js';

/** A rectangle of a source's blocks. */
interface Blocks {
  readonly source: number;
  readonly x: Pick<BlockSpan, 'first' | 'count'>;
  readonly y: Pick<BlockSpan, 'first' | 'count'>;
}

interface KeptBlock {
  readonly bytes: number;
  /** The last tile that asked for it. */
  readonly tile: number;
}

/**
 * The blocks that tiles of one process share (cog/read/shared-blocks.ts), foreseen: those on the edge of what a tile
 * touches, whether or not its pixels end inside them.
 */
export class SharedReads {
  /** By their number among the blocks of all sources; those that were asked for least recently first. */
  readonly #kept = new Map<number, KeptBlock>();
  readonly #grids: readonly { readonly first: number; readonly across: number; readonly bytes: number }[];
  #bytes = 0;
  #tile = 0;

  /**
   * Starts with nothing read.
   * @param inFlight how many tiles are read at the same time, which find each other's blocks however large these are
   */
  constructor(
    sources: readonly PlannedLayerSource[],
    readonly inFlight: Pick<InFlight, 'jobs' | 'sharedBytes'>,
  ) {
    let first = 0;
    this.#grids = sources.map((source) => {
      const { across, down } = blockGrid(source);
      const bytes = source.blockWidth * source.blockHeight * bytesOf(typeInMemory(source.dtype));
      const grid = { first, across, bytes };
      first += across * down;
      return grid;
    });
  }

  /** Says that another tile comes. */
  nextTile(): void {
    this.#tile++;
  }

  /** Columns and rows of blocks that a tile has to read itself. */
  left({ source, x, y }: Blocks): { readonly cols: number; readonly rows: number } {
    const columns = endsOf(x).map((end) => ({ source, x: end, y }));
    const rows = endsOf(y).map((end) => ({ source, x, y: end }));
    const areFound = (side: Blocks) => this.#numbersOf(side).every((number) => this.#kept.has(number));
    const left = { cols: x.count - columns.filter(areFound).length, rows: y.count - rows.filter(areFound).length };
    for (const side of [...columns, ...rows]) this.#keep(side);
    this.#trim();
    return left;
  }

  #numbersOf({ source, x, y }: Blocks): number[] {
    const { first, across } = this.#grids[source]!;
    const at = first + y.first * across + x.first;
    return Array.from({ length: x.count * y.count }, (_, i) => at + Math.floor(i / x.count) * across + (i % x.count));
  }

  #keep(side: Blocks): void {
    const { bytes } = this.#grids[side.source]!;
    for (const number of this.#numbersOf(side)) {
      if (!this.#kept.delete(number)) this.#bytes += bytes;
      this.#kept.set(number, { bytes, tile: this.#tile });
    }
  }

  #trim(): void {
    for (const [number, { bytes, tile }] of this.#kept) {
      if (this.#bytes <= this.inFlight.sharedBytes || tile > this.#tile - this.inFlight.jobs) return;
      this.#kept.delete(number);
      this.#bytes -= bytes;
    }
  }
}

/** The first and the last of a stretch. */
function endsOf({ first, count }: Blocks['x']): Blocks['x'][] {
  const [end, other] = [
    { first, count: 1 },
    { first: first + count - 1, count: 1 },
  ];
  return count > 1 ? [end, other] : [end];
}
