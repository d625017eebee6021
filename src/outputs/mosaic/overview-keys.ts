import { OVERVIEWS_PREFIX } from '../../documents/keys.js';
import { allTiles, type TileIndex } from '../../grid/tiling.js';
import type { RasterFile } from '../../results/raster-file.js';
import { mosaicLevels } from './mosaic-levels.js';

/** The key of one finished overview block, kept until the mosaic is written. Level 1 is half the resolution. */
export function overviewKey({ part }: Pick<RasterFile, 'part'>, level: number, { col, row }: TileIndex): string {
  return `${OVERVIEWS_PREFIX}${part && `${part}.`}${level}-${col}-${row}.bin`;
}

/** Keys of all overview blocks of a file. */
export function* overviewKeys(file: RasterFile): Generator<string> {
  for (const level of mosaicLevels(file.plan.target).slice(1))
    for (const block of allTiles(level)) yield overviewKey(file, level.level, block);
}
