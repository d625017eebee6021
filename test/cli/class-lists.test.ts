import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { short } from '../../src/cog/write/ifd.js';
import { fractionsOf, type RunReport } from '../../src/documents/run-report.js';
import { runCli } from '../support/cli.js';
import type { TestRaster } from '../support/tiff.js';
import { writtenRasters } from '../support/written-rasters.js';

const written = writtenRasters();

describe('a census', () => {
  const elevation: Partial<TestRaster> = {
    codes: new Uint8Array(Uint16Array.from({ length: 10000 }, (_, i) => i % 300).buffer),
    fields: [short(Tag.BitsPerSample, 16)],
    nodata: null,
  };

  it('of more than 256 codes is refused, and names the way to mean it', async () => {
    const { tif, out, dir } = await written(elevation);
    const { code, stderr } = await runCli('run', tif, '--out', out, '--quiet');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^InvalidInputError: .*lc\.tif: band 1 holds more than 256 distinct values, as measurements do/,
    );
    expect(stderr).toMatch(/with --classes all$/m);
    expect(await readdir(dir)).toEqual(['lc.tif']);
  });

  it.each([
    [['--classes', 'all']],
    [['--classes', 'all', '--workers', '2']],
    [['--spec']],
  ])('is meant by %j', async (options) => {
    const { tif, out, dir } = await written(elevation);
    const job = join(dir, 'job.json');
    await writeFile(job, JSON.stringify({ sources: [tif], classes: 'all' }));
    const args = options[0] === '--spec' ? ['--spec', job] : [tif, ...options];
    const { code, stdout } = await runCli('run', ...args, '--out', out, '--json');
    expect(code).toBe(0);
    const { classes, classesFrom } = fractionsOf(JSON.parse(stdout) as RunReport)!;
    expect(classes.map((one) => one.code)).toEqual(Array.from({ length: 300 }, (_, i) => i));
    expect(classesFrom).toBe('a census of all pixels');
  });

  it('tells measurements first, without bytes in front, whatever classes are asked for', async () => {
    const floats = Float32Array.from({ length: 10000 }, (_, i) => 1000 + i / 8);
    const fields = [short(Tag.BitsPerSample, 32), short(Tag.SampleFormat, 3)];
    const { tif, out } = await written({ codes: new Uint8Array(floats.buffer), fields });
    for (const [i, options] of [[], ['--classes', '1'], ['--legend', 'nlcd'], ['--classes', 'all']].entries()) {
      const { code, stderr } = await runCli('run', tif, '--out', join(out, String(i)), '--quiet', ...options);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^UnsupportedRasterError: .*lc\.tif: holds measurements, such as 1000\.125 in block 0,0/);
    }
  });
});

describe('a class list of which no code occurs', () => {
  it.each([
    [['--legend', 'worldcover']],
    [['--classes', '7,8']],
  ])('is said, and the facts stand: %j', async (options) => {
    const { tif, out } = await written();
    const { code, stderr, stdout } = await runCli('run', tif, '--out', out, '--json', ...options);
    expect(code).toBe(0);
    const words =
      /no code of the class list \((legend worldcover|the spec)\) occurs in .*lc\.tif, which holds 1; is it the right/;
    expect(stderr).toMatch(words);
    const report = JSON.parse(stdout) as RunReport;
    expect(report.warnings).toEqual([expect.stringMatching(words)]);
    expect(fractionsOf(report)!.unlisted.codes).toEqual([{ code: 1, pixels: 10000 }]);
    expect((await runCli('run', tif, '--out', out, ...options)).stderr, 'again').toMatch(words);
    expect((await runCli('reduce', '--out', out)).stderr).toMatch(words);
    expect((await runCli('run', tif, '--out', out, '--quiet', ...options)).stderr).toBe('');
  });

  it('is said of a list that holds the nodata value alone', async () => {
    const { dir, tif, out } = await written();
    await writeFile(join(dir, 'l.json'), JSON.stringify({ classes: [{ code: 255 }] }));
    const { stdout } = await runCli('run', tif, '--legend', join(dir, 'l.json'), '--out', out, '--json');
    const report = JSON.parse(stdout) as RunReport;
    expect([fractionsOf(report)!.classes, report.warnings]).toEqual([
      [],
      [expect.stringMatching(/occurs in .*lc\.tif, which holds 1; /)],
    ]);
  });

  it('is not said where one of them occurs, or nothing is valid', async () => {
    const { tif, out } = await written();
    expect((await runCli('run', tif, '--classes', '1,2', '--out', out)).stderr).not.toMatch(/warning/);
    const empty = await written({ codes: new Uint8Array(10000).fill(255) });
    expect((await runCli('run', empty.tif, '--classes', '1,2', '--out', empty.out)).stderr).not.toMatch(/warning/);
  });
});
