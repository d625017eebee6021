import { type Block, readBlocks } from '../cog/read/block-reader.js';
import type { Raster } from '../cog/read/raster.js';
import { EventLoopTurns } from '../event-loop-turns.js';
import { cellAreasByRow } from '../grid/cell-area.js';
import { type TileIndex, tileSizeOf } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import type { ObjectStore, OpenSource } from '../io/ports.js';
import { ClassSums } from '../measures/class-sums.js';
import { ClassTable, type SlotKeys } from '../measures/class-table.js';
import { dtypeFacts } from '../measures/encoding.js';
import { type FractionFrame, finishFractions } from '../measures/fractions.js';
import { tileId, tileKey } from '../spec/keys.js';
import { nodataFromJson, type Plan } from '../spec/plan.js';
import { putIntermediate } from './intermediates.js';
import { checkVersion, openPlanned } from './source-frame.js';
import { readTemplateMask } from './template-mask.js';
import { encodeTile } from './tile-file.js';
import { cellUnits, type TileFrame, tileFrame } from './tile-frame.js';
import { bandStats, sumAreas, type TileSummary } from './tile-summary.js';
import { UnlistedCounter } from './unlisted-counter.js';

/** What one tile took; differs between runs, so it is kept out of the tile's file. */
export interface TileMetrics {
  readonly pixels: number;
  /**
   * Stored bytes of the source blocks that this tile is the first to touch: over all tiles, what must be read at
   * least.
   */
  readonly bytesNeeded: number;
}

/** Ports of the stage. */
export interface TilePorts {
  readonly open: OpenSource;
  readonly store: ObjectStore;
  /** Called with the pixels of each finished block. */
  readonly onPixels?: (pixels: number) => void;
}

/**
 * Computes one tile and writes it to the store under its key: reads each source block that touches the tile once, adds
 * its pixels to the cells, and finishes the bands.
 *
 * Memory: classes x cells of the tile x 16 bytes, plus at most 3 requests of 8 MiB and one decoded block.
 * @throws SourceChangedError, CorruptRasterError, UnsupportedRasterError, StorageError, OutputError
 */
export async function processTile(
  plan: Plan,
  tile: TileIndex,
  { open, store, onPixels }: TilePorts,
): Promise<TileMetrics> {
  const raster = await openPlanned(open, plan.source);
  try {
    const frame = tileFrame(plan, tile);
    const { sums, unlisted, bytesNeeded } = await sumTile(plan, raster, frame, onPixels);
    checkVersion(plan.source, await raster.source.version());
    const masked = plan.template ? await readTemplateMask(open, plan.template, frame.cells) : null;
    const finish: FractionFrame = {
      blockSize: tileSizeOf(plan),
      colUnits: cellUnits(frame.x),
      rowUnits: cellUnits(frame.y),
      masked,
    };
    const bands = finishFractions(sums, plan.spec, finish);
    const turns = new EventLoopTurns();
    await turns.after(bands.length * bands[0]!.length);
    const { nodata } = dtypeFacts(plan.spec.dtype);
    const stats = [];
    for (const values of bands) {
      stats.push(bandStats(values, nodata));
      await turns.after(values.length);
    }
    const areas = cellAreasByRow(plan.grid, plan.crs, frame.cells.rowOff, frame.cells.height).map(
      (a) => a / plan.cellAreaM2,
    );
    const summary: TileSummary = {
      runId: plan.runId,
      tile: tileId(tile),
      ...sumAreas(sums, finish, areas),
      ...unlisted.result(),
      bandStats: stats,
    };
    await putIntermediate(store, tileKey(tile), await encodeTile(plan, tile, bands, summary));
    return { pixels: frame.pixels.width * frame.pixels.height, bytesNeeded };
  } finally {
    await raster.source.close();
  }
}

/** Adds all pixels of a tile to its cells. */
export async function sumTile(plan: Plan, raster: Raster, frame: TileFrame, onPixels: TilePorts['onPixels']) {
  const table = new ClassTable(
    plan.classes.map(({ code }) => code),
    nodataFromJson(plan.source.nodata),
  );
  const sums = new ClassSums(frame.cells.width, frame.cells.height, table.slotCount);
  const unlisted = new UnlistedCounter(table, frame.owned);
  const { colRuns, rowRuns, pixels } = frame;
  let bytesNeeded = 0;
  await readBlocks(raster, plan.source.band - 1, pixels, (block) => {
    const keys = { ...blockKeys(table, block), window: block.window, stride: block.window.width };
    if (sums.add(keys, colRuns, rowRuns, table.unlistedSlot)) unlisted.add(block);
    if (isFirstTouch(block.window, plan.pixels, frame.owned)) bytesNeeded += block.storedBytes;
    onPixels?.(touchedPixels(block.window, pixels));
  });
  return { sums, unlisted, bytesNeeded };
}

/**
 * The block's slots. A block that was never written is nodata, or code 0 where the source has no nodata value (as in
 * GDAL).
 */
function blockKeys(table: ClassTable, { samples, valid, window, place }: Block): SlotKeys {
  if (samples) return table.keysOf(samples, valid, place);
  const slot = table.nodata === null ? table.slotOf(0) : table.nodataSlot;
  if (!valid) return { keys: new Uint8Array(window.width * window.height), lookup: Uint16Array.of(slot) };
  return { keys: valid, lookup: Uint16Array.of(table.nodataSlot, slot) };
}

/** Whether the first pixel of a block that the grid touches is one that the tile counts; true for exactly one tile. */
function isFirstTouch(block: Window, grid: Window, owned: Window): boolean {
  const col = Math.max(block.colOff, grid.colOff) - owned.colOff;
  const row = Math.max(block.rowOff, grid.rowOff) - owned.rowOff;
  return col >= 0 && col < owned.width && row >= 0 && row < owned.height;
}

function touchedPixels(block: Window, tile: Window): number {
  const width = Math.min(block.colOff + block.width, tile.colOff + tile.width) - Math.max(block.colOff, tile.colOff);
  const height = Math.min(block.rowOff + block.height, tile.rowOff + tile.height) - Math.max(block.rowOff, tile.rowOff);
  return Math.max(0, width) * Math.max(0, height);
}
