import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/documents/run-report.js';
import { MEASURES } from '../../src/measures/registry.js';
import { runCli, runMosaic, temporaryFolders } from '../support/cli.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const NAMES = MEASURES.map(({ name }) => name).join(', ');
const raster = tiffBytes({ width: 64, height: 64, codes: new Uint8Array(4096).fill(1), geotransform: [0, 64, 1, -1] });

const escaped = (text: string) => text.replace(/[()]/g, '\\$&');

async function setUp() {
  const dir = await folder();
  const tif = join(dir, 'lc.tif');
  await writeFile(tif, raster);
  const run = (...args: string[]) => runMosaic(...args, '--cell-size', '4', '--out', join(dir, 'out'));
  const withSpec = async (measures: unknown, ...args: string[]) => {
    await writeFile(join(dir, 'job.json'), JSON.stringify({ sources: [tif], measures }));
    return run('--spec', join(dir, 'job.json'), ...args);
  };
  return { dir, tif, out: join(dir, 'out'), run, withSpec };
}

describe('--measures', () => {
  it.each(['run', 'plan', 'submit'])('is told by the help of %s, with where there is more', async (command) => {
    const { stdout } = await runCli(command, '--help');
    expect(stdout).toMatch(/\n {2}--measures <list> +see fractile list measures \(default fractions\)\n/);
    const { stdout: known } = await runCli('list', 'measures');
    for (const { name } of MEASURES) expect(known).toContain(`  ${name}: `);
  });

  it('is told by the README, with what there is', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const row = readme.split('\n').find((line) => line.startsWith('| `--measures <list>` | fractions |'))!;
    for (const { name } of MEASURES) expect(row).toContain(`\`${name}\``);
  });

  it('is fractions by default: the same run', async () => {
    const { tif, run, out, withSpec } = await setUp();
    expect((await run(tif)).code).toBe(0);
    for (const again of [await run(tif, '--measures', ' fractions '), await withSpec(['fractions'])])
      expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('already complete; nothing to do') });
    const report = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunReport;
    expect(Object.keys(report.measures)).toEqual(['fractions']);
  });

  it.each([
    ['average', '"average"'],
    ['fractions,average', '"average"'],
    ['q', '"q"'],
    ['histogram', '"histogram"'],
    ['fractions,', '""'],
    ['', '""'],
    ['Fractions', '"Fractions"'],
    ['toString', '"toString"'],
  ])('refuses "%s", and says what is known', async (text, named) => {
    const { dir, tif, run } = await setUp();
    const { code, stdout, stderr } = await run(tif, '--measures', text);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `error: option '--measures <list>' argument '${text}' is invalid. ${named} is not known; known are ${NAMES}.\n`,
    );
    expect(await readdir(dir)).toEqual(['lc.tif']);
  });

  it('is looked at before a source is asked for', async () => {
    const { dir, run } = await setUp();
    await writeFile(join(dir, 'job.json'), JSON.stringify({ sources: [join(dir, 'none.tif')], measures: ['average'] }));
    const { code, stderr } = await run('--spec', join(dir, 'job.json'));
    expect([code, stderr]).toEqual([2, `InvalidInputError: measure average: is not known; known are ${NAMES}\n`]);
  });

  it('refuses a name twice', async () => {
    const { dir, tif, run, withSpec } = await setUp();
    expect(await run(tif, '--measures', 'fractions,fractions')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'InvalidInputError: options: measures: names a measure twice\n',
    });
    expect(await withSpec(['fractions', 'fractions'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^InvalidInputError: .*job\.json: measures: names a measure twice\n$/),
    });
    expect((await readdir(dir)).sort()).toEqual(['job.json', 'lc.tif']);
  });

  it.each<[string, unknown, RegExp]>([
    [
      'a name that is not known',
      ['average'],
      new RegExp(`: measure average: is not known; known are ${escaped(NAMES)}\n$`),
    ],
    ['no name', [], /job\.json: measures: Too small/],
    ['what is no list', 'fractions', /job\.json: measures: Invalid input: expected array, received string\n$/],
    ['what is no name', [7], /job\.json: measures\.0: Invalid input: expected string, received number\n$/],
    ['a name without end', ['x'.repeat(1e6)], /job\.json: measures\.0: Too big/],
    ['a list without end', Array(1e6).fill(7), /job\.json: measures: has more than 64 entries\n$/],
  ])('refuses a spec with %s, over which the option wins', async (_, measures, message) => {
    const { dir, withSpec } = await setUp();
    const { code, stdout, stderr } = await withSpec(measures);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
    expect(stderr.length).toBeLessThan(400);
    expect((await readdir(dir)).sort()).toEqual(['job.json', 'lc.tif']);
    expect((await withSpec(measures, '--measures', 'fractions')).code).toBe(0);
  });
});
