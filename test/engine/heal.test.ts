import { rmSync, truncateSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/documents/run-report.js';
import { parseSpec } from '../../src/documents/spec.js';
import { runLocal } from '../../src/engine/local.js';
import type { LocalOptions } from '../../src/engine/local-options.js';
import { runCli, temporaryFolders } from '../support/cli.js';
import { rounds } from '../support/effort.js';
import { accessTo, RASTER, remoteRuns, run, SPEC } from '../support/remote-run.js';

const folder = temporaryFolders();
const s3 = remoteRuns();
/** Tiles of 16 cells: 5 x 5 of them, and three levels of overviews. */
const MORE = { tileCells: 16 };
const OPTIONS = ['--cell-size', '300', '--tile-cells', '16', '--classes', '1,2,3,5,8,13', '--quiet'];
/** Bytes that are flipped all over a tile. */
const FLIPS = rounds(6, 24);
const FILES = ['mosaic.tif', 'plan.json', 'run.json'];

let dir: string;
let out: string;
let said: string[];
let expected: Buffer;

/** A run whose tiles are all computed and kept, and nothing else. */
beforeEach(async () => {
  dir = await folder();
  out = join(dir, 'out');
  await writeFile(join(dir, 'lc.tif'), RASTER);
  await complete(true);
  expected = await readFile(join(out, 'mosaic.tif'));
  for (const name of ['mosaic.tif', 'run.json']) await rm(join(out, name));
  said = [];
});

function complete(keepTiles = false, place = out, more = {}, onProgress?: LocalOptions['onProgress']) {
  return runLocal(parseSpec({ ...SPEC, ...MORE, ...more, sources: [join(dir, 'lc.tif')] }, 'test'), {
    out: place,
    keepTiles,
    signal: new AbortController().signal,
    onMessage: (message) => said.push(message),
    ...(onProgress ? { onProgress } : {}),
  });
}

async function expectHealed(message: RegExp, files = FILES): Promise<void> {
  const report = await complete();
  expect(said.join('\n')).toMatch(message);
  expect((await readFile(join(out, 'mosaic.tif'))).equals(expected)).toBe(true);
  expect((await readdir(out)).sort()).toEqual(files);
  expect(report.jobs.computed + report.jobs.resumed).toBe(report.jobs.total);
}

const tile = (id: string) => join(out, 'tiles', `${id}.tif`);

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at]! ^= 0x10;
  await writeFile(path, bytes);
}

describe('a tile that is damaged is computed again', () => {
  it('whichever byte of it is flipped', async () => {
    const size = (await readFile(tile('1-1'))).length;
    // Header, directories, metadata, both levels' blocks, checksum: every part is hit.
    const places = [
      0,
      3,
      4,
      8,
      60,
      ...Array.from({ length: FLIPS }, (_, i) => Math.floor((i * (size - 1)) / (FLIPS - 1))),
    ];
    await cp(out, join(dir, 'kept'), { recursive: true });
    for (const at of places) {
      said = [];
      await flip(tile('1-1'), at);
      await expectHealed(/^resuming: 25 of 25 tiles done\n.*: tile 1-1 is damaged and was removed; computing again$/);
      await rm(out, { recursive: true });
      await cp(join(dir, 'kept'), out, { recursive: true });
    }
  });

  it.each([0, 1, 7, 31, 32, 33, 500, -1, -32, -33])('cut to %i bytes', async (length) => {
    const bytes = await readFile(tile('0-0'));
    await truncate(tile('0-0'), length < 0 ? bytes.length + length : length);
    await expectHealed(/tile 0-0 is damaged/);
  });

  it('when two tiles have changed places', async () => {
    const [a, b] = [await readFile(tile('0-0')), await readFile(tile('1-0'))];
    await writeFile(tile('0-0'), b);
    await writeFile(tile('1-0'), a);
    await expectHealed(/tiles 0-0, 1-0 are damaged and were removed/);
  });

  it('when it is of another run, or no tile at all', async () => {
    await complete(true, join(dir, 'other'), { minValid: 0.5 });
    await cp(join(dir, 'other', 'tiles', '2-2.tif'), tile('2-2'));
    await writeFile(tile('0-1'), RASTER);
    await writeFile(tile('1-1'), Buffer.alloc(5000));
    await expectHealed(/tiles 0-1, 1-1, 2-2 are damaged/);
  });

  it('by threads, too, as often as it takes', async () => {
    await flip(tile('0-0'), 400);
    const { code, stderr } = await runCli(
      ...['run', join(dir, 'lc.tif'), ...OPTIONS.filter((o) => o !== '--quiet'), '--workers', '2', '--out', out],
    );
    expect(stderr).toContain('tile 0-0 is damaged and was removed; computing again');
    expect(code).toBe(0);
    expect((await readFile(join(out, 'mosaic.tif'))).equals(expected)).toBe(true);
  });
});

