import type { StackBlock } from '../../raster/pixel-block.js';

/** What a block takes beside its samples. */
const LEAST = 1024;

interface Shared {
  readonly block: Promise<StackBlock>;
  /** 0 as long as it is still being read. */
  bytes: number;
}

/** A block that somebody has begun to read. */
export interface BegunBlock {
  /** Hands the block to all who wait for it. */
  readonly done: (block: StackBlock) => void;
  /** Says that it is not coming. */
  readonly failed: (error: Error) => void;
}

/**
 * Decoded blocks that neighbouring jobs of one thread share: those on the edge of what a job reads. Each is read by the
 * first job that needs it, and jobs at the same time wait for each other's.
 * Memory: `most` bytes of them, and those for which a job waits.
 */
export class SharedBlocks {
  /** Those that were read or used least recently first. */
  readonly #blocks = new Map<string, Shared>();
  readonly #handed = new WeakSet<StackBlock>();
  #bytes = 0;

  /**
   * Keeps nothing yet.
   * @param most bytes of blocks that are kept
   */
  constructor(readonly most: number) {}

  /** A block that was read, or is being read; undefined where nobody has begun. */
  get(key: string): Promise<StackBlock> | undefined {
    const found = this.#blocks.get(key);
    if (!found) return undefined;
    this.#blocks.delete(key);
    this.#blocks.set(key, found);
    return found.block;
  }

  /** Promises to read a block that {@link get} doesn't know. */
  begin(key: string): BegunBlock {
    let [resolve, reject]: [(block: StackBlock) => void, (error: Error) => void] = [() => {}, () => {}];
    const block = new Promise<StackBlock>((...both) => {
      [resolve, reject] = both;
    });
    block.catch(() => {}); // told by those who wait for it, if any do
    const shared: Shared = { block, bytes: 0 };
    this.#blocks.set(key, shared);
    return {
      done: (read) => {
        this.#handed.add(read);
        resolve(read);
        shared.bytes = bytesOf(read);
        this.#bytes += shared.bytes;
        this.#trim();
      },
      failed: (error) => {
        reject(error);
        this.#blocks.delete(key);
      },
    };
  }

  /** Whether others may have a block, or get it. */
  holds(block: StackBlock): boolean {
    return this.#handed.has(block);
  }

  #trim(): void {
    for (const [key, { bytes }] of this.#blocks) {
      if (this.#bytes <= this.most) return;
      if (bytes === 0) continue;
      this.#blocks.delete(key);
      this.#bytes -= bytes;
    }
  }
}

function bytesOf({ layers }: StackBlock): number {
  return layers.reduce((sum, { samples, valid }) => sum + samples.byteLength + (valid?.byteLength ?? 0), LEAST);
}
