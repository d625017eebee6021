import { HEADER_PAGE } from '../cog/read/header-cache.js';
import type { PlannedLayerSource } from '../documents/planned-source.js';
import type { BlockGrid, BlockSpan } from './blocks.js';

/** Assumed: where the block index begins, behind the first directory. */
const INDEX_START = 1024;
/** Files from here on are BigTIFF, with offsets of 8 bytes. */
const CLASSIC_BYTES = 2 ** 32;
const COUNT_BYTES = 4;

/** The pages of a source's header that one process has read: later tiles find them there. */
export class IndexPages {
  /** Requests of opening the source: its first page, and the directories of overviews that lie behind a long index. */
  readonly openRequests: number;
  readonly #read = new Set<number>();
  readonly #offsetBytes: number;

  constructor(
    readonly source: PlannedLayerSource,
    readonly grid: BlockGrid,
  ) {
    this.#offsetBytes = source.source.size >= CLASSIC_BYTES ? 8 : 4;
    this.openRequests = this.#open();
  }

  #open(): number {
    let requests = this.#load(0, 1);
    const { width, height, blockWidth, blockHeight } = this.source;
    const entry = this.#offsetBytes + COUNT_BYTES;
    let at = INDEX_START + this.grid.across * this.grid.down * entry;
    const tiled = blockWidth < width;
    for (let factor = 2; tiled && Math.max(width / factor, height / factor) >= blockWidth / 2; factor *= 2) {
      requests += this.#load(at, 1);
      at += Math.ceil(width / factor / blockWidth) * Math.ceil(height / factor / blockHeight) * entry;
    }
    return requests;
  }

  /** The requests of looking up a rectangle of blocks. */
  lookUp(cols: BlockSpan, rows: BlockSpan): number {
    const counts = INDEX_START + this.grid.across * this.grid.down * this.#offsetBytes;
    return this.#entries(INDEX_START, this.#offsetBytes, cols, rows) + this.#entries(counts, COUNT_BYTES, cols, rows);
  }

  /** Rows of the index that share pages are read page by page, longer ones row by row. */
  #entries(start: number, size: number, cols: BlockSpan, rows: BlockSpan): number {
    if (cols.count === 0 || rows.count === 0) return 0;
    const stride = this.grid.across * size;
    const at = (row: number) => start + row * stride + cols.first * size;
    const last = at(rows.first + rows.count - 1) + cols.count * size;
    let requests = 0;
    if (stride <= HEADER_PAGE) {
      for (let offset = at(rows.first); offset < last; offset = (Math.floor(offset / HEADER_PAGE) + 1) * HEADER_PAGE) {
        requests += this.#load(offset, 1);
      }
      return requests;
    }
    for (let row = rows.first; row < rows.first + rows.count; row++) requests += this.#load(at(row), cols.count * size);
    return requests;
  }

  /** Reads the pages of a range in one request, if any is missing. */
  #load(offset: number, length: number): number {
    let requests = 0;
    for (let page = Math.floor(offset / HEADER_PAGE); page <= Math.floor((offset + length - 1) / HEADER_PAGE); page++) {
      if (this.#read.has(page)) continue;
      this.#read.add(page);
      requests = 1;
    }
    return requests;
  }
}
