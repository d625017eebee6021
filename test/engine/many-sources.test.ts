import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseSpec } from '../../src/documents/spec.js';
import type { StoredSources } from '../../src/documents/stored-sources.js';
import { runLocal } from '../../src/engine/local.js';
import type { Progress } from '../../src/engine/local-options.js';
import { planStage } from '../../src/engine/stages.js';
import { NotFoundError, OutputError } from '../../src/errors.js';
import { DEFAULT_ACCESS } from '../../src/io/access.js';
import { FileSource } from '../../src/io/file-source.js';
import { runCli, temporaryFolders } from '../support/cli.js';
import { cutOut, windowsBetween } from '../support/cut-raster.js';
import { runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const WIDTH = 120;
const HEIGHT = 100;
const whole: TestRaster = {
  width: WIDTH,
  height: HEIGHT,
  codes: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => 1 + ((i * 7 + (i >> 4)) % 3)),
  geotransform: [15, 3000, 30, -30],
};
const windows = windowsBetween(WIDTH, HEIGHT, [20, 40, 60, 80, 100], [20, 40, 60, 80]);
const nameOf = (i: number) => `${String(i).padStart(2, '0')}.tif`;
const NAMES = windows.map((_, i) => nameOf(i));
const sheet = (i: number) => tiffBytes(cutOut(whole, windows[i]!));
const QUESTION = { cellSize: 300, classes: [{ code: 1 }, { code: 2 }], write: ['mosaic' as const] };
const OPTIONS = ['--cell-size', '300', '--classes', '1,2', '--write', 'mosaic'];

const folder = temporaryFolders();
let dir: string;
let out: string;
/** Rasters that were opened, by their names. */
let opened: string[];
let progress: Progress[];

beforeEach(async () => {
  dir = await folder();
  out = join(dir, 'out'); // where a run is by default that is started beside its sources
  for (const [i, name] of NAMES.entries()) await writeFile(join(dir, name), sheet(i));
  opened = [];
  progress = [];
  const open = FileSource.open.bind(FileSource);
  vi.spyOn(FileSource, 'open').mockImplementation(async (path) => {
    const source = await open(path);
    if (path.endsWith('.tif')) opened.push(path.slice(dir.length + 1));
    return source;
  });
});
afterEach(() => vi.restoreAllMocks());

const spec = (more: object = {}) =>
  parseSpec({ ...QUESTION, ...more, sources: NAMES.map((name) => join(dir, name)) }, 'test');
const options = () => ({ signal: new AbortController().signal, onProgress: (one: Progress) => progress.push(one) });
const plan = (more: object = {}) => planStage(spec(more), DEFAULT_ACCESS, out, options());
const run = (more: object = {}) => runLocal(spec(more), { ...options(), out, keepTiles: false });
const kept = async () => JSON.parse(await readFile(join(out, 'sources.json'), 'utf8')) as StoredSources;
const takeOpened = () => opened.splice(0).sort();

describe('a run of many sources', () => {
  it('is planned, planned again, and carried out, with each header opened once before there are jobs', async () => {
    const planned = await plan();
    expect(takeOpened()).toEqual(NAMES);
    expect((await readdir(out)).sort()).toEqual(['plan.json', 'sources.json']);
    expect((await kept()).sources.length).toBe(NAMES.length);
    expect(progress.filter(({ stage }) => stage === 'sources').map(({ done }) => done)).toEqual(
      NAMES.map((_, i) => i + 1),
    );
    expect(await plan()).toEqual(planned);
    expect(takeOpened()).toEqual([]);
    await run();
    expect(new Set(takeOpened())).toEqual(new Set(NAMES)); // for their pixels
    expect((await readdir(out)).sort()).toEqual(['mosaic.qml', 'mosaic.tif', 'plan.json', 'run.json', 'sources.json']);
    const expected = await runInMemory({ 'whole.tif': tiffBytes(whole) }, QUESTION);
    expect(await readFile(join(out, 'mosaic.tif'))).toEqual(Buffer.from(expected.mosaic));
    await run();
    expect(takeOpened()).toEqual([]); // it is complete
  });

  it('leaves what it found of its sources, also without a plan before', async () => {
    await run();
    expect((await kept()).sources.map(({ name }) => name).sort()).toEqual(NAMES.map((name) => join(dir, name)));
  });

  it('that is planned for nowhere leaves nothing', async () => {
    await planStage(spec(), DEFAULT_ACCESS, null, options());
    expect(await readdir(dir)).toEqual(NAMES);
  });

  it('whose source has changed since is refused by name of its place', async () => {
    await plan();
    await writeFile(join(dir, '07.tif'), tiffBytes({ ...cutOut(whole, windows[7]!), nodata: 2 }));
    takeOpened();
    await expect(run()).rejects.toThrow(/belongs to another run .*the source has changed since/);
    expect(takeOpened()).toEqual(['07.tif']);
  });

  it('that may not begin, since another is there, leaves everything as it is', async () => {
    await plan({ classes: [{ code: 3 }] });
    const state = async () =>
      Promise.all(
        (await readdir(out)).map(async (name) => [
          name,
          (await stat(join(out, name))).mtimeMs,
          await readFile(join(out, name), 'utf8'),
        ]),
      );
    for (const others of [[], ['sources.json']]) {
      for (const name of others) await rm(join(out, name));
      const before = await state();
      for (const begin of [plan, run]) await expect(begin({ nodata: [7] })).rejects.toBeInstanceOf(OutputError);
      expect(await state()).toEqual(before);
    }
  });
});

describe('bad sources among many', () => {
  const BAD = ['03.tif', '11.tif', '29.tif'];
  const spoil = async () => {
    await rm(join(dir, '03.tif'));
    await writeFile(join(dir, '11.tif'), 'no raster at all');
    await writeFile(join(dir, '29.tif'), sheet(29).subarray(0, 60));
  };

  it('are named at once, and planning goes on from the others when they are mended', async () => {
    await spoil();
    await expect(run()).rejects.toThrow(/^3 of 30 sources can't be used: .*03\.tif.* \| .*11\.tif.* \| .*29\.tif/);
    expect(await readdir(out)).toEqual(['sources.json']);
    expect((await kept()).sources.length).toBe(27);
    takeOpened();
    for (const i of [3, 11]) await writeFile(join(dir, nameOf(i)), sheet(i));
    await expect(plan()).rejects.toThrow(/^(?!.* of 30 ).*29\.tif/);
    expect(takeOpened()).toEqual(BAD);
    await writeFile(join(dir, '29.tif'), sheet(29));
    await plan();
    expect(takeOpened()).toEqual(['29.tif']);
    expect((await kept()).sources.length).toBe(30);
  });

  it('have a kind of error in common, or none', async () => {
    for (const name of BAD) await rm(join(dir, name));
    await expect(plan()).rejects.toBeInstanceOf(NotFoundError);
    await writeFile(join(dir, '03.tif'), 'no raster at all');
    await expect(plan()).rejects.toMatchObject({ name: 'InvalidInputError', exitCode: 2 });
  });

  it('end commands with exit code 2', async () => {
    await spoil();
    const sources = NAMES.map((name) => join(dir, name));
    for (const command of ['plan', 'run']) {
      const { code, stdout, stderr } = await runCli(command, ...sources, ...OPTIONS, '--out', out);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^InvalidInputError: 3 of 30 sources can't be used: .*\n$/m);
      for (const name of BAD) expect(stderr).toContain(join(dir, name));
      expect(await readdir(out)).toEqual(['sources.json']);
    }
  });
});
