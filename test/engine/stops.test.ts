import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, utimesSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CliResult, runCli, startCli, temporaryFolders } from '../support/cli.js';
import { rounds, sized, someOf } from '../support/effort.js';
import { seededNumber } from '../support/http-bursts.js';
import { remoteRuns } from '../support/remote-run.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const s3 = remoteRuns();
const SIDE = 1200;
const OPTIONS = ['--classes', '1,2,3,5,8', '--cell-size', '120', '--tile-cells', '32', '--workers', '2', '--quiet', '--write', 'mosaic']; // biome-ignore format: one thought
const OUR_FILES = /^(mosaic\.(tif|qml)|plan\.json|run\.json|tiles|overviews)$/;
const raster = tiffBytes({
  width: SIDE,
  height: SIDE,
  codes: Uint8Array.from({ length: SIDE * SIDE }, (_, i) => ((i % SIDE) * 7 + Math.floor(i / SIDE) * 3) % 50),
  geotransform: [15, 50000, 30, -30],
  tile: 64,
});
let expected: Buffer;

async function setUp(): Promise<{ dir: string; tif: string; out: string }> {
  const dir = await folder();
  await writeFile(join(dir, 'a.tif'), raster);
  return { dir, tif: join(dir, 'a.tif'), out: join(dir, 'out') };
}

beforeAll(async () => {
  const run = await import('../support/run-in-memory.js');
  const spec = { cellSize: 120, tileCells: 32, classes: [1, 2, 3, 5, 8].map((code) => ({ code })) };
  expected = Buffer.from((await run.runInMemory({ 'a.tif': raster }, spec)).mosaic);
});

/** Everything below a folder is whole, and ours. */
async function expectNoPartialFile(out: string): Promise<void> {
  const names = await readdir(out, { recursive: true }).catch(() => []); // stopped before anything was made
  for (const name of names) expect(name).toMatch(/^(tiles|overviews)\/[\d-]+\.(tif|bin)$|^[^/]*$/);
  for (const name of names.filter((n) => !n.includes('/'))) expect(name).toMatch(OUR_FILES);
}

function expectOneLine({ stderr }: CliResult, line: RegExp): void {
  expect(stderr).toMatch(line);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
}

/** Waits for files below a folder. */
async function untilFiles(path: string, least: number): Promise<void> {
  for (let i = 0; i < 1000; i++, await sleep(10)) {
    if ((await readdir(path).catch(() => [])).length >= least) return; // the folder may not be there yet
  }
  throw new Error(`${path}: waited in vain`);
}

describe('a run that is stopped at any moment', () => {
  it.each(
    someOf(['SIGINT', 'SIGTERM', 'SIGHUP'] as const),
  )('by %s ends with 130, one line, and no partial file', async (signal) => {
    const { tif, out } = await setUp();
    for (let i = 0; i < rounds(1, 5); i++) {
      const { child, result } = startCli(['run', tif, ...OPTIONS, '--out', out]);
      await sleep(60 + 500 * seededNumber(signal, i));
      child.kill(signal);
      const ended = await result;
      if (ended.code === 0) break; // it had finished before
      if (ended.code === null)
        expect(ended.stderr).toBe(''); // Node itself was still starting
      else {
        expect(ended.code).toBe(130);
        expectOneLine(ended, /^InterruptedError: stopped/);
      }
      await expectNoPartialFile(out);
    }
    expect((await runCli('run', tif, ...OPTIONS, '--out', out)).code).toBe(0);
    expect((await readFile(join(out, 'mosaic.tif'))).equals(expected)).toBe(true);
  });

  it('in tile and in reduce, too', async () => {
    const { tif, out } = await setUp();
    const plan = await runCli('plan', tif, ...OPTIONS.filter((o) => !/workers|^2$/.test(o)), '--out', out);
    expect(plan.code).toBe(0);
    const tiles = Array.from({ length: 100 }, (_, i) => String(i));
    const tile = startCli(['job', ...tiles, '--out', out, '--quiet']);
    await untilFiles(join(out, 'tiles'), 3);
    tile.child.kill('SIGINT');
    const stopped = await tile.result;
    expect(stopped.code).toBe(130);
    expectOneLine(stopped, /^InterruptedError: stopped; jobs that are done are kept$/m);
    await expectNoPartialFile(out);

    expect((await runCli('job', ...tiles, '--out', out, '--quiet')).code).toBe(0);
    const reduce = startCli(['reduce', '--out', out, '--quiet']);
    await untilFiles(join(out, 'overviews'), 2);
    reduce.child.kill('SIGHUP');
    const cut = await reduce.result;
    expect(cut.code).toBe(130);
    expectOneLine(cut, /^InterruptedError: stopped; all tiles are kept, reduce again$/m);
    await expectNoPartialFile(out);
    expect((await runCli('reduce', '--out', out, '--quiet')).code).toBe(0);
    expect((await readFile(join(out, 'mosaic.tif'))).equals(expected)).toBe(true);
    expect((await readdir(out)).sort()).toEqual(['mosaic.qml', 'mosaic.tif', 'plan.json', 'run.json']);
  });

  it.each(
    someOf([
      ['run', ['--out', 's3://results/stopped', ...OPTIONS]],
      ['plan', ['--out', 's3://results/stopped', '--classes', '1']],
      ['info', []],
      ['validate', []],
    ] as const),
  )('while S3 gives no answer, in %s', async (command, more) => {
    s3.server.faults = [{ fault: { kind: 'stall' } }];
    const env = { AWS_ENDPOINT_URL_S3: s3.server.endpoint, AWS_REGION: 'us-east-1' };
    const { child, result } = startCli([command, 's3://rasters/lc.tif', ...more], env);
    for (let i = 0; i < 1000 && s3.server.requests.length === 0; i++) await sleep(10);
    const started = performance.now();
    child.kill('SIGINT');
    const ended = await result;
    expect(ended.code).toBe(130);
    expectOneLine(ended, /^InterruptedError: stopped/);
    expect(performance.now() - started).toBeLessThan(10_000); // two seconds, on a machine with nothing else to do
  });
});