describe('reduce, which can compute no tile', () => {
  it('removes what is damaged, says what mends it, and works when it is mended', async () => {
    await flip(tile('1-2'), 900);
    const { code, stderr } = await runCli('reduce', '--out', out, '--quiet');
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^TileDamaged: .*: tile 1-2 is damaged and was removed; .*compute it \(fractile job 1-2\) and reduce/,
    );
    expect(await readdir(join(out, 'tiles'))).not.toContain('1-2.tif');
    expect(await readdir(out)).not.toContain('mosaic.tif');
    const again = await runCli('reduce', '--out', out, '--quiet');
    expect(again.stderr).toMatch(
      /^MissingTileError: .*: tile 1-2 has no result; .*compute it \(fractile job 1-2\) and reduce/,
    );
    expect((await runCli('job', '1-2', '--out', out, '--quiet')).code).toBe(0);
    expect((await runCli('reduce', '--out', out, '--quiet')).code).toBe(0);
    expect((await readFile(join(out, 'mosaic.tif'))).equals(expected)).toBe(true);
  });

  it('is not in the way of `tile`, which replaces what is damaged and leaves what is whole', async () => {
    const before = await readFile(tile('0-0'));
    await flip(tile('0-0'), 700);
    expect((await runCli('job', '0-0', '1-1', '--out', out, '--quiet')).code).toBe(0);
    expect((await readFile(tile('0-0'))).equals(before)).toBe(true);
  });
});

describe('what reduce sets aside', () => {
  it('may be left over, damaged, and is made anew', async () => {
    await mkdir(join(out, 'overviews'));
    for (const name of ['1-0-0.bin', '3-0-0.bin']) await writeFile(join(out, 'overviews', name), 'cut');
    await expectHealed(/^resuming: 25 of 25 tiles done$/);
  });
});

describe('a document of ours that is cut is written anew', () => {
  it.each([
    ['emptied', ''],
    ['cut', '{"runId": "'],
    ['zeros', '\0'.repeat(400)],
    ['of another form', '[]'],
  ])('run.json, %s', async (_, text) => {
    await complete(true);
    await writeFile(join(out, 'run.json'), text);
    await expectHealed(/run\.json is damaged; it is written anew/);
    expect(JSON.parse(await readFile(join(out, 'run.json'), 'utf8'))).toMatchObject({ jobs: { total: 25 } });
  });

  it.each([
    ['emptied', ''],
    ['cut', '{ "planVersion": 2,'],
    ['zeros', '\0'.repeat(400)],
  ])('plan.json, %s', async (_, text) => {
    const before = await readFile(join(out, 'plan.json'));
    await writeFile(join(out, 'plan.json'), text);
    const tileCommand = await runCli('job', '0', '--out', out);
    expect(tileCommand).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/plan\.json: is damaged, or was edited; make it anew/),
    });
    await expectHealed(/plan\.json is damaged; it is written anew\nresuming: 25 of 25 tiles done/);
    expect((await readFile(join(out, 'plan.json'))).equals(before)).toBe(true);
  });

  it('and whatever else lies there is kept', async () => {
    await writeFile(join(out, 'plan.json'), '{');
    await writeFile(join(out, 'mosaic.tif'), 'mine');
    await writeFile(join(out, 'tiles', 'mine.tif'), 'mine, too');
    await expectHealed(
      /plan\.json is damaged; it is written anew\n.*\n.*mosaic\.tif is not what this run makes; it is kept/,
      ['mosaic.aside-1.tif', ...FILES, 'tiles'],
    );
    expect(await readFile(join(out, 'mosaic.aside-1.tif'), 'utf8')).toBe('mine');
    expect(await readFile(join(out, 'tiles', 'mine.tif'), 'utf8')).toBe('mine, too');
  });

  it('a plan with another number in it, too, in each of the commands', async () => {
    const whole = await readFile(join(out, 'plan.json'), 'utf8');
    await writeFile(join(out, 'plan.json'), whole.replace(/"tileCells": \d/, '"tileCells": 9'));
    for (const args of [['job', '0-0'], ['reduce']]) {
      const { code, stderr } = await runCli(...args, '--out', out);
      expect([code, stderr]).toEqual([2, expect.stringMatching(/plan\.json: is damaged, or was edited; make it anew/)]);
    }
    await expectHealed(/plan\.json is damaged; it is written anew/);
    expect(await readFile(join(out, 'plan.json'), 'utf8')).toBe(whole);
  });

  it('and a plan of no form that is known, which names the run', async () => {
    const { runId } = JSON.parse(await readFile(join(out, 'plan.json'), 'utf8')) as { runId: string };
    await writeFile(join(out, 'plan.json'), JSON.stringify({ runId, tiles: 'none' }, null, 1));
    await expectHealed(/plan\.json is damaged; it is written anew/);
  });
});

