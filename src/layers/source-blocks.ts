import type { SharedRaster } from '../cog/read/edge-blocks.js';
import { readBlocks } from '../cog/read/read-blocks.js';
import { extentOf, type PlannedLayerSource } from '../documents/planned-source.js';
import { intersect, type Window } from '../grid/window.js';
import type { Phases } from '../phases.js';
import type { LayerBlock, StackBlock } from '../raster/pixel-block.js';
import type { OpenBand } from './open-band.js';
import type { Reconcile } from './reconciled-blocks.js';

/** Which blocks come, in which order. */
export interface BlockOrder {
  /** Whether, of each source, a row of blocks comes after the other, wherever their bytes lie. */
  readonly inRows?: boolean;
  /** Which blocks are wanted, by the pixels that they cover; all by default. */
  readonly isWanted?: (block: Window) => boolean;
  /** As of cog/read/block-reader.ts. */
  readonly frees?: boolean;
}

/** A source, opened, and how its blocks are read. */
export interface SourceToRead {
  readonly planned: PlannedLayerSource;
  readonly band: OpenBand;
  readonly reconcile: Reconcile | null;
  readonly shared: SharedRaster | undefined;
  readonly phases: Phases | undefined;
}

/** Takes a block, and its layer as it is stored. */
export type TakeBlock = (block: StackBlock, stored: LayerBlock) => void;

/** Reads the blocks of a source that touch some windows of the lattice, each once, and places them on it. */
export async function readSource(
  { planned: source, band, reconcile, shared, phases }: SourceToRead,
  windows: readonly Window[],
  { inRows = false, isWanted = () => true, frees = false }: BlockOrder,
  isOpen: (window: Window) => boolean,
  take: TakeBlock,
): Promise<void> {
  const extent = extentOf(source);
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
  const order = { inRows, isWanted: wanted, shared, frees, phases };
  const place = (block: StackBlock) => {
    const window = onLattice(block.window);
    const stored = block.layers.map((layer) => cut(layer, block, source.window));
    const layers = reconcile ? stored.map(reconcile) : stored;
    take({ ...block, window, lattice: source.stack, layers }, stored[0]!);
  };
  for (const window of own) await readBlocks(band.raster, [band.reading], moved(window, -right, -down), place, order);
}

/** A layer of a block from where the part of the file that counts begins. */
function cut(layer: LayerBlock, { window, stride }: StackBlock, part: Window): LayerBlock {
  const skipped = Math.max(0, part.rowOff - window.rowOff) * stride + Math.max(0, part.colOff - window.colOff);
  if (skipped === 0) return layer;
  return { ...layer, samples: layer.samples.subarray(skipped), valid: layer.valid?.subarray(skipped) ?? null };
}