/** Limits open files to so many, and to those below 10 that were open before beside the usual three. */
const limit = (files: number) => `ulimit -n $((${files - 4} + $(ls /proc/$$/fd | grep -cx "[0-9]")))`;

describe('a run ends in one line and a code', () => {
  it('where the source is touched while it is read', async () => {
    const { tif, out } = await setUp();
    for (let i = 0; i < rounds(1, 5); i++) {
      const { result } = startCli(['run', tif, ...OPTIONS, '--out', join(out, String(i))]);
      const touch = sleep(100 + 400 * seededNumber('touch', i)).then(() => utimesSync(tif, new Date(), new Date()));
      const ended = await result;
      await touch;
      expect([0, 3]).toContain(ended.code);
      if (ended.code === 3) expectOneLine(ended, /^SourceChangedError: .*a\.tif: changed since the plan was made/);
    }
  });

  it('where the folder of results vanishes', async () => {
    const { dir, tif, out } = await setUp();
    for (const tiles of sized([21], [1, 21, 41, 61])) {
      const { result } = startCli(['run', tif, ...OPTIONS, '--out', out]);
      await untilFiles(join(out, 'tiles'), tiles);
      await rename(out, join(dir, `gone-${tiles}`));
      const ended = await result;
      expect(ended.code, ended.stderr).toBe(3);
      expectOneLine(ended, /^(StorageError|MissingTileError): /);
      expect(readdirSync(dir)).not.toContain('out');
    }
  });

  it('where nobody reads its messages any more, and goes on', async () => {
    const { tif, out } = await setUp();
    const { child, result } = startCli(['run', tif, ...OPTIONS.filter((o) => o !== '--quiet'), '--out', out]);
    await once(child.stderr!, 'data');
    child.stderr!.destroy();
    expect((await result).code).toBe(0);
    expect((await readFile(join(out, 'mosaic.tif'))).equals(expected)).toBe(true);
  });

  it.each(
    someOf<[string, string, number, RegExp]>([
      [
        'a full stdout',
        'node "$CLI" info "$TIF" >/dev/full',
        3,
        /^StorageError: the output can't be written \(ENOSPC\)/,
      ],
      [
        'a failure whose output nobody reads',
        '{ sleep 0.2; node "$CLI" info nowhere.tif --json; } | true; exit $PIPESTATUS',
        2,
        /^NotFoundError: nowhere\.tif/,
      ],
      [
        'files of its own that are gone',
        'mkdir dist bin; echo "require(\'./gone.js\')" >dist/start.cjs; cp "$CLI" bin/f.cjs; node bin/f.cjs',
        3,
        /^fractile: can't be loaded/,
      ],
      [
        'few open files', // Node itself takes 18
        `for i in 1 2 3 4 5 6; do cp "$TIF" $i.tif; done; ${limit(21)}; node "$CLI" run ?.tif --quiet`,
        3,
        /^StorageError: .*too many files are open/,
      ],
      [
        'too few for threads',
        `${limit(20)}; node "$CLI" run "$TIF" --quiet --workers 2 --tile-cells 16`,
        3,
        /^WorkerError: a thread can't start \(.*EMFILE\); take fewer --workers/,
      ],
      [
        'a working folder that is gone',
        'mkdir d; cd d; rmdir ../d; node "$CLI" run "$TIF"',
        3,
        /the working folder is/,
      ],
      ['a pipe as source', 'mkfifo p; node "$CLI" run p', 2, /^InvalidInputError: .*\/p: is a pipe/],
      [
        'a pipe as template',
        'mkfifo p; node "$CLI" run "$TIF" --template p',
        2,
        /^InvalidInputError: .*\/p: is a pipe/,
      ],
      ['a pipe as legend', 'mkfifo p.json; node "$CLI" run "$TIF" --legend p.json', 2, /p\.json: is a pipe/],
      ['a pipe as spec', 'mkfifo p; node "$CLI" run --spec p', 2, /^InvalidInputError: p: is a pipe/],
      ['a pipe as plan', 'mkdir out; mkfifo out/plan.json; node "$CLI" reduce', 2, /plan\.json: is a pipe/],
      ['a device', 'node "$CLI" info /dev/null', 2, /^InvalidInputError: \/dev\/null: is a device/],
    ]),
  )('for %s', async (_, script, code, line) => {
    const { dir, tif } = await setUp();
    const env = { ...process.env, TIF: tif, CLI: join(import.meta.dirname, '../../bin/fractile.js') };
    const ended = await promisify(execFile)('bash', ['-c', script], { cwd: dir, env, timeout: 60_000 }).then(
      () => ({ code: 0, stdout: '', stderr: '' }),
      (error: CliResult) => error,
    );
    expect(ended.code, ended.stderr).toBe(code);
    expectOneLine(ended, line);
  });
});