describe('a report beside our plan', () => {
  const report = async (): Promise<RunReport> => JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunReport;

  it('that tells of another mosaic is written anew with the mosaic', async () => {
    await complete(true);
    const before = await report();
    const files = before.files.map((file) => ({ ...file, sha256: '0'.repeat(64) }));
    await writeFile(join(out, 'run.json'), JSON.stringify({ ...before, files }));
    await rm(join(out, 'mosaic.tif'));
    said = [];
    await expectHealed(/^resuming: 25 of 25 tiles done$/);
    expect((await report()).files).toEqual(before.files);
  });

  it('that is of another run ends this one before anything is computed, and is kept', async () => {
    await complete(true);
    const other = JSON.stringify({ ...(await report()), runId: '0123456789abcdef' });
    await writeFile(join(out, 'run.json'), other);
    await rm(join(out, 'tiles'), { recursive: true });
    const message = expect.stringMatching(/run\.json: is the report of another run \(0123456789abcdef\); move it away/);
    await expect(complete()).rejects.toMatchObject({ name: 'OutputError', message });
    expect((await readdir(out)).sort()).toEqual(FILES);
    expect(await readFile(join(out, 'run.json'), 'utf8')).toBe(other);
  });
});

describe('what goes wrong while the mosaic is stitched', () => {
  /** Does something once, when all tiles were read and are about to be copied. */
  const atTheCopy = (act: () => void) => {
    let acted = false;
    return complete(false, out, {}, ({ stage, done, total }) => {
      if (stage !== 'mosaic' || acted || done < total / 2) return;
      acted = true;
      act();
    });
  };

  it.each<[string, () => void, RegExp, number]>([
    ['a tile that another run has removed', () => rmSync(tile('4-4')), /tile 4-4 has no result; computing again/, 1],
    ['a tile that is damaged', () => truncateSync(tile('4-4'), 99), /tile 4-4 is damaged .*; computing again/, 1],
    [
      'an overview block that is damaged',
      () => truncateSync(join(out, 'overviews', '1-0-0.bin'), 9),
      /1-0-0\.bin: was damaged while the mosaic was written; computing again/,
      0,
    ],
    [
      'an overview block that vanished',
      () => rmSync(join(out, 'overviews', '1-0-0.bin')),
      /1-0-0\.bin: vanished while the mosaic was written; computing again/,
      0,
    ],
  ])('%s, is made good', async (_, act, message, computed) => {
    const { jobs } = await atTheCopy(act);
    expect(said.join('\n')).toMatch(message);
    expect(jobs).toEqual({ total: 25, computed, resumed: 25 - computed });
    expect((await readFile(join(out, 'mosaic.tif'))).equals(expected)).toBe(true);
    expect((await readdir(out)).sort()).toEqual(FILES);
  });

  it('again and again, ends the run after the third time', async () => {
    let rounds = 0;
    const ended = complete(false, out, {}, ({ stage, done }) => {
      if (stage !== 'mosaic' || done !== 1) return;
      rounds++;
      truncateSync(tile('4-4'), 99);
    });
    await expect(ended).rejects.toMatchObject({ name: 'TileDamaged', exitCode: 3 });
    expect(rounds).toBe(3);
    expect(await readdir(join(out, 'tiles'))).toHaveLength(24);
  });
});

