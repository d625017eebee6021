import { codecOf } from '../src/cog/codecs/registry.js';
import { blockBytes } from '../src/cog/image-layout.js';
import { geotransformOf } from '../src/cog/read/georeference.js';
import { openRaster } from '../src/cog/read/raster.js';
import { storedBlocks } from '../src/cog/read/stored-blocks.js';
import type { Grid } from '../src/grid/grid.js';
import { FileSource } from '../src/io/file-source.js';
import type { Took } from './processes.js';

/** Blocks whose bytes are held at once. */
const GROUP = 64;

/**
 * Decompresses all blocks below a grid in the raster's own CRS, one after the other, and nothing else: what no reader
 * can do without.
 * @returns what decompressing took; reading the bytes is not counted
 */
export async function inflateBlocks(path: string, grid: Grid): Promise<Took> {
  const raster = await openRaster(await FileSource.open(path));
  try {
    const { layout, source, cache } = raster;
    const { originX, originY, pixelWidth, pixelHeight } = geotransformOf(path, raster.placement, () => {});
    const [left, top] = [(grid.left - originX) / pixelWidth, (grid.top - originY) / pixelHeight].map(Math.floor);
    const width = Math.ceil((grid.columns * grid.cellWidth) / Math.abs(pixelWidth));
    const height = Math.ceil((grid.rows * grid.cellHeight) / Math.abs(pixelHeight));
    const blocks = await storedBlocks(cache, layout, 0, { colOff: left!, rowOff: top!, width, height });
    const codec = codecOf(path, layout);
    await codec.init?.();
    const took = { seconds: 0, cpuSeconds: 0 };
    for (let from = 0; from < blocks.length; from += GROUP) {
      const group = blocks.slice(from, from + GROUP).filter(({ length }) => length > 0);
      const stored = await Promise.all(group.map(({ offset, length }) => source.read(offset, length)));
      const [cpu, wall] = [process.cpuUsage(), performance.now()];
      for (const bytes of stored) codec.decode(bytes, blockBytes(layout), layout);
      const { user, system } = process.cpuUsage(cpu);
      took.seconds += (performance.now() - wall) / 1e3;
      took.cpuSeconds += (user + system) / 1e6;
    }
    return took;
  } finally {
    await raster.source.close();
  }
}