describe('two runs of one spec at once', () => {
  it('both end well, with the same mosaic', async () => {
    const { tif, out } = await setUp();
    for (let i = 0; i < rounds(1, 5); i++) {
      const first = startCli(['run', tif, ...OPTIONS, '--out', out]);
      await sleep(80 * seededNumber('second', i));
      const second = startCli(['run', tif, ...OPTIONS, '--out', out]);
      for (const { code, stderr } of await Promise.all([first.result, second.result])) expect(code, stderr).toBe(0);
      expect((await readFile(join(out, 'mosaic.tif'))).equals(expected)).toBe(true);
      expect((await readdir(out)).sort()).toEqual(['mosaic.qml', 'mosaic.tif', 'plan.json', 'run.json']);
      await rm(out, { recursive: true });
    }
  });

  it('also where one finds the tiles of the other gone', async () => {
    const { dir, tif, out } = await setUp();
    const kept = join(dir, 'kept');
    expect((await runCli('run', tif, ...OPTIONS, '--keep-tiles', '--out', kept)).code).toBe(0);
    await cp(kept, out, { recursive: true });
    for (const name of ['mosaic.tif', 'run.json']) await rm(join(out, name));
    const { result } = startCli(['run', tif, ...OPTIONS, '--out', out]);
    await untilFiles(join(out, 'overviews'), 2);
    // What the other run does when it has finished, in its order.
    for (const name of ['mosaic.tif', 'run.json']) await cp(join(kept, name), join(out, name));
    for (const name of ['tiles', 'overviews'])
      await rm(join(out, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 5 });
    const { code, stderr } = await result;
    expect(code, stderr).toBe(0);
    expect((await readFile(join(out, 'mosaic.tif'))).equals(expected)).toBe(true);
  });
});

describe('a failure with --json', () => {
  it.each([
    ['an input', ['info', 'nowhere.tif'], 'NotFoundError', /^nowhere\.tif: no such file$/],
    ['an option', ['run', 'a.tif', '--colour'], 'InvalidInputError', /^unknown option '--colour'$/],
    [
      'a misspelt option',
      ['run', '--cell-sise', '5'],
      'InvalidInputError',
      /'--cell-sise' \(Did you mean --cell-size\?\)$/,
    ],
  ])('is a document on stdout, for %s', async (_, args, name, message) => {
    const { code, stdout, stderr } = await runCli(...args, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({ error: { name, message: expect.stringMatching(message), exitCode: 2 } });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
