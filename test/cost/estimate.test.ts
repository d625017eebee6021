import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBatches } from '../../src/cost/batches.js';
import { estimateJobs } from '../../src/cost/estimate.js';
import { estimateCensus, touchedWindows } from '../../src/cost/estimate-census.js';
import { estimateRun } from '../../src/cost/estimate-run.js';
import { type TileBlocks, tileBlocks } from '../../src/cost/tile-blocks.js';
import { priceOf } from '../../src/cost/usage.js';
import { jobsOf, tileOfJob } from '../../src/documents/jobs.js';
import type { Plan } from '../../src/documents/plan.js';
import { jobCoverage, pixelCount } from '../../src/target/job-coverage.js';
import { LONG } from '../support/effort.js';
import { NLCD_CONUS, type SyntheticRaster, syntheticPlan } from './synthetic-plan.js';

const layOut = (raster: SyntheticRaster, concurrency = 100) => {
  const plan = syntheticPlan(raster);
  const tiles = estimateJobs(plan);
  const batches = makeBatches(tiles, { targetSeconds: 3, maxTiles: 500 });
  return { plan, layout: { batches, tiles, concurrency, memoryMb: 1769, httpRate: 20 } };
};

const censusOf = (plan: Plan) => estimateCensus(plan.layers[0]!.sources, touchedWindows(plan), 20);

describe('estimateJobs', () => {
  it('counts the requests of a tile as they can be counted by hand', () => {
    const [first] = estimateJobs(syntheticPlan(NLCD_CONUS));
    // 256 km are 8,534 pixels across and, from the grid's edge 280 m north of the map, 8,524 down: 17 blocks of 512
    // each way. A row of 17 blocks of 23,343 bytes is one request; the rest of the map lies between it and the next.
    const blockBytes = Math.round(1.5e9 / (315 * 204));
    expect(first).toMatchObject({ id: '0-0', pixels: 8534 * 8524, bytes: 17 * 17 * blockBytes });
    // Offsets of these blocks lie in the page that opening has read, their lengths at bytes 258,064 to 278,292: two
    // pages.
    expect(first).toMatchObject({ lookUps: 2, requests: 19 });
  });

  it('counts the pixels and blocks of a rectangle along its own sides', () => {
    const raster = { ...NLCD_CONUS, width: 512, height: 51_200, cell: 30, size: 100 * 512, classes: 20 };
    const plan = syntheticPlan({ ...raster, tileCells: 16, tileRows: 2048 });
    expect(jobsOf(plan)).toHaveLength(32 * 25);
    const blocks = estimateJobs(plan).map(({ id, pixels, bytes }) => ({ id, pixels, bytes }));
    expect(blocks[33]).toEqual({ id: '1-1', pixels: 16 * 2048, bytes: 4 * 512 });
    expect(estimateJobs(plan).reduce((sum, { pixels }) => sum + pixels, 0)).toBe(512 * 51_200);
    const lying = { ...raster, width: 51_200, height: 512, tileCells: 2048, tileRows: 16 };
    const { seconds } = estimateJobs(syntheticPlan(lying)).find(({ id }) => id === '1-1')!;
    expect(estimateJobs(plan)[33]!.seconds).toBeCloseTo(seconds, 9);
    expect(censusOf(plan)).toEqual(censusOf(syntheticPlan({ ...raster, tileCells: 256 })));
    expect(censusOf(plan).pixels).toBe(512 * 51_200);
  });

  it('merges block rows where little lies between them, up to 8 MiB', () => {
    const raster = { ...NLCD_CONUS, width: 5120, height: 5120, size: 5120 * 5120, tileCells: 16 };
    // One tile of 533 pixels: 2 x 2 blocks of 262,144 bytes of 10 across: a request a row.
    expect(estimateJobs(syntheticPlan(raster))[0]).toMatchObject({ requests: 2, bytes: 4 * 262_144 });
    // With blocks of 2,621 bytes, the 8 that lie between the rows are cheaper to read than to leave out.
    expect(estimateJobs(syntheticPlan({ ...raster, size: 262_144 }))[0]).toMatchObject({
      requests: 1,
      bytes: 12 * 2621,
    });
    // The whole raster, 25 MiB without a gap, in requests of whole blocks.
    expect(estimateJobs(syntheticPlan({ ...raster, tileCells: 256 }))[0]!.requests).toBe(Math.ceil(100 / 32));
  });

  it('finds the pixels that each tile touches', () => {
    const size = fc.integer({ min: 1, max: LONG ? 3000 : 1000 });
    const arbitrary = fc.record({ width: size, height: size, cell: fc.integer({ min: 30, max: 700 }) });
    fc.assert(
      fc.property(arbitrary, ({ width, height, cell }) => {
        const plan = syntheticPlan({
          ...NLCD_CONUS,
          width,
          height,
          cell,
          blockWidth: 64,
          blockHeight: 48,
          tileCells: 16,
        });
        const blocksIn = tileBlocks(plan);
        const estimates = estimateJobs(plan);
        const jobs = jobsOf(plan);
        const touched = jobs.map((job, i) => {
          const [{ x, y }] = blocksIn(tileOfJob(plan, job)) as [TileBlocks];
          return [estimates[i]!.pixels, x.first, y.first + y.count];
        });
        const covered = jobs.map((job) => {
          const coverage = jobCoverage(plan, job);
          const [pixels] = coverage.stacks[0]!.coverage.pixels;
          const { colOff, rowOff, height } = pixels!;
          return [pixelCount(coverage), Math.floor(colOff / 64), Math.ceil((rowOff + height) / 48)];
        });
        expect(touched).toEqual(covered);
      }),
      { numRuns: 50 },
    );
  });

  it('takes longer with more classes, a slower codec, wider samples, and strips that other tiles read too', () => {
    const seconds = (change: Partial<SyntheticRaster>) =>
      estimateJobs(syntheticPlan({ ...NLCD_CONUS, ...change }))[0]!.seconds;
    const plain = seconds({});
    expect(plain).toBeGreaterThan(0.3);
    expect(plain).toBeLessThan(3);
    for (const change of [
      { classes: 100 },
      { compression: 'LZW' },
      { dtype: 'float32' },
      { blockWidth: NLCD_CONUS.width, blockHeight: 1 },
      { tileCells: 512 },
    ])
      expect(seconds(change), JSON.stringify(change)).toBeGreaterThan(plain * 1.2);
  });
});

