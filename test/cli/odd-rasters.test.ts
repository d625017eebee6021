import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { ascii, short } from '../../src/cog/write/ifd.js';
import { fractionsOf, type RunReport } from '../../src/documents/run-report.js';
import { runCli, temporaryFolders } from '../support/cli.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const SIDE = 40;
/** Classes 1 2 over 3 4, each a quarter of 40 x 40 pixels of 30 m. */
const QUARTERS = Array.from(
  { length: SIDE * SIDE },
  (_, i) => 1 + 2 * Math.floor(i / (SIDE * 20)) + Math.floor((i % SIDE) / 20),
);
const RASTER: TestRaster = {
  width: SIDE,
  height: SIDE,
  codes: QUARTERS,
  geotransform: [0, 1200, 30, -30],
  nodata: null,
};

/** Runs the command over some bytes; with what the report says of classes in shares of the area. */
async function run(bytes: Uint8Array, ...options: string[]) {
  const dir = await folder();
  await writeFile(join(dir, 'lc.tif'), bytes);
  const out = join(dir, 'out');
  const { code, stderr } = await runCli('run', join(dir, 'lc.tif'), '--cell-size', '300', '--out', out, ...options);
  const report = code === 0 ? (JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunReport) : null;
  const fractions = report && fractionsOf(report);
  const shares = Object.fromEntries(fractions?.classes.map(({ code, share }) => [code, share]) ?? []);
  return { code, stderr, shares, nodata: fractions?.nodata.share, warnings: report?.warnings };
}

const EQUAL = { 1: 0.25, 2: 0.25, 3: 0.25, 4: 0.25 };

/** 64-bit integers, as numpy makes them of what is not told otherwise. */
function wide(codes: readonly number[], ...more: ReturnType<typeof ascii>[]): Uint8Array {
  const stored = new Float64Array(BigInt64Array.from(codes, BigInt).buffer);
  const fields = [short(Tag.BitsPerSample, 64), short(Tag.SampleFormat, 2), ...more];
  return tiffBytes({ ...RASTER, codes: stored, fields });
}

it('int64 is read, and its majority is written', async () => {
  expect(await run(wide(QUARTERS), '--measures', 'fractions,majority,mean')).toMatchObject({ code: 0, shares: EQUAL });
});

it('the lowest int64 is nodata where it is declared', async () => {
  const nodata = ascii(Tag.GdalNodata, String(-(2n ** 63n)));
  const codes = QUARTERS.map((code) => (code === 4 ? -(2 ** 63) : code));
  expect(await run(wide(codes, nodata))).toMatchObject({
    code: 0,
    shares: { 1: 0.25, 2: 0.25, 3: 0.25 },
    nodata: 0.25,
  });
});

it('subsampled YCbCr is refused as a picture', async () => {
  const fields = [short(Tag.PhotometricInterpretation, 6), short(Tag.SamplesPerPixel, 3), short(530, 2, 1)];
  const bytes = tiffBytes({ ...RASTER, without: [Tag.SamplesPerPixel], fields });
  expect(await run(bytes)).toMatchObject({ code: 2, stderr: expect.stringMatching(/lc\.tif: is a picture: .* YCbCr/) });
});
