import pLimit from 'p-limit';
import { readBlocks } from '../cog/read/block-reader.js';
import { nodataOf, type Plan } from '../documents/plan.js';
import { extentOf, type PlannedLayerSource } from '../documents/planned-source.js';
import { intersect, type Window } from '../grid/window.js';
import type { OpenSource } from '../io/ports.js';
import type { LayerBlock, StackBlock } from '../raster/pixel-block.js';
import { type OpenBand, openBand } from './open-band.js';
import { Overlap } from './overlap.js';
import { type Reconcile, reconciling } from './reconciled-blocks.js';

/** Sources that are opened at a time. */
const AT_A_TIME = 8;

/** Which blocks of a stack come, in which order. */
export interface StackOrder {
  /** Whether, of each source, a row of blocks comes after the other, wherever their bytes lie. */
  readonly inRows?: boolean;
  /** Which blocks are wanted, by the pixels that they cover; all by default. */
  readonly isWanted?: (block: Window) => boolean;
}

/** A block, and which of its pixels count. */
export interface CountedBlock {
  /** In pixels of the stack's lattice, within the source. */
  readonly block: StackBlock;
  /** 1 for pixels that count, by the block's rows; null where all do. */
  readonly counted: Uint8Array | null;
}

/** The sources of a plan that lie on the same lattice, opened. */
export interface OpenStack {
  /** The blocks that touch some windows of the lattice, each once: source after source. */
  read(windows: readonly Window[], order?: StackOrder): AsyncGenerator<CountedBlock, void>;
  /**
   * Checks that the sources are still what was planned.
   * @throws SourceChangedError
   */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** A source, opened, and how its blocks are read. */
interface OpenedSource {
  readonly source: PlannedLayerSource;
  readonly extent: Window;
  readonly band: OpenBand;
  readonly reconcile: Reconcile | null;
}

/**
 * Opens sources of a plan's layer that lie on one lattice.
 * @param numbers of the sources, in the order in which they come first where they overlap
 * @throws SourceChangedError, NotFoundError, StorageError
 */
export async function openStack(open: OpenSource, plan: Plan, numbers: readonly number[]): Promise<OpenStack> {
  const layer = plan.layers[0]!;
  const nodata = nodataOf(layer);
  const limit = pLimit(AT_A_TIME);
  const opening = await Promise.allSettled(
    numbers.map((number) =>
      limit(async (): Promise<OpenedSource> => {
        const source = layer.sources[number]!;
        const band = await openBand(open, source, layer.kind);
        return { source, extent: extentOf(source), band, reconcile: reconciling(source, layer) };
      }),
    ),
  );
  const opened = opening.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const close = async () => {
    for (const { band } of opened) await band.close();
  };
  const failed = opening.find((one) => one.status === 'rejected');
  if (failed) {
    await close();
    throw failed.reason;
  }
  return {
    async *read(windows, order = {}) {
      const overlap = new Overlap(
        opened.map(({ extent, source: { vrt } }) => ({ extent, vrt })),
        nodata,
      );
      for (const [i, one] of opened.entries()) {
        const isOpen = (window: Window) => overlap.isOpen(i, window);
        for await (const { block, stored } of blocksOf(one, windows, order, isOpen)) {
          const { window, stride, layers } = block;
          yield { block, counted: overlap.counted(i, { window, stride, layer: layers[0]!, stored }) };
        }
      }
    },
    async check() {
      for (const { band } of opened) await band.check();
    },
    close,
  };
}

/** The blocks of a source that touch some windows of the lattice, each once, placed on it; and as they are stored. */
async function* blocksOf(
  { source, extent, band, reconcile }: OpenedSource,
  windows: readonly Window[],
  { inRows = false, isWanted = () => true }: StackOrder,
  isOpen: (window: Window) => boolean,
): AsyncGenerator<{ readonly block: StackBlock; readonly stored: LayerBlock }, void> {
  const [right, down] = [extent.colOff - source.window.colOff, extent.rowOff - source.window.rowOff];
  const moved = (window: Window, x: number, y: number) => ({
    ...window,
    colOff: window.colOff + x,
    rowOff: window.rowOff + y,
  });
  const onLattice = (block: Window) => intersect(moved(block, right, down), extent)!;
  const own = windows.flatMap((window) => intersect(window, extent) ?? []);
  const seen = new Set<string>();
  const isNew = ({ colOff, rowOff }: Window) => {
    if (own.length < 2) return true;
    const place = `${colOff} ${rowOff}`;
    return seen.size < seen.add(place).size;
  };
  const wanted = (block: Window) => {
    const window = onLattice(block);
    return isWanted(window) && isOpen(window) && isNew(block);
  };
  for (const window of own) {
    const inFile = moved(window, -right, -down);
    for await (const block of readBlocks(band.raster, [band.reading], inFile, { inRows, isWanted: wanted })) {
      const window = onLattice(block.window);
      const stored = block.layers.map((layer) => cut(layer, block, source.window));
      const layers = reconcile ? stored.map(reconcile) : stored;
      yield { block: { ...block, window, lattice: source.stack, layers }, stored: stored[0]! };
    }
  }
}

/** A layer of a block from where the part of the file that counts begins. */
function cut(layer: LayerBlock, { window, stride }: StackBlock, part: Window): LayerBlock {
  const skipped = Math.max(0, part.rowOff - window.rowOff) * stride + Math.max(0, part.colOff - window.colOff);
  if (skipped === 0) return layer;
  return { ...layer, samples: layer.samples.subarray(skipped), valid: layer.valid?.subarray(skipped) ?? null };
}
