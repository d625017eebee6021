import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/documents/run-report.js';
import { runCli, startCli, temporaryFolders } from '../support/cli.js';
import { sized, someOf } from '../support/effort.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const SIDE = sized(900, 1200);
const OPTIONS = ['--legend', 'worldcover', '--cell-size', '240', '--tile-cells', '16', '--json', '--write', 'mosaic'];
let dir: string;
let tif: string;
let expected: Buffer;

/** One raster, and its mosaic made by one worker, for all tests. */
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fractile-'));
  tif = join(dir, 'a.tif');
  const codes = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => ((i % SIDE) * 7 + Math.floor(i / SIDE) * 3) % 250);
  await writeFile(tif, tiffBytes({ width: SIDE, height: SIDE, codes, geotransform: [15, 60000, 30, -30], tile: 256 }));
  const reference = join(dir, 'reference');
  expect((await runCli('run', tif, ...OPTIONS, '--out', reference, '--workers', '1')).code).toBe(0);
  expected = await readFile(join(reference, 'mosaic.tif'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Waits until a run has finished some tiles. */
async function someTiles(out: string): Promise<void> {
  for (let i = 0; i < 500; i++) {
    const tiles = await readdir(join(out, 'tiles')).catch(() => [] as string[]); // not there yet
    if (tiles.filter((name) => name.endsWith('.tif')).length >= 2) return;
    await sleep(20);
  }
  throw new Error(`no tiles appeared in ${out}`);
}

describe('a run', () => {
  it('makes the same bytes with one, two and three workers', async () => {
    const out = await folder();
    for (const workers of sized(['3'], ['2', '3'])) {
      expect((await runCli('run', tif, ...OPTIONS, '--out', join(out, workers), '--workers', workers)).code).toBe(0);
      expect(Buffer.compare(await readFile(join(out, workers, 'mosaic.tif')), expected)).toBe(0);
    }
  });

  it.each(
    someOf([
      ['SIGKILL' as const, null],
      ['SIGINT' as const, 130],
      ['SIGTERM' as const, 130],
    ]),
  )(// biome-ignore format: cases
  'stopped by %s is resumed, and ends with the same bytes', async (signal, exitCode) => {
    const out = await folder();
    const { child, result } = startCli(['run', tif, ...OPTIONS, '--out', out, '--workers', '2']);
    await someTiles(out);
    child.kill(signal);
    const stopped = await result;
    expect(stopped.code).toBe(exitCode);
    expect(await readdir(out)).not.toContain('mosaic.tif');
    if (signal !== 'SIGKILL') {
      expect(stopped.stderr).toContain('InterruptedError: stopped; finished tiles are kept, run again to resume');
      expect((await readdir(join(out, 'tiles'))).every((name) => /^\d+-\d+\.tif$/.test(name))).toBe(true);
    }
    const tile = join(out, 'tiles', (await readdir(join(out, 'tiles'))).find((name) => name.endsWith('.tif'))!);
    const { mtimeMs } = await stat(tile);
    const again = await runCli('run', tif, ...OPTIONS, '--out', out, '--keep-tiles');
    expect(again.code).toBe(0);
    expect((await stat(tile)).mtimeMs).toBe(mtimeMs); // not computed again
    const report = JSON.parse(again.stdout) as RunReport;
    expect(report.jobs.resumed).toBeGreaterThanOrEqual(2);
    expect(report.jobs.resumed + report.jobs.computed).toBe(report.jobs.total);
    expect(Buffer.compare(await readFile(join(out, 'mosaic.tif')), expected)).toBe(0);
  });

  it('clears away what a killed process left behind long ago, and nothing younger', async () => {
    const out = await folder();
    await runCli('plan', tif, ...OPTIONS, '--out', out);
    await writeFile(join(out, 'movie.mp4.partial'), 'mine');
    await utimes(join(out, 'movie.mp4.partial'), new Date(0), new Date(0));
    const [old, young] = [
      join(out, 'mosaic.tif.0123456789ab.elsewhere.1.fractile-partial'),
      join(out, 'mosaic.tif.ba9876543210.elsewhere.1.fractile-partial'),
    ];
    await writeFile(old, 'x');
    await writeFile(young, 'x');
    const yesterday = new Date(Date.now() - 24 * 3600 * 1000);
    await utimes(old, yesterday, yesterday);
    await runCli('run', tif, ...OPTIONS, '--out', out);
    expect(await readdir(out)).toEqual([
      'mosaic.qml',
      'mosaic.tif',
      'mosaic.tif.ba9876543210.elsewhere.1.fractile-partial',
      'movie.mp4.partial',
      'plan.json',
      'run.json',
    ]);
  });
});
