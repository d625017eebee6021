import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { jobNumbers } from '../../src/documents/jobs.js';
import { threadsForCensus, threadsForJobs } from '../../src/engine/thread-count.js';
import { NLCD_CONUS, syntheticPlan } from '../cost/synthetic-plan.js';

/** Also with one core, much work is more than one thread's: a program that calls `run` keeps its own for others. */
const cores = Math.max(2, availableParallelism());
/** Of 4096 x 4096 pixels of a fifth of a byte each. */
const SMALL = { ...NLCD_CONUS, width: 4096, height: 4096, size: 4096 * 820 };
const threadsOf = (raster: typeof NLCD_CONUS) => {
  const plan = syntheticPlan(raster);
  return threadsForJobs(plan, Int32Array.from(jobNumbers(plan)));
};

describe('threadsForJobs', () => {
  it('is one for little work, and as many as there are cores for much', () => {
    expect(threadsOf(SMALL)).toBe(1);
    expect(threadsOf(NLCD_CONUS)).toBe(cores);
  });

  it('is two at least for much work, where one can be had', () => {
    const plan = syntheticPlan(NLCD_CONUS);
    expect(threadsForJobs(plan, Int32Array.from(jobNumbers(plan)), 1)).toBe(2);
  });

  it('counts the work for cells, not pixels alone', () => {
    expect(threadsOf({ ...SMALL, cell: 60 })).toBe(cores);
  });

  it('is for the jobs that are left', () => {
    const plan = syntheticPlan({ ...NLCD_CONUS, tileCells: 64 });
    expect(threadsForJobs(plan, Int32Array.of(700))).toBe(1);
  });

  it('looks at no more jobs than it has to', () => {
    const plan = syntheticPlan({ ...NLCD_CONUS, tileCells: 16 });
    const jobs = Int32Array.from(jobNumbers(plan)).fill(-1, 10_000); // there is no such job
    expect(threadsForJobs(plan, jobs)).toBe(cores);
    expect(() => threadsForJobs(plan, Int32Array.of(-1))).toThrow();
  });
});

describe('threadsForCensus', () => {
  it('is one for few pixels, and many for many', () => {
    const window = { colOff: 0, rowOff: 0, width: 8192, height: 8192 };
    expect(threadsForCensus([window])).toBe(1);
    expect(threadsForCensus(Array.from({ length: 100 }, () => window))).toBeGreaterThan(8);
  });
});
