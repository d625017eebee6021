import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { short } from '../../src/cog/write/ifd.js';
import { fractionsOf, type RunReport } from '../../src/documents/run-report.js';
import { runCli, runMosaic } from '../support/cli.js';
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
    const { code, stderr } = await runMosaic(tif, '--out', out, '--quiet');
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
    const { code, stdout } = await runMosaic(...args, '--out', out, '--json');
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
      const { code, stderr } = await runMosaic(tif, '--out', join(out, String(i)), '--quiet', ...options);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^UnsupportedRasterError: .*lc\.tif: holds measurements, such as 1000\.125 in block 0,0/);
    }
  });
});

describe('a class list that names the nodata value', () => {
  const files: Readonly<Record<string, string>> = {
    'l.json': JSON.stringify({ classes: [{ code: 1 }, { code: 255, name: 'Sea' }] }),
    'l.csv': 'code;name;codes\n1;Forest;1 2 255\n',
    'spec.json': JSON.stringify({ classes: [{ code: 1 }, { code: 9, codes: [2, 255] }] }),
  };

  it.each<[string[], string, number]>([
    [['--classes', '1,255'], '255 is the nodata value of FILE \\(the spec\\)', 255],
    [['--classes', '1,2+255'], 'class 2 counts 255, which is the nodata value of FILE', 255],
    [['--legend', 'l.json'], '255 is the nodata value of FILE \\(legend .*l\\.json\\)', 255],
    [['--legend', 'l.csv'], 'class 1 counts 255, which is the nodata value of FILE', 255],
    [['--spec', 'spec.json'], 'class 9 counts 255, which is the nodata value of FILE', 255],
    [['--legend', 'nlcd'], '11 is the nodata value of FILE \\(legend nlcd\\)', 11],
    [['--legend', 'nlcd-level1'], 'class 4 counts 42, which is the nodata value of FILE', 42],
  ])('is refused by every road, with the way out: %j', async ([option, value], message, nodata) => {
    const { dir, tif, out } = await written({ nodata });
    const file = files[value!];
    if (file !== undefined) await writeFile(join(dir, value!), file);
    const { code, stderr } = await runMosaic(tif, option!, file === undefined ? value! : join(dir, value!), '--out', out, '--quiet'); // biome-ignore format: one line
    expect(stderr).toMatch(new RegExp(`^InvalidInputError: classes: ${message.replace('FILE', '.*lc\\.tif')}`));
    expect(stderr).toMatch(/; leave it out of the list, or count it as a class with --nodata none\n$/);
    expect(code).toBe(2);
    expect(await readdir(dir)).not.toContain('out');
  });

  it('counts it with --nodata none, and is refused for any of several values', async () => {
    const { tif, out } = await written({
      codes: Uint8Array.from({ length: 10000 }, (_, i) => (i % 4 === 0 ? 255 : 7)),
    });
    const run = (...options: string[]) => runMosaic(tif, '--classes', '7,8+255', '--out', out, '--json', ...options);
    const { classes, nodata } = fractionsOf(JSON.parse((await run('--nodata', 'none')).stdout) as RunReport)!;
    expect(classes.map(({ code, km2 }) => [code, km2])).toEqual([[7, expect.closeTo(6.75, 6)], [8, expect.closeTo(2.25, 6)]]); // biome-ignore format: classes
    expect(nodata.km2).toBe(0);
    expect((await run('--nodata', '3,8')).stderr).toMatch(/classes: 8 is a value that --nodata names/);
    expect((await run('--nodata', '3,255')).stderr).toMatch(/class 8 counts 255, which is a value that --nodata names/);
  });

  it('is one that the source itself keeps, which nobody asked for: it is left out, and that is said', async () => {
    const { tif, out } = await written();
    const names = Array.from({ length: 256 }, (_, i) => `<Category>${{ 1: 'Forest', 255: 'Sea' }[i] ?? ''}</Category>`);
    const pam = `<PAMDataset><PAMRasterBand band="1"><CategoryNames>${names.join('')}</CategoryNames></PAMRasterBand></PAMDataset>`;
    await writeFile(`${tif}.aux.xml`, pam);
    const { stdout, stderr } = await runMosaic(tif, '--out', out);
    const from = "the source's categories (category names; without nodata 255)";
    const { classes, classesFrom } = fractionsOf(
      JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunReport,
    )!;
    expect(classes).toMatchObject([{ code: 1, name: 'Forest', share: 1 }]);
    expect(classesFrom).toBe(from);
    expect(stdout + stderr).toContain(`1 class (${from})`);
  });
});

