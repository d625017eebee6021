import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseSpec } from '../../src/documents/spec.js';
import { InlineExecutor } from '../../src/engine/executor.js';
import { runLocal } from '../../src/engine/local.js';
import type { LocalOptions } from '../../src/engine/local-options.js';
import { temporaryFolders } from '../support/cli.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const PACKAGE = join(import.meta.dirname, '../..');
const start = promisify(execFile);

const folder = temporaryFolders();
let dir: string;
beforeEach(async () => {
  dir = await folder();
});
afterEach(() => vi.restoreAllMocks());

/** Runs a raster of some hundred cells in tiles of 16 x 16, with two workers. */
function run(options: Partial<LocalOptions>, question: object = {}) {
  const sources = [join(dir, 'a.tif')];
  const classes = [{ code: 1 }];
  const spec = parseSpec({ cellSize: 600, tileCells: 16, classes, write: ['mosaic'], ...question, sources }, 'test');
  const { signal } = new AbortController();
  return runLocal(spec, { out: join(dir, 'out'), workers: 2, keepTiles: false, signal, ...options });
}
function write({ width = 1100, height = 1100, ...more }: Partial<TestRaster> = {}) {
  const codes = new Uint8Array(width * height).fill(1);
  const raster = { width, height, codes, geotransform: [0, 33_000, 30, -30] as const, ...more };
  return writeFile(join(dir, 'a.tif'), tiffBytes(raster));
}

describe('of two workers of a process that has nothing else to do', () => {
  it.each([
    ['this thread is one', { tile: 256 }, { ownsProcess: true }, {}, 1],
    ['it is none where a block takes long', { tile: 1040 }, { ownsProcess: true }, {}, 0],
    ['it is none where a tile takes long', { tile: 256 }, { ownsProcess: true }, { tileCells: 2048 }, 0],
    ['it is none in a process that has', { tile: 256 }, {}, {}, 0],
  ])('%s', async (_, raster, options, question, calls) => {
    await write(raster);
    const here = vi.spyOn(InlineExecutor.prototype, 'run');
    await run(options, question);
    expect(here).toHaveBeenCalledTimes(calls);
  });

  it('threads keep their compiled code, and in others they do not', async () => {
    await write({ tile: 256 });
    const index = pathToFileURL(join(PACKAGE, 'dist/index.js')).href;
    const question = "{ sources: ['a.tif'], cellSize: 600, classes: [{ code: 1 }], write: ['mosaic'] }";
    const program = `await (await import('${index}')).run(${question}, { out: 'by-a-program', workers: 1 });`;
    const asked = ['a.tif', '--cell-size', '600', '--classes', '1', '--write', 'mosaic', '--tile-cells', '16'];
    const options = { cwd: dir, env: { ...process.env, XDG_CACHE_HOME: dir } };
    await start(process.execPath, ['--input-type=module', '-e', program], options);
    expect((await readdir(dir)).sort()).toEqual(['a.tif', 'by-a-program']);
    await start(process.execPath, [join(PACKAGE, 'bin/fractile.js'), 'run', ...asked, '--workers', '2'], options);
    const [version] = await readdir(join(dir, 'fractile'));
    const kept = await readdir(join(dir, 'fractile', version!));
    expect(kept.filter((name) => /^(cli\.script-run|tiles\.script-tiles)-[0-9a-f]{16}$/.test(name))).toHaveLength(2);
  });
});