describe('estimateCensus', () => {
  it('reads every pixel once, whatever the cells', () => {
    const census = (change: Partial<SyntheticRaster>) => censusOf(syntheticPlan({ ...NLCD_CONUS, ...change }));
    const coarse = census({});
    expect(coarse.pixels).toBe(161_190 * 104_424);
    expect(census({ cell: 300, tileCells: 64 })).toEqual(coarse);
    // Decoding a pixel takes 1 ns and a stored byte 2.7 ns, looking at a pixel 5 ns, all half as long again: 158 s;
    // the rest is requests.
    expect(coarse.seconds).toBeGreaterThan(158);
    expect(coarse.seconds).toBeLessThan(200);
  });
});

describe('estimateRun', () => {
  it('foresees some cents for a national land-cover map, by the model worked out before', () => {
    const { plan, layout } = layOut(NLCD_CONUS);
    const { usage, fileBytes } = estimateRun(plan, layout);
    expect(jobsOf(plan)).toHaveLength(247);
    const { items, usd } = priceOf(usage);
    const once = usd - items.storageGbMonths;
    expect(once).toBeGreaterThan(0.01);
    expect(once).toBeLessThan(0.03);
    // 247 jobs at 60 Mpx/s: 0.008 for computing, 0.003 for reading, 0.002 for writing
    expect(items.lambdaGbSeconds).toBeGreaterThan(0.004);
    expect(items.lambdaGbSeconds).toBeLessThan(0.016);
    expect(items.s3Reads).toBeGreaterThan(0.0015);
    expect(items.s3Reads).toBeLessThan(0.006);
    expect(items.s3Writes).toBeGreaterThan(0.001);
    expect(items.s3Writes).toBeLessThan(0.004);
    expect(usage).toMatchObject({
      lambdaRequests: layout.batches.length + 2,
      expressRequests: layout.batches.length,
      stateTransitions: 8 + layout.batches.length, // the states of the workflow, and the start of each child
      events: 1,
    });
    // 4,836 x 3,133 cells of 22 bands, each of 4 bytes and half of it after compression; a GB has 1,073,741,824 bytes
    expect(fileBytes).toBe(666_652_272);
    expect(usage.storageGbMonths).toBeCloseTo(0.620868, 6);
    expect(items.storageGbMonths).toBeCloseTo(0.01428, 6);
  });

  it('counts each tile as read, found missing, written, and stitched from two reads', () => {
    const { plan, layout } = layOut({ ...NLCD_CONUS, width: 10_000, height: 10_000 });
    const { usage } = estimateRun(plan, layout);
    const one = estimateRun(plan, { ...layout, batches: [['0-0']] }).usage;
    const none = estimateRun(plan, { ...layout, batches: [] }).usage;
    const [first] = layout.tiles;
    expect(jobsOf(plan)).toHaveLength(4);
    // beside the tile: the plan, opening the source, the Map's list of items, its results and their manifest
    expect(one.s3Reads - none.s3Reads).toBe(first!.requests + 1 + 1 + 1 + 1 + 2);
    expect(one.s3Writes - none.s3Writes).toBe(1 + 2);
    expect(usage.s3Writes - one.s3Writes).toBe(3);
    expect(one).toMatchObject({ lambdaRequests: 3, expressRequests: 1, stateTransitions: 9 });
    expect(none).toMatchObject({ lambdaRequests: 2, expressRequests: 0, expressGbSeconds: 0, stateTransitions: 8 });
  });

  it('takes less time with more functions at a time, and as much of them', () => {
    const few = layOut(NLCD_CONUS, 5);
    const many = layOut(NLCD_CONUS, 100);
    const [slow, fast] = [estimateRun(few.plan, few.layout), estimateRun(many.plan, many.layout)];
    expect(slow.seconds).toBeGreaterThan(slow.stages.tiles / 5);
    expect(fast.seconds).toBeLessThan(slow.seconds);
    expect(fast.usage).toEqual(slow.usage);
  });
});
