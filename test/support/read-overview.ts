import { decodeBlock } from '../../src/cog/read/decode-block.js';
import { HeaderCache } from '../../src/cog/read/header-cache.js';
import { readDirectories } from '../../src/cog/read/raster.js';
import { readLayout } from '../../src/cog/read/read-layout.js';
import { bandOf, storedBlocks } from '../../src/cog/read/stored-blocks.js';
import { readStructure } from '../../src/cog/read/tiff-structure.js';
import { MemorySource } from '../../src/io/memory-source.js';

/** One level of a TIFF in memory: all bands, each row by row over width x height. */
export interface LevelValues {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Float64Array[];
}

/** Reads every level of a TIFF in memory, full resolution first. */
export async function readLevels(bytes: Uint8Array): Promise<LevelValues[]> {
  const cache = new HeaderCache(new MemorySource('test.tif', bytes), bytes.length);
  const structure = await readStructure(cache);
  const levels: LevelValues[] = [];
  for (const [i, ifd] of (await readDirectories(cache, structure)).entries()) {
    const layout = await readLayout('test.tif', ifd, structure.directories[i]!, true, () => {});
    const { width, height, blockWidth, blockHeight } = layout;
    const bands: Float64Array[] = [];
    for (let band = 0; band < layout.samplesPerPixel; band++) {
      const values = new Float64Array(width * height);
      for (const block of await storedBlocks(cache, layout, band, { colOff: 0, rowOff: 0, width, height })) {
        const stored = bytes.subarray(block.offset, block.offset + block.length);
        const samples = bandOf(decodeBlock(layout, stored, blockHeight, 'block'), layout, band, null);
        for (let r = 0; r < blockHeight && block.row * blockHeight + r < height; r++) {
          for (let c = 0; c < blockWidth && block.col * blockWidth + c < width; c++) {
            values[(block.row * blockHeight + r) * width + block.col * blockWidth + c] = samples[r * blockWidth + c]!;
          }
        }
      }
      bands.push(values);
    }
    levels.push({ width, height, bands });
  }
  return levels;
}