describe('where nothing names this run, the files of a user stay', () => {
  it.each([
    ['a plan that is cut', { 'plan.json': '{"my": ' }],
    ['a tile beside a plan that is cut', { 'plan.json': '{"my": ', 'tiles/0-0.tif': 'my tile' }],
    ['a tile beside an emptied plan', { 'plan.json': '', 'tiles/0-0.tif': 'my tile' }],
    ['a block beside an emptied plan', { 'plan.json': '', 'overviews/1-0-0.bin': 'my block' }],
    ['a report beside an emptied plan', { 'plan.json': '', 'run.json': 'my report' }],
    ['a mosaic beside an emptied plan', { 'plan.json': '', 'mosaic.tif': 'my mosaic' }],
    ['another raster beside an emptied plan', { 'plan.json': '', 'majority.tif': 'my raster' }],
  ])('%s', async (_, files) => {
    const place = join(dir, 'mine');
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(place, name)), { recursive: true });
      await writeFile(join(place, name), text);
    }
    await expect(complete(false, place, { measures: ['fractions', 'majority'] })).rejects.toMatchObject({
      name: 'OutputError',
      message: expect.stringMatching(/choose another --out/),
    });
    for (const [name, text] of Object.entries(files)) expect(await readFile(join(place, name), 'utf8')).toBe(text);
  });

  it('but a damaged tile is made anew where the cut plan still names the run', async () => {
    const plan = await readFile(join(out, 'plan.json'));
    await writeFile(join(out, 'plan.json'), plan.subarray(0, 200));
    for (const name of await readdir(join(out, 'tiles'))) await writeFile(join(out, 'tiles', name), 'cut');
    await expectHealed(/plan\.json is damaged; it is written anew/);
  });
});

describe('a mosaic that is not what the run makes', () => {
  it('is set aside, whole, and made anew', async () => {
    await writeFile(join(out, 'mosaic.tif'), 'edited by somebody');
    await writeFile(join(out, 'mosaic.aside-1.tif'), 'an earlier one');
    const report = await complete();
    expect(said.at(-1)).toMatch(
      /mosaic\.tif is not what this run makes; it is kept as mosaic\.aside-2\.tif, and written/,
    );
    expect((await readFile(join(out, 'mosaic.tif'))).equals(expected)).toBe(true);
    expect(report.files[0]!.bytes).toBe(expected.length);
    expect(await readFile(join(out, 'mosaic.aside-1.tif'), 'utf8')).toBe('an earlier one');
    expect(await readFile(join(out, 'mosaic.aside-2.tif'), 'utf8')).toBe('edited by somebody');
  });
});

describe('on S3', () => {
  it('a damaged tile is computed again, and a cut plan and report are written anew', async () => {
    const access = accessTo(s3.server.endpoint);
    const place = 's3://results/heal';
    const spec = parseSpec({ ...SPEC, sources: ['s3://rasters/lc.tif'] }, 'test');
    const options = { out: place, access, keepTiles: true, signal: new AbortController().signal };
    await runLocal(spec, options);
    const put = (key: string, bytes: Uint8Array) => s3.server.putDirect('results', `heal/${key}`, bytes);
    const damaged = Buffer.from(s3.server.object('results', 'heal/tiles/0-0.tif')!.bytes);
    damaged[1000]! ^= 1;
    put('tiles/0-0.tif', damaged);
    put('run.json', Buffer.from('{"runId"'));
    put('plan.json', Buffer.from(''));
    s3.server.deleteDirect('results', 'heal/mosaic.tif');
    const report = await run('s3://rasters/lc.tif', place, access);
    expect(report.jobs.computed).toBe(1);
    expect(Buffer.compare(s3.server.object('results', 'heal/mosaic.tif')!.bytes, s3.expected)).toBe(0);
    const left = s3.server.keys('results').filter((key) => key.startsWith('heal/'));
    expect(left.sort()).toEqual(FILES.map((name) => `heal/${name}`));
  });
});
