import { open, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { ascii, long, short } from '../../src/cog/write/ifd.js';
import { fractionsOf, type RunReport } from '../../src/documents/run-report.js';
import { runCli, startCli, temporaryFolders } from '../support/cli.js';
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
  const tif = join(await folder(), 'lc.tif');
  await writeFile(tif, bytes);
  return runFile(runCli, tif, '--cell-size', '300', ...options);
}

async function runFile(start: typeof runCli, tif: string, ...options: string[]) {
  const out = join(dirname(tif), 'out');
  const { code, stderr } = await start('run', tif, '--out', out, ...options, '--write', 'mosaic');
  const report = code === 0 ? (JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunReport) : null;
  const fractions = report && fractionsOf(report);
  const shares = Object.fromEntries(fractions?.classes.map(({ code, share }) => [code, share]) ?? []);
  return { code, stderr, shares, nodata: fractions?.nodata.share, warnings: report?.warnings, report };
}

const EQUAL = { 1: 0.25, 2: 0.25, 3: 0.25, 4: 0.25 };

/** 64-bit integers, as numpy makes them of what is not told otherwise. */
function wide(codes: readonly number[], ...more: ReturnType<typeof ascii>[]): Uint8Array {
  const stored = new Float64Array(BigInt64Array.from(codes, BigInt).buffer);
  const fields = [short(Tag.BitsPerSample, 64), short(Tag.SampleFormat, 2), ...more];
  return tiffBytes({ ...RASTER, codes: stored, fields });
}

it('int64 is read, and its majority is written', async () => {
  expect(await run(wide(QUARTERS), '--measures', 'fractions,majority,entropy')).toMatchObject({
    code: 0,
    shares: EQUAL,
  });
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

it('a strip without its length is read, with a warning', async () => {
  const found = await run(tiffBytes({ ...RASTER, without: [Tag.StripByteCounts] }));
  expect(found).toMatchObject({
    code: 0,
    shares: EQUAL,
    warnings: [expect.stringContaining('how long its strips are')],
  });
  expect(found.stderr).toMatch(/^warning: .*lc\.tif: does not say how long its strips are/m);
});

it('a strip that the index leaves out was never written, with a warning', async () => {
  const at = (start: number) =>
    tiffBytes({
      ...RASTER,
      fields: [
        long(Tag.RowsPerStrip, 10),
        long(Tag.StripOffsets, ...[0, 400, 800, 1200].map((offset) => start + offset)),
        long(Tag.StripByteCounts, 400, 400, 400),
      ],
    });
  const found = await run(at(at(0).length - SIDE * SIDE));
  // As in GDAL: 10 of 40 rows are 0.
  expect(found).toMatchObject({ code: 0, shares: { 0: 0.25, 1: 0.25, 2: 0.25, 3: 0.125, 4: 0.125 } });
  expect(found.warnings).toEqual([expect.stringContaining('in 4 blocks, but lists only 3')]);
});

it('an uncompressed strip larger than the memory for a block is read row by row', async () => {
  const [width, height] = [20_000, 16_000];
  const tif = join(await folder(), 'lc.tif');
  const lines = [long(Tag.ImageWidth, width), long(Tag.ImageLength, height), long(Tag.RowsPerStrip, height)];
  const head = (start: number) =>
    tiffBytes({
      ...RASTER,
      codes: new Uint8Array(0),
      geotransform: [0, 480_000, 30, -30],
      fields: [...lines, long(Tag.StripOffsets, start), long(Tag.StripByteCounts, width * height)],
    });
  const start = head(0).length;
  await writeFile(tif, head(start));
  const file = await open(tif, 'r+');
  await file.truncate(start + width * height); // zeros that take no place
  await file.write(new Uint8Array(1000 * width).fill(11), 0, 1000 * width, start + 8000 * width);
  await file.close();
  const alone = (...args: string[]) => startCli(args).result; // whose memory is that of this run
  const found = await runFile(alone, tif, '--cell-size', '30000', '--classes', '0,11');
  expect(found).toMatchObject({ code: 0, shares: { 0: 15 / 16, 11: 1 / 16 } });
  expect(found.report!.reads.bytes).toBeGreaterThanOrEqual(width * height);
  expect(found.report!.maxRssBytes).toBeLessThan(width * height);
}, 60_000);
