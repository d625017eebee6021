import { describe, expect, it } from 'vitest';
import { batching } from '../../src/cloud/batching.js';
import { checkCensusSpending, checkSpending, dollars, usdRange } from '../../src/cloud/check-spending.js';
import { predict } from '../../src/cloud/prediction.js';
import { estimateJobs } from '../../src/cost/estimate.js';
import { touchedWindows } from '../../src/cost/estimate-census.js';
import { estimateRange } from '../../src/cost/estimate-run.js';
import { priceOf } from '../../src/cost/usage.js';
import { CENSUS } from '../../src/documents/plan.js';
import type { RunLimits } from '../../src/documents/run-limits.js';
import { NLCD_CONUS, syntheticPlan } from '../cost/synthetic-plan.js';

const plan = syntheticPlan(NLCD_CONUS);
const jobs = estimateJobs(plan);
const range = estimateRange(plan, batching(jobs, 100));
const { leastUsd, mostUsd } = usdRange(range);
const likely = priceOf(range.likely.usage).usd;
const PIXELS = jobs.reduce((sum, { pixels }) => sum + pixels, 0);
const BYTES = jobs.reduce((sum, { bytes }) => sum + bytes, 0);
const check = (job: RunLimits, stack: RunLimits = {}) => checkSpending(plan, jobs, range, { job, stack });

describe('the range of what a run is predicted to take', () => {
  it('goes from the best to the worst of what is assumed, for each charge that depends on it', () => {
    expect(leastUsd).toBeLessThan(likely);
    expect(mostUsd).toBeGreaterThan(1.3 * likely);
    for (const item of ['lambdaGbSeconds', 'expressGbSeconds', 'logGb'] as const) {
      expect(range.least.usage[item], item).toBeLessThan(range.likely.usage[item]);
      expect(range.most.usage[item], item).toBeGreaterThan(range.likely.usage[item]);
    }
    // At worst a tenth of the batches is computed again; the rest is charged alike.
    const { lambdaRequests, storageGbMonths } = range.likely.usage;
    expect(range.most.usage.lambdaRequests).toBeCloseTo(2 + 1.1 * (lambdaRequests - 2), 9);
    expect(range.most.usage.storageGbMonths).toBe(storageGbMonths);
    expect(range.least.seconds).toBeLessThan(range.likely.seconds);
    expect(range.most.seconds).toBeGreaterThan(range.likely.seconds);
  });
});

describe('limits', () => {
  it('are looked at by the upper end of what is predicted', () => {
    expect(() => check({ usd: mostUsd })).not.toThrow();
    expect(likely).toBeLessThan(mostUsd * 0.99);
    expect(() => check({ usd: mostUsd * 0.99 })).toThrow(/of limits\.usd of the job/);
  });

  it.each<[string, RunLimits, RunLimits, RegExp]>([
    [
      'dollars of a job',
      { usd: 0.01 },
      {},
      /cost \$0\.0\d{3} to \$0\.0\d{3}, more than the \$0\.0100 of limits\.usd of the job; raise it/,
    ],
    ['dollars of a stack', { usd: 5 }, { usd: 0.02 }, /\$0\.0200 of limits\.usd of the stack; have it raised by/],
    ['pixels', { pixels: 1e9 }, {}, /read 1\.683e\+10 pixels, more than the 1\.000e\+9 of limits\.pixels of the job/],
    ['bytes', {}, { bytes: 1000 }, /read \d\.\d+e\+9 bytes, more than the 1000 of limits\.bytes of the stack/],
  ])('are named with figures where they are passed: %s', (_, job, stack, message) => {
    let thrown: unknown;
    try {
      check(job, stack);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'InvalidInputError', message: expect.stringMatching(message) });
  });

  it('allow what is not limited, and what is just allowed', () => {
    expect(() => check({})).not.toThrow();
    expect(() => check({ pixels: PIXELS, bytes: BYTES })).not.toThrow();
    expect(() => check({ pixels: PIXELS - 1 })).toThrow(/limits\.pixels/);
  });

  it('are told to the digit, however small', () => {
    expect([0.5e-9, 0.00001234, 0.0001, 0.012345, 1.5, 0].map(dollars)).toEqual([
      '$5.00e-10',
      '$0.0000123',
      '$0.000100',
      '$0.0123',
      '$1.50',
      '$0.000000',
    ]);
  });

  it('count what a census reads, and hold before one is taken', () => {
    const layers = plan.layers.map((layer) => ({ ...layer, classesFrom: CENSUS }));
    const read = 161_190 * 104_424; // all of it once more, to the pixel
    const taken = (limits: RunLimits) => () =>
      checkSpending({ ...plan, layers }, jobs, range, { job: limits, stack: {} });
    expect(taken({ pixels: PIXELS + read })).not.toThrow();
    expect(taken({ pixels: PIXELS + read - 1 })).toThrow(/limits\.pixels of the job/);
    expect(taken({ bytes: BYTES + 1e9 })).toThrow(/limits\.bytes of the job/);
    const census = (limits: RunLimits) => () =>
      checkCensusSpending(layers[0]!, touchedWindows(plan), { job: {}, stack: limits });
    expect(census({ pixels: read })).not.toThrow();
    expect(census({ pixels: read - 1 })).toThrow(
      /^s3:.*x\.tif: is predicted to read 1\.683e\+10 pixels, more than .* of limits\.pixels of the stack/,
    );
    expect(census({ bytes: 1e9 })).toThrow(/limits\.bytes of the stack/);
  });

  it('of a spec are in what plan says of AWS', () => {
    expect(predict(plan).refused).toBeNull();
    expect(predict(plan, { usd: 0.01 }).refused).toMatch(/limits\.usd of the job/);
    expect(predict(plan).range).toEqual({ leastUsd, mostUsd, seconds: [range.least.seconds, range.most.seconds] });
  });
});
