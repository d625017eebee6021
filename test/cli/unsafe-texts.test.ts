import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { ascii, short, Type } from '../../src/cog/write/ifd.js';
import { fractionsOf, type RunReport } from '../../src/documents/run-report.js';
import { type CliResult, runCli, temporaryFolders } from '../support/cli.js';
import { tiffBytes } from '../support/tiff.js';
import { HARM, unsafeIn } from '../support/unsafe-text.js';

const folder = temporaryFolders();
/** A path can hold all but a slash and a zero. */
const HOSTILE_NAME = `${HARM}.tif`;

/** XML that holds the harm as it is, in every place from which a text is shown. */
function metadata(): string {
  const item = (attributes: string) => `<Item ${attributes}>${HARM}</Item>`;
  const roles = ['description', 'unittype', 'colorinterp', 'scale'];
  const harmfulName = HARM.replaceAll('<', '');
  return `<GDALMetadata>${roles.map((role) => item(`name="X" sample="0" role="${role}"`)).join('')}${item(`name="${harmfulName}"`)}${item(`name="N" domain="${harmfulName}"`)}<Item name="R">&#27;[2J&#155;&#8238;</Item></GDALMetadata>`;
}

async function setUp() {
  const dir = join(await folder(), `f${HARM}`);
  await mkdir(dir);
  const tif = join(dir, HOSTILE_NAME);
  const citation = new TextEncoder().encode(`${HARM}|`);
  const raster = (nodata: string) =>
    tiffBytes({
      width: 60,
      height: 40,
      codes: Uint8Array.from({ length: 2400 }, (_, i) => 1 + (i % 3)),
      fields: [
        short(Tag.GeoKeyDirectory, 1, 1, 0, 5, 1024, 0, 1, 1, 1025, 0, 1, 1, 1026, 34737, citation.length, 0, 3072, 0, 1, 32612, 3073, 34737, citation.length, 0), // biome-ignore format: keys
        { tag: Tag.GeoAsciiParams, type: Type.Ascii, values: [...citation, 0] },
        ascii(Tag.GdalMetadata, metadata()),
        ascii(Tag.GdalNodata, nodata),
      ],
    });
  await writeFile(tif, raster('255'));
  await writeFile(join(dir, 'nodata.tif'), raster(HARM));
  await writeFile(`${tif}.aux.xml`, `<PAMDataset><PAMRasterBand band="1"><CategoryNames><Category/><Category>${HARM}</Category><Category>&#27;[2J</Category></CategoryNames></PAMRasterBand></PAMDataset>`); // biome-ignore format: a document
  await writeFile(join(dir, 'bad.tif.aux.xml'), `<${HARM}`);
  await writeFile(join(dir, 'bad.tif'), raster('255'));
  await writeFile(join(dir, 'spec.json'), JSON.stringify({ sources: [tif], [HARM]: 1, dtype: HARM }));
  await writeFile(join(dir, 'broken.json'), `{"a": ${HARM}`);
  return { dir, tif, out: join(dir, 'out') };
}

function expectHarmless({ stdout, stderr }: CliResult): void {
  for (const text of [stdout, stderr]) {
    expect(unsafeIn(text, '\n'), text).toEqual([]);
    expect(text).not.toMatch(/^InvalidInputError: fake/m);
  }
}

describe('what a file, a key, a path or a spec holds', () => {
  it('steers no terminal and begins no line, and JSON keeps it', async () => {
    const { dir, tif, out } = await setUp();
    const mosaic = join(out, 'mosaic.tif');
    const done = [
      ['run', tif, '--out', out],
      ['run', tif, '--out', out],
      ['plan', tif, '--out', join(dir, 'plan')],
      ['plan', tif, '--out', join(dir, 'plan2'), '--json'],
      ['job', '0', '--out', join(dir, 'plan')],
      ['reduce', '--out', join(dir, 'plan')],
      ['info', tif],
      ['info', tif, mosaic, '--json'],
      ['info', mosaic],
      ['validate', mosaic],
      ['validate', mosaic, '--json'],
    ];
    const shown: CliResult[] = [];
    for (const args of done) shown.push(await runCli(...args));
    for (const result of shown) {
      expectHarmless(result);
      expect(result.code, result.stderr).toBe(0);
    }
    expect(shown[0]!.stdout).toContain('\\x1b[31m\\x1b[2J\\x07');
    expect(JSON.parse(shown[7]!.stdout)[0].uri).toBe(tif);
    const { stdout } = await runCli('run', tif, '--out', out, '--json');
    expect(fractionsOf(JSON.parse(stdout) as RunReport)!.classes[0]!.name).toBe(HARM.replace('\r', '\n').trim());
    expect(await readdir(out)).toContain('run.json');
  });

  it('steers no terminal from an error, which is one line', async () => {
    const { dir, out } = await setUp();
    const refused = [
      ['run', join(dir, 'nodata.tif'), '--out', out],
      ['run', join(dir, 'bad.tif'), '--out', out],
      ['run', join(dir, `${HARM}nowhere`), '--out', out],
      ['run', '--spec', join(dir, 'spec.json'), '--out', out],
      ['run', '--spec', join(dir, 'broken.json'), '--out', out],
      ['run', 'a.tif', '--legend', HARM],
      ['run', 'a.tif', `--${HARM}`],
      ['run', 'a.tif', '--dtype', HARM],
      ['run', 'a.tif', '--cell-size', HARM],
      ['info', join(dir, `${HARM}*`)],
      ['info', `ftp://${HARM}`],
      ['validate', `https://${HARM}/a.tif`],
      ['job', HARM, '--out', dir],
      ['status', HARM],
      [HARM],
    ];
    for (const [i, args] of refused.entries()) {
      const result = await runCli(...args);
      expectHarmless(result);
      expect(result.stderr.trimEnd().split('\n'), result.stderr).toHaveLength(1);
      expect(result.code, args.join(' ')).toBe(2);
      if (i % 4 > 0) continue; // enough of them in the other form, too
      const document = await runCli(...args, '--json');
      expectHarmless(document);
      expect(JSON.parse(document.stdout).error.exitCode).toBe(2);
    }
  }, 60_000);
});
