import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptRun } from '../support/kept-run.js';

const run = keptRun();

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
    const place = join(run.dir, 'mine');
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(place, name)), { recursive: true });
      await writeFile(join(place, name), text);
    }
    await expect(run.complete({ out: place }, { measures: ['fractions', 'majority'] })).rejects.toMatchObject({
      name: 'OutputError',
      message: expect.stringMatching(/choose another --out/),
    });
    for (const [name, text] of Object.entries(files)) expect(await readFile(join(place, name), 'utf8')).toBe(text);
  });

  it('but a damaged tile is made anew where the cut plan still names the run', async () => {
    const plan = await run.read('plan.json');
    await writeFile(run.path('plan.json'), plan.subarray(0, 200));
    for (const name of await readdir(run.path('tiles'))) await writeFile(run.path('tiles', name), 'cut');
    await run.expectHealed(/plan\.json is damaged; it is written anew/);
  });
});

describe('a mosaic that is not what the run makes', () => {
  it('is set aside, whole, and made anew', async () => {
    await writeFile(run.path('mosaic.tif'), 'edited by somebody');
    await writeFile(run.path('mosaic.aside-1.tif'), 'an earlier one');
    const report = await run.complete();
    expect(run.said.at(-1)).toMatch(
      /mosaic\.tif is not what this run makes; it is kept as mosaic\.aside-2\.tif, and written/,
    );
    await run.expectMosaic();
    expect(report.files[0]!.bytes).toBe(run.expected.length);
    expect(await readFile(run.path('mosaic.aside-1.tif'), 'utf8')).toBe('an earlier one');
    expect(await readFile(run.path('mosaic.aside-2.tif'), 'utf8')).toBe('edited by somebody');
  });
});
