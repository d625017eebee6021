import { InterruptedError } from '../../errors.js';
import type { Window } from '../../grid/window.js';
import type { StackBlock } from '../../raster/pixel-block.js';
import type { ImageLayout } from '../image-layout.js';
import type { BegunBlock, SharedBlocks } from './shared-blocks.js';
import { blockWindow, type StoredBlock } from './stored-blocks.js';

/** Blocks of a raster that its readers share, who all call it by the same name. */
export interface SharedRaster {
  readonly blocks: SharedBlocks;
  readonly name: string;
}

/** The blocks on the edge of a window, which neighbouring windows need as well. */
export class EdgeBlocks {
  /** Those that others read. */
  readonly #found = new Map<string, Promise<StackBlock>>();
  /** Those that are still to be read. Of both kinds each is let go at its turn, so that memory is that of `shared`. */
  readonly #begun = new Map<string, BegunBlock>();

  constructor(
    readonly layout: ImageLayout,
    readonly window: Window,
    readonly shared: SharedRaster | undefined,
  ) {}

  /** A block as it is to be read: without bytes, where another reader has it. */
  claim(block: StoredBlock): StoredBlock {
    if (!this.shared || block.length === 0 || this.#isInside(block)) return block;
    const { blocks, name } = this.shared;
    const key = keyOf(block);
    const found = blocks.get(`${name} ${key}`);
    if (!found) {
      this.#begun.set(key, blocks.begin(`${name} ${key}`));
      return block;
    }
    this.#found.set(key, found);
    return { ...block, offset: 0, length: 0 };
  }

  /** A block that another reader has, as soon as it is there; null where this one is to read it. */
  found(block: StoredBlock): Promise<StackBlock> | null {
    if (this.#found.size === 0) return null;
    const found = this.#found.get(keyOf(block));
    this.#found.delete(keyOf(block));
    return found ?? null;
  }

  /** Leaves a block for others. */
  read(block: StoredBlock, decoded: StackBlock): StackBlock {
    if (this.#begun.size === 0) return decoded;
    this.#begun.get(keyOf(block))?.done(decoded);
    this.#begun.delete(keyOf(block));
    return decoded;
  }

  /** Tells who waits for a block that was not read that nobody will. */
  close(): void {
    for (const begun of this.#begun.values()) begun.failed(new InterruptedError('stopped'));
  }

  #isInside({ col, row }: StoredBlock): boolean {
    const { colOff, rowOff, width, height } = blockWindow(this.layout, col, row);
    const { window } = this;
    return (
      colOff >= window.colOff &&
      rowOff >= window.rowOff &&
      Math.min(this.layout.width, colOff + width) <= window.colOff + window.width &&
      rowOff + height <= window.rowOff + window.height
    );
  }
}

const keyOf = ({ col, row }: StoredBlock): string => `${col},${row}`;
