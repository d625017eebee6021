import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolders } from './cli.js';
import { type TestRaster, tiffBytes } from './tiff.js';

/**
 * A function that writes lc.tif, of 100 x 100 pixels of 30 m and code 1 where nothing else is said, to a new folder.
 */
export function writtenRasters() {
  const folder = temporaryFolders();
  return async (change: Partial<TestRaster> = {}): Promise<{ dir: string; tif: string; out: string }> => {
    const dir = await folder();
    const tif = join(dir, 'lc.tif');
    const codes = new Uint8Array(10000).fill(1);
    await writeFile(tif, tiffBytes({ width: 100, height: 100, codes, geotransform: [0, 3000, 30, -30], ...change }));
    return { dir, tif, out: join(dir, 'out') };
  };
}
