import { describe, expect, it } from 'vitest';
import { costReport, costSide } from '../../src/cloud/bill.js';
import type { BatchDone } from '../../src/cloud/map-results.js';
import { usageOf } from '../../src/cost/usage.js';
import type { FunctionUsage } from '../../src/documents/function-usage.js';
import type { Planned } from '../../src/documents/planned.js';

const GIB = 1_073_741_824;
const predicted = costSide(usageOf({ s3Reads: 5000 }));
const planned = (usage: FunctionUsage) => ({ predicted, usage }) as Planned;
const batch = (usage: FunctionUsage, seconds: number) => ({ output: usage, seconds }) as BatchDone;

/** Requests are attempts: the retries are among them. */
const PLAN: FunctionUsage = { reads: 10, writes: 8, retries: 1, ms: 2500.4, memoryMb: 1769 };
const BATCHES = [
  batch({ reads: 25, writes: 4, retries: 2, ms: 4000, memoryMb: 1769 }, 4.21),
  batch({ reads: 30, writes: 2, retries: 0, ms: 6000, memoryMb: 5307 }, 70),
];
const REDUCE: FunctionUsage = { reads: 20, writes: 5, retries: 0, ms: 3000, memoryMb: 1769 };

describe('the bill of a run', () => {
  it('is what can be worked out by hand', () => {
    const { metered } = costReport(planned(PLAN), BATCHES, REDUCE, 3 * GIB);
    expect(metered.usage).toEqual({
      lambdaRequests: 4,
      // 2,501 + 4,000 + 3,000 ms with 1,769 / 1,024 GB, and 6,000 ms with 5,307 / 1,024 GB
      lambdaGbSeconds: expect.closeTo(16.41334863 + 31.09570313, 7),
      s3Reads: 10 + 25 + 30 + 20 + 1, // the Map reads its items
      s3Writes: 8 + 4 + 2 + 5 + 2 + 1, // the Map writes results and a manifest, and the report is yet to be written
      stateTransitions: 8 + 2, // the states of the workflow, and the start of each child
      expressRequests: 2,
      expressGbSeconds: expect.closeTo((4.3 + 70) / 16, 12),
      events: 1,
      logGb: expect.closeTo(24_000 / GIB, 12),
      storageGbMonths: 3,
    });
    expect(metered.items).toEqual({
      lambdaRequests: expect.closeTo(0.0000008, 12),
      lambdaGbSeconds: expect.closeTo(0.000633457191, 12),
      s3Reads: expect.closeTo(0.0000344, 12),
      s3Writes: expect.closeTo(0.00011, 12),
      stateTransitions: expect.closeTo(0.00025, 12),
      expressRequests: expect.closeTo(0.000002, 12),
      expressGbSeconds: expect.closeTo(0.000077411313, 12),
      events: expect.closeTo(0.000001, 12),
      logGb: expect.closeTo(0.000011175871, 12),
      storageGbMonths: expect.closeTo(0.069, 12),
    });
    expect(metered.usd).toBeCloseTo(0.070120244374, 11);
  });

  it('keeps what was predicted beside it, and says of when and where the prices are', () => {
    const report = costReport(planned(PLAN), BATCHES, REDUCE, 0);
    expect(report.predicted).toEqual({
      usd: 0.002,
      items: expect.objectContaining({ s3Reads: 0.002 }),
      usage: predicted.usage,
    });
    expect(report.prices).toBe('2026-11 us-east-1');
  });

  it('has no Map where no tile was missing', () => {
    const { metered } = costReport(planned(PLAN), [], REDUCE, 0);
    expect(metered.usage).toMatchObject({
      lambdaRequests: 2,
      s3Reads: 30,
      s3Writes: 14,
      stateTransitions: 8,
      expressRequests: 0,
      expressGbSeconds: 0,
    });
  });

  it('counts the states of the larger functions where they had to plan or to stitch', () => {
    const large = { memoryMb: 3008 };
    const transitions = (plan: FunctionUsage, reduce: FunctionUsage) =>
      costReport(planned(plan), BATCHES, reduce, 0).metered.usage.stateTransitions;
    expect(transitions({ ...PLAN, ...large }, REDUCE)).toBe(11);
    expect(transitions({ ...PLAN, ...large }, { ...REDUCE, ...large })).toBe(12);
  });
});
