import { readBlocks } from '../../src/cog/read/block-reader.js';
import type { Raster } from '../../src/cog/read/raster.js';
import { openRaster } from '../../src/cog/read/raster.js';
import { allTiles, plannedTileSize, type TileSize } from '../../src/grid/tiling.js';
import { MemorySource } from '../../src/io/memory-source.js';
import type { Samples } from '../../src/measures/class-table.js';
import { makePlan } from '../../src/pipeline/plan.js';
import { processTile } from '../../src/pipeline/process-tile.js';
import { type MosaicResult, reduce } from '../../src/pipeline/reduce.js';
import { MOSAIC_KEY } from '../../src/spec/keys.js';
import { type Plan, parsePlan } from '../../src/spec/plan.js';
import { parseSpec, type SpecInput } from '../../src/spec/spec.js';
import { MemoryStore } from './memory-store.js';

export interface MemoryRun {
  readonly plan: Plan;
  readonly result: MosaicResult;
  readonly mosaic: Uint8Array;
  readonly store: MemoryStore;
}

/**
 * Runs all three stages on rasters in memory.
 * @param order permutes the tiles before they are computed
 * @param tileSize takes the place of the one that was planned
 */
export async function runInMemory(
  rasters: Readonly<Record<string, Uint8Array>>,
  spec: Omit<SpecInput, 'sources'> & { sources?: string[] },
  order: <T>(tiles: T[]) => T[] = (tiles) => tiles,
  tileSize?: TileSize,
): Promise<MemoryRun> {
  const store = new MemoryStore();
  for (const [key, bytes] of Object.entries(rasters)) await store.put(key, bytes);
  const sources = spec.sources ?? [Object.keys(rasters)[0]!];
  const made = await makePlan(parseSpec({ ...spec, sources }, 'test'), { open: store.source });
  const plan = parsePlan(JSON.parse(JSON.stringify(tileSize ? withTileSize(made, tileSize) : made)), 'plan');
  for (const [col, row] of order([...plan.tiles])) await processTile(plan, { col, row }, { open: store.source, store });
  const result = await reduce(plan, { store });
  return { plan, result, mosaic: store.objects.get(MOSAIC_KEY)!, store };
}

function withTileSize({ tileRows, ...plan }: Plan, size: TileSize): Plan {
  return { ...plan, ...plannedTileSize(size), tiles: allTiles(plan.grid, size).map(({ col, row }) => [col, row]) };
}

/** Reads one band (from 0) of a TIFF in memory at full resolution. */
export async function readBand(bytes: Uint8Array, band: number): Promise<{ raster: Raster; values: Float64Array }> {
  const raster = await openRaster(new MemorySource('test.tif', bytes));
  const { width, height } = raster.layout;
  const values = new Float64Array(width * height).fill(Number.NaN);
  await readBlocks(raster, band, { colOff: 0, rowOff: 0, width, height }, ({ window, samples }) => {
    place(values, width, height, window, samples!);
  });
  return { raster, values };
}

function place(
  out: Float64Array,
  width: number,
  height: number,
  w: { colOff: number; rowOff: number; width: number; height: number },
  samples: Samples,
): void {
  for (let r = 0; r < w.height && w.rowOff + r < height; r++) {
    for (let c = 0; c < w.width && w.colOff + c < width; c++)
      out[(w.rowOff + r) * width + w.colOff + c] = samples[r * w.width + c]!;
  }
}
