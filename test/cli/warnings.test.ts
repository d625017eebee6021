import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { double } from '../../src/cog/write/ifd.js';
import { runCli, runMosaic, temporaryFolders } from '../support/cli.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();

/** One that GDAL reads as north-up. */
const ODD = {
  width: 20,
  height: 20,
  codes: new Uint8Array(400).fill(7),
  without: [Tag.ModelTransformation],
  fields: [double(Tag.ModelPixelScale, [30, -30, 0]), double(Tag.ModelTiepoint, [0, 0, 0, 0, 600, 0])],
};

it('say what is odd in a source: when it is planned, run, run again and looked at, and in the report', async () => {
  const dir = await folder();
  const tif = join(dir, 'odd.tif');
  await writeFile(tif, tiffBytes(ODD));
  const text = /^warning: \S+odd\.tif: the pixel height in ModelPixelScale has a negative sign; .*$/m;
  const options = ['--classes', '7', '--cell-size', '300', '--workers', '1'];

  const planned = await runCli('plan', tif, ...options.slice(0, 4), '--out', join(dir, 'planned'));
  expect([planned.code, planned.stderr]).toEqual([0, expect.stringMatching(text)]);
  const out = join(dir, 'out');
  for (const time of ['run', 'run again']) {
    const run = await runMosaic(tif, ...options, '--out', out);
    expect([run.code, run.stderr], time).toEqual([0, expect.stringMatching(text)]);
  }
  const { warnings } = JSON.parse(await readFile(join(out, 'run.json'), 'utf8'));
  expect(warnings).toEqual([expect.stringContaining('odd.tif: the pixel height')]);

  const info = await runCli('info', tif);
  expect(info.stdout).toMatch(/ note +\S+odd\.tif: the pixel height .*\n +run +takes it/);
  expect(JSON.parse((await runCli('info', tif, '--json')).stdout).run.warnings).toEqual(warnings);
});
