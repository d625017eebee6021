import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RasterFile } from './cached-raster.js';
import { SCRATCH } from './places.js';
import { type Command, runAll } from './processes.js';

/** What succeeds where sheets can be cut. */
export const SHEETS_PROBE: Command = ['gdal_translate', '--version'];

/**
 * Cuts a square raster into sheets, at pixels that are no edges of blocks, and stores each as DEFLATE COG.
 * @param side sheets along a side; 1 stores the whole raster as they are
 * @returns a glob of them, and their paths
 */
export async function cutSheets({ path, width }: RasterFile, side: number): Promise<{ glob: string; paths: string[] }> {
  const folder = join(SCRATCH, `sheets-${side}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const edges = Array.from({ length: side + 1 }, (_, i) =>
    i === side ? width : Math.floor((i * width) / side) + 7 * i,
  );
  const cuts = edges.slice(0, side).flatMap((top, row) =>
    edges.slice(0, side).map((left, column): Command => {
      const window = [left, top, edges[column + 1]! - left, edges[row + 1]! - top].map(String);
      const cog = ['-of', 'COG', '-co', 'COMPRESS=DEFLATE', '-co', 'OVERVIEWS=NONE'];
      return ['gdal_translate', '-q', '-srcwin', ...window, ...cog, path, join(folder, `sheet-${row}-${column}.tif`)];
    }),
  );
  await runAll(cuts, 2);
  return { glob: join(folder, '*.tif'), paths: cuts.map((command) => command.at(-1)!) };
}
