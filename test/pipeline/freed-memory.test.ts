import { afterEach, expect, it, vi } from 'vitest';
import { jobsOf } from '../../src/documents/jobs.js';
import { processJobs } from '../../src/pipeline/process-jobs.js';
import { JobResults } from '../../src/results/job-results.js';
import { planInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

afterEach(() => vi.restoreAllMocks());

it('values of a job are freed when they are encoded, and its result when it is written', async () => {
  const side = 600;
  let state = 1;
  const codes = Uint8Array.from({ length: side * side }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return 1 + ((state >> 16) % 2);
  });
  const raster = tiffBytes({ width: side, height: side, codes, geotransform: [0, 0, 30, -30] });
  const question = { cellSize: 60, tileCells: 512, classes: [{ code: 1 }, { code: 2 }] };
  const { plan, store } = await planInMemory({ 'a.tif': raster }, question);
  const encode = vi.spyOn(JobResults.prototype, 'encode');
  const put = vi.spyOn(JobResults.prototype, 'put');
  const lengths: number[] = [];
  put.mockImplementationOnce(async function (this: JobResults, to, result) {
    lengths.push(...encode.mock.calls[0]![1].map(({ length }) => length), result[0]!.bytes.length);
    await this.put(to, result);
  });

  const jobs = jobsOf(plan).values();
  await processJobs(plan, () => jobs.next().value ?? null, { open: store.source, store });
  const written = lengths.pop();
  expect(lengths).toEqual(plan.bands.map(() => 0)); // of 300 x 300 cells
  expect(written).toBeGreaterThan(64 * 1024);
  expect(put.mock.calls[0]![1][0]!.bytes).toHaveLength(0);
});
