import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { headerOf } from './header.js';
import { SCRATCH } from './places.js';
import { type Command, runAll } from './processes.js';

/** What succeeds where sheets can be cut. */
export const SHEETS_PROBE: Command = ['gdal_translate', '--version'];

/**
 * Cuts a raster into sheets, at pixels that are no edges of blocks, and stores each as DEFLATE COG.
 * @param side sheets along a side; 1 stores the whole raster as they are
 * @returns a glob of them
 */
export async function cutSheets(path: string, side: number): Promise<string> {
  const folder = join(SCRATCH, `sheets-${side}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { width, height } = await headerOf(path);
  const columns = edges(width, side);
  const cuts = edges(height, side).flatMap(([top, bottom], row) =>
    columns.map(([left, right], column): Command => {
      const window = [left, top, right - left, bottom - top].map(String);
      const cog = ['-of', 'COG', '-co', 'COMPRESS=DEFLATE', '-co', 'OVERVIEWS=NONE'];
      return ['gdal_translate', '-q', '-srcwin', ...window, ...cog, path, join(folder, `sheet-${row}-${column}.tif`)];
    }),
  );
  await runAll(cuts, 2);
  return join(folder, '*.tif');
}

/** Where the sheets along a side begin and end. */
function edges(pixels: number, side: number): (readonly [from: number, to: number])[] {
  const at = (i: number) => (i === side ? pixels : Math.floor((i * pixels) / side) + 7 * i);
  return Array.from({ length: side }, (_, i) => [at(i), at(i + 1)] as const);
}
