import { rmSync, truncateSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/cli.js';
import { rounds, someOf } from '../support/effort.js';
import { FINISHED, flip, keptRun, OPTIONS } from '../support/kept-run.js';
import { RASTER } from '../support/remote-run.js';

const run = keptRun();
/** Bytes that are flipped all over a tile. */
const FLIPS = rounds(6, 24);

describe('a tile that is damaged is computed again', () => {
  it('whichever byte of it is flipped', async () => {
    const size = (await readFile(run.tile('1-1'))).length;
    // Header, directories, metadata, both levels' blocks, checksum: every part is hit.
    const places = [
      ...someOf([0, 3, 4, 8, 60]),
      ...Array.from({ length: FLIPS }, (_, i) => Math.floor((i * (size - 1)) / (FLIPS - 1))),
    ];
    await cp(run.out, join(run.dir, 'kept'), { recursive: true });
    for (const at of places) {
      run.said = [];
      await flip(run.tile('1-1'), at);
      await run.expectHealed(
        /^resuming: 25 of 25 tiles done\n.*: tile 1-1 is damaged and was removed; computing again$/,
      );
      await rm(run.out, { recursive: true });
      await cp(join(run.dir, 'kept'), run.out, { recursive: true });
    }
  });

  it.each(someOf([0, 1, 7, 31, 32, 33, 500, -1, -32, -33]))('cut to %i bytes', async (length) => {
    const bytes = await readFile(run.tile('0-0'));
    await truncate(run.tile('0-0'), length < 0 ? bytes.length + length : length);
    await run.expectHealed(/tile 0-0 is damaged/);
  });

  it('when two tiles have changed places', async () => {
    const [a, b] = [await readFile(run.tile('0-0')), await readFile(run.tile('1-0'))];
    await writeFile(run.tile('0-0'), b);
    await writeFile(run.tile('1-0'), a);
    await run.expectHealed(/tiles 0-0, 1-0 are damaged and were removed/);
  });

  it('when it is of another run, or no tile at all', async () => {
    await run.complete({ keepTiles: true, out: join(run.dir, 'other') }, { minValid: 0.5 });
    await cp(join(run.dir, 'other', 'tiles', '2-2.tif'), run.tile('2-2'));
    await writeFile(run.tile('0-1'), RASTER);
    await writeFile(run.tile('1-1'), Buffer.alloc(5000));
    await run.expectHealed(/tiles 0-1, 1-1, 2-2 are damaged/);
  });

  it('by threads, too, as often as it takes', async () => {
    await flip(run.tile('0-0'), 400);
    const { code, stderr } = await runCli(
      ...['run', join(run.dir, 'lc.tif'), ...OPTIONS, '--workers', '2', '--out', run.out],
    );
    expect(stderr).toContain('tile 0-0 is damaged and was removed; computing again');
    expect(code).toBe(0);
    await run.expectMosaic();
  });
});

describe('reduce, which can compute no tile', () => {
  it('removes what is damaged, says what mends it, and works when it is mended', async () => {
    await flip(run.tile('1-2'), 900);
    const { code, stderr } = await runCli('reduce', '--out', run.out, '--quiet');
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^TileDamaged: .*: tile 1-2 is damaged and was removed; .*compute it \(fractile job 1-2\) and reduce/,
    );
    expect(await readdir(run.path('tiles'))).not.toContain('1-2.tif');
    expect(await readdir(run.out)).not.toContain('mosaic.tif');
    const again = await runCli('reduce', '--out', run.out, '--quiet');
    expect(again.stderr).toMatch(
      /^MissingTileError: .*: tile 1-2 has no result; .*compute it \(fractile job 1-2\) and reduce/,
    );
    expect((await runCli('job', '1-2', '--out', run.out, '--quiet')).code).toBe(0);
    expect((await runCli('reduce', '--out', run.out, '--quiet')).code).toBe(0);
    await run.expectMosaic();
  });

  it('is not in the way of `tile`, which replaces what is damaged and leaves what is whole', async () => {
    const before = await readFile(run.tile('0-0'));
    await flip(run.tile('0-0'), 700);
    expect((await runCli('job', '0-0', '1-1', '--out', run.out, '--quiet')).code).toBe(0);
    expect((await readFile(run.tile('0-0'))).equals(before)).toBe(true);
  });
});

describe('what reduce sets aside', () => {
  it('may be left over, damaged, and is made anew', async () => {
    await mkdir(run.path('overviews'));
    for (const name of ['1-0-0.bin', '3-0-0.bin']) await writeFile(run.path('overviews', name), 'cut');
    await run.expectHealed(/^resuming: 25 of 25 tiles done$/);
  });
});

describe('what goes wrong while the mosaic is stitched', () => {
  /** Does something once, when all tiles were read and are about to be copied. */
  const atTheCopy = (act: () => void) => {
    let acted = false;
    return run.complete({
      onProgress: ({ stage, done, total }) => {
        if (stage !== 'mosaic' || acted || done < total / 2) return;
        acted = true;
        act();
      },
    });
  };

  it.each<[string, () => void, RegExp, number]>([
    [
      'a tile that another run has removed',
      () => rmSync(run.tile('4-4')),
      /tile 4-4 has no result; computing again/,
      1,
    ],
    ['a tile that is damaged', () => truncateSync(run.tile('4-4'), 99), /tile 4-4 is damaged .*; computing again/, 1],
    [
      'an overview block that is damaged',
      () => truncateSync(run.path('overviews', '1-0-0.bin'), 9),
      /1-0-0\.bin: was damaged while the mosaic was written; computing again/,
      0,
    ],
    [
      'an overview block that vanished',
      () => rmSync(run.path('overviews', '1-0-0.bin')),
      /1-0-0\.bin: vanished while the mosaic was written; computing again/,
      0,
    ],
  ])('%s, is made good', async (_, act, message, computed) => {
    const { jobs } = await atTheCopy(act);
    expect(run.said.join('\n')).toMatch(message);
    expect(jobs).toEqual({ total: 25, computed, resumed: 25 - computed });
    await run.expectMosaic();
    expect((await readdir(run.out)).sort()).toEqual(FINISHED);
  });

  it('again and again, ends the run after the third time', async () => {
    let rounds = 0;
    const ended = run.complete({
      onProgress: ({ stage, done }) => {
        if (stage !== 'mosaic' || done !== 1) return;
        rounds++;
        truncateSync(run.tile('4-4'), 99);
      },
    });
    await expect(ended).rejects.toMatchObject({ name: 'TileDamaged', exitCode: 3 });
    expect(rounds).toBe(3);
    expect(await readdir(run.path('tiles'))).toHaveLength(24);
  });
});
