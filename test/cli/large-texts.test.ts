import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fractionsOf, type RunReport } from '../../src/documents/run-report.js';
import { runMosaic, startCli, temporaryFolders } from '../support/cli.js';
import { LONG, sayLeftOut } from '../support/effort.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const MEGABYTE = 2 ** 20;
const raster = tiffBytes({ width: 100, height: 100, codes: new Uint8Array(10000).fill(7) });

async function setUp(sidecar: string) {
  const dir = await folder();
  const tif = join(dir, 'a.tif');
  await writeFile(tif, raster);
  await writeFile(`${tif}.aux.xml`, sidecar);
  const run = (...options: string[]) => runMosaic(tif, '--out', join(dir, 'out'), '--json', '--quiet', ...options);
  return { dir, tif, run };
}

const pam = (body: string) => `<PAMDataset><PAMRasterBand band="1">${body}</PAMRasterBand></PAMDataset>`;
const category = '<Category>Evergreen needleleaf forest</Category>';
/** A table as GDAL writes it, for every code of 16 bits; 4000 of them have a name, the nodata value among them. */
const table = () =>
  pam(
    `<GDALRasterAttributeTable><FieldDefn index="0"><Name>Value</Name><Usage>5</Usage></FieldDefn><FieldDefn index="1"><Name>Class</Name><Usage>2</Usage></FieldDefn>${Array.from(
      { length: 65536 },
      (_, code) => `<Row><F>${code}</F><F>${code < 4000 ? `class ${code}` : ''}</F><F>1234567</F><F>0</F></Row>`,
    ).join('')}</GDALRasterAttributeTable>`,
  );

sayLeftOut('a text of nearly 4 MB is read in a process of its own');

describe('a text beside a raster', () => {
  it('of 59 MB is refused unread, with what to do', async () => {
    const { run } = await setUp(
      pam(`<CategoryNames>${category.repeat((59 * MEGABYTE) / category.length)}</CategoryNames>`),
    );
    const { code, stderr } = await run();
    expect(stderr).toMatch(
      /^InvalidInputError: .*a\.tif\.aux\.xml: \d{8} bytes are too many for a sidecar file \(at most 4194304\); keep what is needed in it, or remove it and name nodata and classes with --nodata and --classes\n$/,
    );
    expect(code).toBe(2);
  });

  it.runIf(LONG)('of nearly 4 MB is read in little memory', async () => {
    const text = table();
    expect(text.length).toBeGreaterThan(3 * MEGABYTE);
    const { dir, tif } = await setUp(text);
    // In a process of its own, whose memory is that of this run.
    const args = ['run', tif, '--out', join(dir, 'out'), '--json', '--quiet', '--workers', '1', '--write', 'mosaic'];
    const { stdout } = await startCli(args).result;
    const report = JSON.parse(stdout) as RunReport;
    const { classes } = fractionsOf(report)!;
    expect(classes).toHaveLength(3999);
    expect(classes[7]).toMatchObject({ code: 7, name: 'class 7', share: 1 });
    expect(report.maxRssBytes).toBeLessThan(350 * MEGABYTE);
  });

  it.each([
    [
      'categories that no code can have',
      'a.tif.aux.xml',
      [],
      pam(`<CategoryNames>${'<Category/>'.repeat(65537)}</CategoryNames>`),
      /lists more than 65536 categories; name the classes with --classes/,
    ],
    [
      'a legend of more than 2 MB',
      'l.json',
      ['--legend'],
      ' '.repeat(2 * MEGABYTE + 1),
      /l\.json: 2097153 bytes are too many for a legend \(at most 2097152\); a run has at most 4096 classes/,
    ],
    [
      'a legend of a million wrong classes',
      'l.json',
      ['--legend'],
      `{"classes":[0${',0'.repeat(1_000_000)}]}`,
      /l\.json: classes: has more than 4096 entries/,
    ],
    [
      'a spec of more than 2 MB',
      's.json',
      ['--spec'],
      ' '.repeat(2 * MEGABYTE + 1),
      /s\.json: 2097153 bytes are too many for a spec \(at most 2097152\); name a legend file/,
    ],
    [
      'a spec of too many sources',
      's.json',
      ['--spec'],
      `{"sources":["a"${',"a"'.repeat(70_000)}]}`,
      /s\.json: sources: has more than 65536 entries/,
    ],
  ])('is refused for %s', async (_, name, option, text, message) => {
    // biome-ignore format: a table reads better in lines
    const { dir, tif } = await setUp(pam(''));
    await writeFile(join(dir, name), text);
    const sources = name === 's.json' ? [] : [tif];
    const args = option.length > 0 ? [...option, join(dir, name)] : [];
    const { code, stderr } = await runMosaic(...sources, ...args, '--out', join(dir, 'out'));
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});
