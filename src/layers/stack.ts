import type { SharedBlocks } from '../cog/read/shared-blocks.js';
import { nodataOf, type Plan } from '../documents/plan.js';
import { extentOf } from '../documents/planned-source.js';
import type { Window } from '../grid/window.js';
import type { OpenSource } from '../io/ports.js';
import type { Phases } from '../phases.js';
import type { StackBlock } from '../raster/pixel-block.js';
import { type OpenBand, openBand } from './open-band.js';
import { Overlap } from './overlap.js';
import { reconciling } from './reconciled-blocks.js';
import { type BlockOrder, readSource, type TakeBlock } from './source-blocks.js';

/** Sources that are opened while another one is read. */
const AHEAD = 8;

/**
 * Takes a block and which of its pixels count.
 * @param block in pixels of the stack's lattice, within the source
 * @param counted 1 for pixels that count, by the block's rows; null where all do
 */
export type TakeCounted = (block: StackBlock, counted: Uint8Array | null) => void;

/** What the jobs of a thread have in common when they read. */
export interface ReadTogether {
  /** Blocks on the edge of what a job reads. */
  readonly blocks: SharedBlocks;
  readonly phases: Phases;
}

/** The sources of a plan that lie on the same lattice. */
export interface Stack {
  /**
   * Reads the blocks that touch some windows of the lattice, each once: source after source. Each is opened shortly
   * before its turn, checked to be what was planned when it is read, and let go, so that few are open however many
   * there are.
   * @throws SourceChangedError, NotFoundError, StorageError, CorruptRasterError
   */
  read(windows: readonly Window[], take: TakeCounted, order?: BlockOrder): Promise<void>;
}

/**
 * Sources of a plan's layer that lie on one lattice.
 * @param numbers of the sources, in the order in which they come first where they overlap
 * @param together what is shared with other jobs of the thread; null where there are none
 */
export function stackOf(
  open: OpenSource,
  plan: Plan,
  numbers: readonly number[],
  together: ReadTogether | null = null,
): Stack {
  const layer = plan.layers[0]!;
  const sources = numbers.map((number) => layer.sources[number]!);
  return {
    async read(windows, take, order = {}) {
      const overlap = new Overlap(
        sources.map((source) => ({ extent: extentOf(source), vrt: source.vrt })),
        nodataOf(layer),
      );
      const bands = openedAhead(sources, (source) => openBand(open, source, layer.kind));
      for await (const [i, band] of bands) {
        const source = {
          planned: sources[i]!,
          band,
          reconcile: reconciling(sources[i]!, layer),
          shared: together ? { blocks: together.blocks, name: String(numbers[i]) } : undefined,
          phases: together?.phases,
        };
        const isOpen = (window: Window) => overlap.isOpen(i, window);
        const count: TakeBlock = (block, stored) => {
          const { window, stride, layers } = block;
          take(block, overlap.counted(i, { window, stride, layer: layers[0]!, stored }));
        };
        await readSource(source, windows, order, isOpen, count);
        await band.check();
      }
    },
  };
}

/** Opens things in their order, some ahead of the one that is used, and closes each when the next one is asked for. */
async function* openedAhead<T>(
  all: readonly T[],
  open: (one: T) => Promise<OpenBand>,
): AsyncGenerator<readonly [number: number, band: OpenBand], void> {
  const opening: Promise<OpenBand>[] = [];
  let begun = 0;
  try {
    for (let i = 0; i < all.length; i++) {
      for (; begun < all.length && begun <= i + AHEAD; begun++) {
        const one = open(all[begun]!);
        one.catch(() => {}); // it is told when its turn comes
        opening.push(one);
      }
      const band = await opening[0]!;
      yield [i, band];
      opening.shift();
      await band.close();
    }
  } finally {
    // Those that are open where reading has ended early; one that failed to open is none.
    for (const one of opening) await (await one.catch(() => null))?.close();
  }
}
