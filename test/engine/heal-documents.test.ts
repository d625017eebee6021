import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/documents/run-report.js';
import { runCli } from '../support/cli.js';
import { someOf } from '../support/effort.js';
import { FINISHED, keptRun } from '../support/kept-run.js';

const run = keptRun();

describe('a document of ours that is cut is written anew', () => {
  it.each(
    someOf([
      ['emptied', ''],
      ['cut', '{"runId": "'],
      ['zeros', '\0'.repeat(400)],
      ['of another form', '[]'],
    ]),
  )('run.json, %s', async (_, text) => {
    await run.complete({ keepTiles: true });
    await writeFile(run.path('run.json'), text);
    await run.expectHealed(/run\.json is damaged; it is written anew/);
    expect(JSON.parse(await readFile(run.path('run.json'), 'utf8'))).toMatchObject({ jobs: { total: 25 } });
  });

  it.each(
    someOf([
      ['emptied', ''],
      ['cut', '{ "planVersion": 2,'],
      ['zeros', '\0'.repeat(400)],
    ]),
  )('plan.json, %s', async (_, text) => {
    const before = await run.read('plan.json');
    await writeFile(run.path('plan.json'), text);
    const tileCommand = await runCli('job', '0', '--out', run.out);
    expect(tileCommand).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/plan\.json: is damaged, or was edited; make it anew/),
    });
    await run.expectHealed(/plan\.json is damaged; it is written anew\nresuming: 25 of 25 tiles done/);
    expect((await run.read('plan.json')).equals(before)).toBe(true);
  });

  it('and whatever else lies there is kept', async () => {
    await writeFile(run.path('plan.json'), '{');
    await writeFile(run.path('mosaic.tif'), 'mine');
    await writeFile(run.path('tiles', 'mine.tif'), 'mine, too');
    await run.expectHealed(
      /plan\.json is damaged; it is written anew\n.*\n.*mosaic\.tif is not what this run makes; it is kept/,
      ['mosaic.aside-1.tif', ...FINISHED, 'tiles'],
    );
    expect(await readFile(run.path('mosaic.aside-1.tif'), 'utf8')).toBe('mine');
    expect(await readFile(run.path('tiles', 'mine.tif'), 'utf8')).toBe('mine, too');
  });

  it('a plan with another number in it, too, in each of the commands', async () => {
    const whole = await readFile(run.path('plan.json'), 'utf8');
    await writeFile(run.path('plan.json'), whole.replace(/"tileCells": \d/, '"tileCells": 9'));
    for (const args of [['job', '0-0'], ['reduce']]) {
      const { code, stderr } = await runCli(...args, '--out', run.out);
      expect([code, stderr]).toEqual([2, expect.stringMatching(/plan\.json: is damaged, or was edited; make it anew/)]);
    }
    await run.expectHealed(/plan\.json is damaged; it is written anew/);
    expect(await readFile(run.path('plan.json'), 'utf8')).toBe(whole);
  });

  it('and a plan of no form that is known, which names the run', async () => {
    const { runId } = JSON.parse(await readFile(run.path('plan.json'), 'utf8')) as { runId: string };
    await writeFile(run.path('plan.json'), JSON.stringify({ runId, tiles: 'none' }, null, 1));
    await run.expectHealed(/plan\.json is damaged; it is written anew/);
  });
});

describe('a report beside our plan', () => {
  const report = async (): Promise<RunReport> => JSON.parse(await readFile(run.path('run.json'), 'utf8')) as RunReport;

  it('that tells of another mosaic is written anew with the mosaic', async () => {
    await run.complete({ keepTiles: true });
    const before = await report();
    const files = before.files.map((file) => ({ ...file, sha256: '0'.repeat(64) }));
    await writeFile(run.path('run.json'), JSON.stringify({ ...before, files }));
    await rm(run.path('mosaic.tif'));
    run.said = [];
    await run.expectHealed(/^resuming: 25 of 25 tiles done$/);
    expect((await report()).files).toEqual(before.files);
  });

  it('that is of another run ends this one before anything is computed, and is kept', async () => {
    await run.complete({ keepTiles: true });
    const other = JSON.stringify({ ...(await report()), runId: '0123456789abcdef' });
    await writeFile(run.path('run.json'), other);
    await rm(run.path('tiles'), { recursive: true });
    const message = expect.stringMatching(/run\.json: is the report of another run \(0123456789abcdef\); move it away/);
    await expect(run.complete()).rejects.toMatchObject({ name: 'OutputError', message });
    expect((await readdir(run.out)).sort()).toEqual(FINISHED);
    expect(await readFile(run.path('run.json'), 'utf8')).toBe(other);
  });
});