describe('groups of classes', () => {
  const codes = Uint8Array.from({ length: 10000 }, (_, i) => [11, 41, 42, 43, 90][i % 5]!);

  it('are asked for with a plus, and have the name of their first code', async () => {
    const { tif, out } = await written({ codes });
    const { stdout } = await runMosaic(tif, '--classes', '11,41+42+43', '--out', out, '--json');
    const { classes, unlisted } = fractionsOf(JSON.parse(stdout) as RunReport)!;
    const [water, forest] = classes;
    expect(water).toEqual({ code: 11, name: null, km2: expect.closeTo(1.8, 6), share: expect.closeTo(0.2, 6) });
    expect(forest).toMatchObject({ code: 41, codes: [41, 42, 43], name: null, km2: expect.closeTo(5.4, 6) });
    expect(unlisted.codes).toEqual([{ code: 90, pixels: 2000 }]);
    const info = await runCli('info', join(out, 'mosaic.tif'), '--json');
    const bands = JSON.parse(info.stdout).metadata as { name: string; value: string; band: number }[];
    const item = (name: string, band: number) => bands.find((one) => one.name === name && one.band === band)?.value;
    expect([item('BAND', 2), item('CLASS_CODE', 2), item('CLASS_CODES', 2)]).toEqual(['fraction_41', '41', '41,42,43']);
    expect([item('BAND', 1), item('CLASS_CODES', 1)]).toEqual(['fraction_11', undefined]);
  });

  it.each([
    ['1,2+1', /classes: code 1 is in class 1 and in class 2 \(the spec\); a code counts in one class/],
    ['2+1,1', /classes: code 1 is in class 2 and in class 1/],
    ['1+2+1', /classes: class 1 lists code 1 twice/],
    ['1+2,1+3', /classes: code 1 is listed twice/],
    ['1+', /--classes.*It must be a number/],
    ['1+2.5', /options: classes\.0\.codes\.1: Invalid input: expected int/],
  ])('are refused as %s', async (list, message) => {
    const { tif, out } = await written();
    const { code, stderr } = await runMosaic(tif, '--classes', list, '--out', out);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

describe('a class list of which no code occurs', () => {
  it.each([
    [['--legend', 'worldcover']],
    [['--classes', '7,8']],
  ])('is said, and the facts stand: %j', async (options) => {
    const { tif, out } = await written();
    const { code, stderr, stdout } = await runMosaic(tif, '--out', out, '--json', ...options);
    expect(code).toBe(0);
    const words =
      /no code of the class list \((legend worldcover|the spec)\) occurs in .*lc\.tif, which holds 1; is it the right/;
    expect(stderr).toMatch(words);
    const report = JSON.parse(stdout) as RunReport;
    expect(report.warnings).toEqual([expect.stringMatching(words)]);
    expect(fractionsOf(report)!.unlisted.codes).toEqual([{ code: 1, pixels: 10000 }]);
    expect((await runMosaic(tif, '--out', out, ...options)).stderr, 'again').toMatch(words);
    expect((await runCli('reduce', '--out', out)).stderr).toMatch(words);
    expect((await runMosaic(tif, '--out', out, '--quiet', ...options)).stderr).toBe('');
  });

  it('is not said where one of them occurs, or nothing is valid', async () => {
    const { tif, out } = await written();
    expect((await runMosaic(tif, '--classes', '1,2', '--out', out)).stderr).not.toMatch(/warning/);
    const empty = await written({ codes: new Uint8Array(10000).fill(255) });
    expect((await runMosaic(empty.tif, '--classes', '1,2', '--out', empty.out)).stderr).not.toMatch(/warning/);
  });
});
