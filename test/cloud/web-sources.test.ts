import { describe, expect, it } from 'vitest';
import { batching, mostBatches } from '../../src/cloud/batching.js';
import { checkLimits, checkSources } from '../../src/cloud/check-limits.js';
import { batchStages } from '../../src/cost/batch-stages.js';
import { estimateJobs } from '../../src/cost/estimate.js';
import { estimateCensus, touchedWindows } from '../../src/cost/estimate-census.js';
import { estimateRange } from '../../src/cost/estimate-run.js';
import { planStage } from '../../src/cost/stages.js';
import { CENSUS, type Plan, type PlanLayer } from '../../src/documents/plan.js';
import { NLCD_CONUS, syntheticPlan } from '../cost/synthetic-plan.js';

const S3 = syntheticPlan(NLCD_CONUS);

/** The plan with its source on a web server, so often. */
function onWeb(plan: Plan, times = 1): Plan {
  const { columns, rows } = plan.target.grid;
  return withLayer(plan, ({ sources: [one] }) => ({
    sources: Array.from({ length: times }, (_, i) => ({
      ...one!,
      cells: { colOff: 0, rowOff: 0, width: columns, height: rows },
      source: { ...one!.source, uri: `https://h.example/x${i}.tif` },
    })),
  }));
}

function withLayer(plan: Plan, change: (layer: PlanLayer) => Partial<PlanLayer>): Plan {
  return { ...plan, layers: plan.layers.map((layer) => ({ ...layer, ...change(layer) })) };
}

/** The plan with a template there. */
function withTemplate(plan: Plan, uri: string): Plan {
  const template = { ...plan.layers[0]!.sources[0]!, source: { uri, size: 1e6, etag: 'e' } };
  return { ...plan, target: { ...plan.target, template } } as unknown as Plan;
}

describe('functions that read web servers', () => {
  it('share the rate of a run: 5 requests a second each', () => {
    const plan = onWeb(S3);
    expect([
      mostBatches(plan, 100),
      mostBatches(plan, 100, 50),
      mostBatches(plan, 3, 50),
      mostBatches(plan, 100, 5),
    ]).toEqual([4, 10, 3, 1]);
    expect(mostBatches(S3, 100)).toBe(100);
    expect(batching(estimateJobs(plan), mostBatches(plan, 100)).concurrency).toBeLessThanOrEqual(4);
  });

  it('share it where only the template is there, too', () => {
    expect(mostBatches(withTemplate(S3, 's3://b/t.tif'), 100)).toBe(100);
    expect(mostBatches(withTemplate(S3, 'https://h.example/t.tif'), 100)).toBe(4);
    const [there, here] = ['https://h.example/t.tif', 's3://b/t.tif'].map((uri) => estimateJobs(withTemplate(S3, uri)));
    expect(there![0]!.paced).toBe(1 / 5);
    expect(there![0]!.openingSeconds).toBe(1 / 5);
    expect(here![0]!.paced).toBeUndefined();
    expect(here![0]!.openingSeconds).toBe(0);
  });

  it('are given the time that it takes', () => {
    const [slow, fast] = [estimateJobs(onWeb(S3))[0]!, estimateJobs(S3)[0]!];
    expect(slow.requests).toBe(19);
    expect(slow.seconds).toBeCloseTo(19 / 5, 12);
    expect(fast.seconds).toBeLessThan(slow.seconds);
    // The header's first page; its four overviews' directories lie behind the index.
    expect(slow.openingSeconds * 5).toBeGreaterThanOrEqual(1);
    expect(fast.openingSeconds).toBe(0);
  });

  it('open each source of a batch once, at the same pace', () => {
    const plan = onWeb(S3, 30);
    const jobs = estimateJobs(plan);
    const { openingSeconds } = jobs[0]!;
    expect(openingSeconds).toBeGreaterThanOrEqual(30 / 5);
    const [one, two] = [['0-0'], ['0-0', '1-0']].map((batch) => batchStages(plan, [batch], jobs)[0]!.seconds);
    const [a, b] = jobs as [(typeof jobs)[0], (typeof jobs)[0]];
    expect(one).toBeCloseTo(openingSeconds + a.seconds, 9);
    expect(two).toBeCloseTo(openingSeconds + a.seconds + b.seconds, 9);
  });
});

describe('what a deployment takes on of web servers', () => {
  const uris = (count: number, scheme = 'https') => Array.from({ length: count }, (_, i) => `${scheme}://h/${i}.tif`);

  it('is no more sources than plan can open at the rate of the run', () => {
    // 6 requests each, 20 a second: 2,250 take the 675 s.
    expect(() => checkSources(uris(2250))).not.toThrow();
    expect(() => checkSources(uris(2260))).toThrow(
      /^sources: opening 2260 sources, of which 2260 on web servers with 20 requests a second, would take about 678 s/,
    );
    expect(() => checkSources(uris(2260), 40)).not.toThrow();
    expect(() => checkSources(uris(30_000, 's3'))).not.toThrow();
    expect(() => checkSources([...uris(30_000, 's3'), ...uris(2000)])).not.toThrow();
  });

  it('is no tile whose sources take too long to open', () => {
    const plan = (times: number) => withLayer(onWeb(S3, times), () => ({ classesFrom: 'legend nlcd' }));
    const jobs = estimateJobs(plan(10));
    const slowest = Math.max(...jobs.map(({ seconds }) => seconds));
    expect(slowest).toBeLessThan(45);
    expect(slowest + jobs[0]!.openingSeconds).toBeGreaterThan(45);
    expect(() => checkLimits(plan(10), jobs)).toThrow(/tile \d+-\d+ has .* more than the 45 s .* choose --tile-cells/);
  });

  it('is no census that the rate leaves no time for', () => {
    const census = withLayer(onWeb(S3), () => ({ classesFrom: CENSUS }));
    const { requests, seconds } = estimateCensus(census.layers[0]!.sources, touchedWindows(census), 0.1);
    expect(seconds).toBe(requests / 0.1);
    expect(planStage(census, 0.1).seconds).toBeGreaterThan(requests / 0.1);
    expect(() => checkLimits(census, estimateJobs(census), 0.1)).toThrow(/finding the classes in all 16\.8 Gpx/);
    expect(() => checkLimits(census, estimateJobs(census), 20)).not.toThrow();
  });

  it('costs the seconds that it waits', () => {
    const plan = withLayer(onWeb(S3, 8), () => ({ classesFrom: CENSUS }));
    const jobs = estimateJobs(plan);
    const seconds = (httpRate: number) => estimateRange(plan, batching(jobs, 4, httpRate)).likely.stages.plan;
    expect(seconds(0.1)).toBeGreaterThan(5 * seconds(20));
  });
});
