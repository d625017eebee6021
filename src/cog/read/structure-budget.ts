import type { TagEntry } from './tag-entry.js';

/** Entries of all directories of a file. */
const MAX_ENTRIES = 2 ** 18;
/** Directories may share small values, but not so many that together they declare much more than the file holds. */
const SHARED_BYTES = 1024 * 1024;

/**
 * Adds up what the directories of a file declare. In a hostile file directories overlap, and tags share their values,
 * so that few bytes make many entries or many long arrays; each alone could be true.
 */
export class StructureBudget {
  #entries = 0;
  #valueBytes = 0;

  constructor(readonly fileBytes: number) {}

  /**
   * Counts one entry.
   * @returns what is wrong with all of them together, null where nothing is
   */
  add({ size, count }: TagEntry): string | null {
    this.#entries++;
    this.#valueBytes += size * count;
    if (this.#entries > MAX_ENTRIES) return `has more than ${MAX_ENTRIES} entries`;
    if (this.#valueBytes > this.fileBytes + SHARED_BYTES)
      return `declares more bytes of values than its ${this.fileBytes} bytes can hold`;
    return null;
  }
}
