import { expect, it } from 'vitest';
import { jobsOf } from '../../src/documents/jobs.js';
import { jobCoverage, pixelCount } from '../../src/target/job-coverage.js';
import { jobPixels } from '../../src/target/tile-pixels.js';
import { planInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const codes = new Uint8Array(90 * 70).fill(1);

it.each([
  ['in metres', { geotransform: [10, 2000, 30, -30] }, { cellSize: 47 }],
  ['in degrees', { geotransform: [-1, 61, 0.01, -0.01], geographic: true }, { cellSize: 0.013 }],
  [
    'across the antimeridian',
    { geotransform: [-180, 61, 4, -1], geographic: true },
    { cellSize: 3, bounds: [150, 0, 210, 60] },
  ],
] as const)('pixels of jobs are foreseen as they will be read: %s', async (_, placed, spec) => {
  const raster = tiffBytes({ width: 90, height: 70, codes, ...placed });
  const { plan } = await planInMemory({ 'a.tif': raster }, { tileCells: 16, classes: [{ code: 1 }], ...spec });
  const pixelsOf = jobPixels(plan);
  const jobs = jobsOf(plan);
  expect(jobs.length).toBeGreaterThan(3);
  for (const job of jobs) expect([job, pixelsOf(job)]).toEqual([job, pixelCount(jobCoverage(plan, job))]);
});
