import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeLandscape } from '../../bench/write-landscape.js';
import { batchStages } from '../../src/cost/batch-stages.js';
import { estimateJobs } from '../../src/cost/estimate.js';
import { planStage, reduceStage } from '../../src/cost/stages.js';
import type { SpecInput } from '../../src/documents/spec.js';
import { temporaryFolders } from '../support/cli.js';
import { cutOut, windowsBetween } from '../support/cut-raster.js';
import { LONG, sayLeftOut, sized, someOf } from '../support/effort.js';
import { S3Server } from '../support/s3-server/server.js';
import { describeWithSharedData, sharedData } from '../support/shared-data.js';
import { stripedTiff } from '../support/striped-tiff.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';
import { type Counted, countedRun } from './cloud-run.js';

/** How far foreseen requests may be off, as a share of those that were asked. */
const TOLERANCE = 0.15;

const folder = temporaryFolders();
let server: S3Server;
beforeAll(async () => {
  server = await S3Server.start({ buckets: ['rasters', 'results'] });
  process.env.AWS_ACCESS_KEY_ID = server.credentials.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = server.credentials.secretAccessKey;
});
afterEach(() => {
  for (const bucket of ['rasters', 'results']) for (const key of server.keys(bucket)) server.deleteDirect(bucket, key);
});
afterAll(() => server.close());

function raster(side: number): TestRaster {
  const codes = new Uint8Array(side ** 2);
  for (let row = 0; row < side; row++)
    for (let col = 0; col < side; col++) codes[row * side + col] = (col * 5 + row * 3) % 23;
  return { width: side, height: side, codes, geotransform: [15, 90000, 30, -30] };
}
/** Only the rasters of a long run are surely read in several. */
const BATCHES = LONG ? 2 : 1;
const CLASSES = [1, 2, 3, 5, 8, 13].map((code) => ({ code }));
const SPEC = { cellSize: 300, tileCells: 16, classes: CLASSES, write: ['mosaic'] as const };

/** Runs one or several rasters, and compares what each stage asked of S3 with what the plan foresees. */
async function compare(
  bytes: Uint8Array | readonly Uint8Array[],
  spec: Omit<SpecInput, 'sources'>,
  atLeastBatches = 2,
): Promise<void> {
  const all = bytes instanceof Uint8Array ? [bytes] : bytes;
  const sources = all.map((one, i) => {
    server.putDirect('rasters', `lc${i}.tif`, one);
    return `s3://rasters/lc${i}.tif`;
  });
  const run = await countedRun(server, { ...spec, sources });
  const { plan, batches } = run;
  expect(batches.length).toBeGreaterThanOrEqual(atLeastBatches);
  const stages: [string, readonly Counted[], readonly Counted[]][] = [
    ['plan', [run.planning], [planStage(plan, 20)]],
    ['tiles', run.jobs, batchStages(plan, batches, estimateJobs(plan))],
    ['reduce', [run.reducing], [reduceStage(plan, false)]],
  ];
  for (const [stage, asked, foreseen] of stages)
    for (const kind of ['reads', 'writes'] as const) {
      const [was, expected] = [asked, foreseen].map((calls) => calls.reduce((sum, call) => sum + call[kind], 0));
      expect(was, stage).toBeGreaterThan(0);
      expect(
        Math.abs(expected! / was! - 1),
        `${stage}: ${expected} ${kind} foreseen, ${was} asked`,
      ).toBeLessThanOrEqual(TOLERANCE);
    }
}

sayLeftOut('half of the rasters whose requests are counted');

