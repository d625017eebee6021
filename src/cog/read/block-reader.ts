import { CorruptRasterError } from '../../errors.js';
import type { Window } from '../../grid/window.js';
import { type RangeGroup, REQUESTS_IN_FLIGHT } from '../../io/coalesce.js';
import { readAhead } from '../../io/read-ahead.js';
import type { Phases } from '../../phases.js';
import { freeArray } from '../../raster/free-array.js';
import type { StackBlock } from '../../raster/pixel-block.js';
import type { BandReading } from './band-reading.js';
import { isWritten, readsOf } from './block-reads.js';
import { decodeBlock } from './decode-block.js';
import { EdgeBlocks, type SharedRaster } from './edge-blocks.js';
import { layerOf } from './layer-of-block.js';
import type { Raster } from './raster.js';
import { blockWindow, type StoredBlock, storedBlocks } from './stored-blocks.js';
import { readValidities } from './validity.js';

/** Which blocks come, in which order. */
export interface BlockOrder {
  /** Whether a row of blocks comes after the other, wherever their bytes lie. */
  readonly inRows?: boolean;
  /** Which blocks are wanted; all by default. */
  readonly isWanted?: (block: Window) => boolean;
  /** Where blocks on the edge of the window are found, or left for others. */
  readonly shared?: SharedRaster | undefined;
  /** Whether the samples of a block are of no use any more when the next one is asked for, so that they are freed. */
  readonly frees?: boolean;
  /** What measures decoding. */
  readonly phases?: Phases | undefined;
}

/** Blocks that share a request, and its bytes; null where none of them was ever written. */
interface BlocksRead {
  readonly step: RangeGroup<StoredBlock>;
  readonly bytes: Uint8Array | null;
}
const NOTHING: BlocksRead = { step: { offset: 0, length: 0, members: [] }, bytes: null };

/**
 * Reads the blocks of one plane that touch a window, one after the other: of one band, or of bands whose samples are
 * interleaved. Neighbouring blocks share requests, and few requests are in flight. To be closed.
 */
export class BlockReader {
  readonly #edge: EdgeBlocks;
  readonly #reads: AsyncGenerator<BlocksRead, void>;
  readonly #isMasked: boolean;
  #now = NOTHING;
  /** Which of the blocks of `#now` comes next. */
  #next = 0;

  private constructor(
    readonly raster: Raster,
    readonly bands: readonly BandReading[],
    readonly order: BlockOrder,
    edge: EdgeBlocks,
    wanted: readonly StoredBlock[],
    inFlight: number,
  ) {
    this.#edge = edge;
    const claimed: StoredBlock[] = [];
    for (const block of wanted) claimed.push(edge.claim(block));
    const steps = readsOf(claimed, order.inRows ?? false, raster.source);
    this.#reads = readAhead(steps, inFlight - 1, async (step) => ({
      step,
      bytes: step.length > 0 ? await readGroup(raster, step) : null,
    }));
    this.#isMasked = bands.some(({ mask }) => mask !== null);
  }

  /**
   * Finds out where the blocks lie.
   * @param bands the layers of the blocks, in this order
   * @throws CorruptRasterError, StorageError, SourceChangedError
   */
  static async open(
    raster: Raster,
    bands: readonly BandReading[],
    window: Window,
    order: BlockOrder,
    inFlight = REQUESTS_IN_FLIGHT,
  ): Promise<BlockReader> {
    const { cache, layout } = raster;
    const wanted: StoredBlock[] = [];
    for (const block of await storedBlocks(cache, layout, bands[0]!.band, window))
      if (order.isWanted?.(blockWindow(layout, block.col, block.row)) ?? true) wanted.push(block);
    return new BlockReader(raster, bands, order, new EdgeBlocks(layout, window, order.shared), wanted, inFlight);
  }

  /**
   * The next block; null behind the last one.
   * @throws CorruptRasterError, UnsupportedRasterError, StorageError, SourceChangedError
   */
  async next(): Promise<StackBlock | null> {
    while (this.#next === this.#now.step.members.length) if (!(await this.#readOn())) return null;
    const block = this.#now.step.members[this.#next++]!;
    const found = this.#edge.found(block);
    return found ?? this.#edge.read(block, await this.#decode(block));
  }

  /** Tells who waits for a block that was not read that nobody will. Requests under way end by themselves, unread. */
  close(): void {
    this.#edge.close();
  }

  async #readOn(): Promise<boolean> {
    const { bytes } = this.#now;
    this.#now = NOTHING;
    this.#next = 0;
    if (this.order.frees && bytes && this.raster.source.isFile) freeArray(bytes);
    const { value } = await this.#reads.next();
    if (value) this.#now = value;
    return value !== undefined;
  }

  async #decode(block: StoredBlock): Promise<StackBlock> {
    const { raster, bands } = this;
    const { layout, source } = raster;
    const window = blockWindow(layout, block.col, block.row);
    const at = `block ${block.col},${block.row} (bytes ${block.offset}-${block.offset + block.length})`;
    const place = { uri: source.uri, at };
    const bytes = this.#bytesOf(block);
    const stored = bytes && this.#decoding(() => decodeBlock(layout, bytes, window.height, `${source.uri}: ${at}`));
    const masks = this.#isMasked ? await readValidities(raster, bands, window, stored) : null;
    const layers = this.#decoding(() =>
      bands.map((reading, i) => layerOf(raster, stored, reading, masks?.[i] ?? null, place)),
    );
    return { window, stride: window.width, lattice: 0, layers, storedBytes: block.length };
  }

  #bytesOf(block: StoredBlock): Uint8Array | null {
    if (!isWritten(block)) return null;
    const { step, bytes } = this.#now;
    const from = block.offset - step.offset;
    return bytes!.subarray(from, from + block.length);
  }

  #decoding<T>(work: () => T): T {
    const { phases } = this.order;
    return phases ? phases.during('decoding', work) : work();
  }
}

async function readGroup(raster: Raster, group: RangeGroup<StoredBlock>): Promise<Uint8Array> {
  const bytes = await raster.source.read(group.offset, group.length);
  if (bytes.length < group.length) {
    throw new CorruptRasterError(
      `${raster.source.uri}: ends at byte ${group.offset + bytes.length}, inside a block that reaches to ${group.offset + group.length}; it is truncated, get it again from its origin`,
    );
  }
  return bytes;
}
