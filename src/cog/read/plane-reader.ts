import type { Window } from '../../grid/window.js';
import { REQUESTS_IN_FLIGHT } from '../../io/coalesce.js';
import type { StackBlock } from '../../raster/pixel-block.js';
import type { BandReading } from './band-reading.js';
import { type BlockOrder, BlockReader } from './block-reader.js';
import type { Raster } from './raster.js';

/**
 * Reads the blocks of bands that have blocks of their own, put together as they come: writers lay all planes out alike,
 * so that few wait for their counterparts.
 */
export class PlaneReader {
  /** Of each place the blocks that came, by band. */
  readonly #waiting = new Map<string, (StackBlock | undefined)[]>();
  readonly #whole: StackBlock[] = [];

  private constructor(readonly planes: readonly BlockReader[]) {}

  /** As {@link BlockReader.open}. Blocks are put together here, so that none of them is shared. */
  static async open(raster: Raster, bands: readonly BandReading[], window: Window, order: BlockOrder) {
    const inFlight = Math.max(1, Math.floor(REQUESTS_IN_FLIGHT / bands.length));
    const alone = { ...order, shared: undefined };
    return new PlaneReader(
      await Promise.all(bands.map((band) => BlockReader.open(raster, [band], window, alone, inFlight))),
    );
  }

  /** As {@link BlockReader.next}. */
  async next(): Promise<StackBlock | null> {
    for (;;) {
      const whole = this.#whole.shift();
      if (whole) return whole;
      const next = await Promise.all(this.planes.map((plane) => plane.next()));
      if (next[0] === null) return null; // each plane has as many blocks
      for (const [i, block] of next.entries()) this.#put(block!, i);
    }
  }

  close(): void {
    for (const plane of this.planes) plane.close();
  }

  #put(block: StackBlock, i: number): void {
    const key = `${block.window.colOff},${block.window.rowOff}`;
    const parts = this.#waiting.get(key) ?? this.planes.map(() => undefined);
    this.#waiting.set(key, parts);
    parts[i] = block;
    if (parts.includes(undefined)) return;
    this.#waiting.delete(key);
    const whole = parts as StackBlock[];
    const storedBytes = whole.reduce((sum, part) => sum + part.storedBytes, 0);
    this.#whole.push({ ...block, layers: whole.flatMap((part) => part.layers), storedBytes });
  }
}