describe('the functions ask S3 as often as the plan foresees', () => {
  it('for a raster in tiles', async () => {
    await compare(tiffBytes({ ...raster(sized(640, 1024)), tile: 128 }), SPEC, BATCHES);
  });

  it.each(someOf([1, 8]))('for a raster in strips of %d rows', async (rows) => {
    await compare(stripedTiff(raster(sized(640, 1024)), rows), SPEC, BATCHES);
  });

  it('for a raster in one strip, which is read in parts', async () => {
    await compare(tiffBytes(raster(3072)), { ...SPEC, tileCells: 128 }, 1);
  });

  it.runIf(LONG)('for a raster whose index is long', async () => {
    await compare(tiffBytes({ ...raster(sized(1024, 2048)), tile: 16 }), { ...SPEC, tileCells: 32 }, BATCHES);
  });

  it.each([
    ['that are ordered row by row', { cellSize: 300, measures: ['median'] }, 1],
    ['of huge cells, which are read twice', { cellSize: 16_500, measures: ['q10', 'q90', 'mean'] }, 1],
  ])('for values %s', async (_, spec, batches) => {
    const codes = Float32Array.from(raster(640).codes, (code) => code / 7);
    const values = tiffBytes({ ...raster(640), codes, nodata: null, tile: 128 });
    await compare(values, { ...spec, tileCells: 16 }, batches);
  });

  it.runIf(LONG)('for a COG with overviews', async () => {
    const path = join(await folder(), 'landscape.tif');
    await writeLandscape({ seed: 1, width: sized(640, 2048), height: sized(640, 2048) }, path);
    await compare(await readFile(path), { cellSize: 300, tileCells: 32, legend: 'nlcd' }, BATCHES);
  });

  it.runIf(LONG)('for a raster whose classes take a pass of their own', async () => {
    await compare(tiffBytes({ ...raster(sized(640, 1024)), tile: 256 }), { cellSize: 300, tileCells: 16 }, BATCHES);
  });

  it.each(
    someOf([
      [['table', 'table.csv', 'preview', 'item']],
      [['zarr']],
      [['mosaic', 'table', 'preview', 'item']],
      [['mosaic', 'report']],
      [['item']],
    ] as const),
  )('for the outputs %j', async (write) => {
    const measures = ['fractions', 'majority'];
    const spec = { ...SPEC, measures, write, date: '2021' };
    await compare(tiffBytes({ ...raster(sized(640, 1024)), tile: 128 }), spec, BATCHES);
  });

  it('for a raster with a template', async () => {
    const cells = { width: 100, height: 100, codes: new Uint8Array(10_000), tile: 64 };
    server.putDirect('rasters', 't.tif', tiffBytes({ ...cells, geotransform: [300, 89700, 300, -300] }));
    const spec = { tileCells: 16, classes: CLASSES, template: 's3://rasters/t.tif' };
    await compare(tiffBytes({ ...raster(sized(640, 1024)), tile: 128 }), spec, BATCHES);
  });
});

describe('the functions ask S3 as often as the plan foresees, for several rasters', () => {
  const sheet = sized(256, 512);
  const whole = raster(3 * sheet);
  const sheets = windowsBetween(3 * sheet, 3 * sheet, [sheet, 2 * sheet], [sheet, 2 * sheet]).map((window) =>
    cutOut(whole, window),
  );
  const KEYS_13N = [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32613];

  it.each(
    someOf([
      ['as cells of theirs', {}],
      ['in another CRS', { crs: 'EPSG:6933' }],
      ['whose classes take a pass of their own', { classes: undefined }],
      ['whose values are ordered', { kind: 'continuous', measures: ['median'], classes: undefined }],
    ] as const),
  )('on one lattice, %s', async (_, more) => {
    await compare(
      sheets.map((one) => tiffBytes({ ...one, tile: 128 })),
      { ...SPEC, ...more },
      1,
    );
  });

  it.runIf(LONG)('in two zones', async () => {
    const zoneSide = sized(256, 512);
    const at = (zone: 12 | 13, x: number, y: number) =>
      tiffBytes({
        ...raster(zoneSide),
        tile: 128,
        geotransform: [x, y, 30, -30],
        ...(zone === 13 ? { fields: [{ tag: 34735, type: 3, values: KEYS_13N }] } : {}),
      });
    const step = zoneSide * 30;
    const west = [0, 1].map((i) => at(12, 748_000 - step, 4_440_000 - i * step));
    const east = [0, 1].map((i) => at(13, 246_000, 4_440_000 - i * step));
    await compare([...west, ...east], { ...SPEC, cellSize: 200, crs: 'EPSG:6933' }, BATCHES);
  });
});

describeWithSharedData('the functions ask S3 as often as the plan foresees, for a real raster', () => {
  it.each(
    someOf([
      ['in degrees', 'nlcd-zion-4326-cog.tif', 0.005],
      ['in a COG', 'nlcd-zion-30m-cog.tif', 300],
      ['in strips', 'nlcd-zion-striped.tif', 300],
    ] as const),
  )('%s', async (_, name, cellSize) => {
    await compare(await readFile(sharedData(name)), { cellSize, tileCells: 16, legend: 'nlcd' }, 1);
  });
});
