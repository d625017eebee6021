import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { runCli, temporaryFolders } from '../support/cli.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const SIDE = 400;

/** The SHA-256 of each file below a folder, by its path. */
async function filesBelow(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = paths.sort().map(async (path) => {
    const hash = createHash('sha256').update(await readFile(path));
    return [relative(root, path), hash.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

it('the Zarr store on disk has the same bytes in every chunk for one and for two workers', async () => {
  const dir = await folder();
  const codes = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => (((i % SIDE) >> 4) + (i >> 11)) % 6);
  await writeFile(
    join(dir, 'a.tif'),
    tiffBytes({ width: SIDE, height: SIDE, codes, nodata: 0, geotransform: [300_000, 4_200_000, 10, -10], tile: 128 }),
  );
  const stores = [];
  for (const workers of ['1', '2']) {
    const out = join(dir, `out-${workers}`);
    const { code, stderr } = await runCli(
      ...['run', join(dir, 'a.tif'), '--cell-size', '30', '--classes', '1,2,3,4', '--measures', 'fractions,majority'],
      ...['--tile-cells', '32', '--write', 'zarr', '--workers', workers, '--out', out, '--quiet'],
    );
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
    stores.push(await filesBelow(join(out, 'cells.zarr')));
  }
  const [one, two] = stores;
  expect(Object.keys(one!).filter((path) => /^fraction\/c\./.test(path))).toHaveLength(25);
  expect(two).toEqual(one);
});
