import { basename } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { jobsOf } from '../../src/documents/jobs.js';
import type { Plan } from '../../src/documents/plan.js';
import { parseSpec } from '../../src/documents/spec.js';
import { runLocal } from '../../src/engine/local.js';
import { planKnown } from '../../src/engine/plan-known.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { processJob } from '../../src/pipeline/process-job.js';
import { censusInOnePass } from '../../src/pipeline/survey.js';
import { temporaryFolders } from '../support/cli.js';
import { cutOut, windowsBetween } from '../support/cut-raster.js';
import { MemoryStore } from '../support/memory-store.js';
import { accessTo } from '../support/remote-run.js';
import type { S3Request } from '../support/s3-server/call.js';
import { S3Server } from '../support/s3-server/server.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const SIDE = 768;
const whole: TestRaster = {
  width: SIDE,
  height: SIDE,
  codes: Uint8Array.from({ length: SIDE ** 2 }, (_, i) => ((i % SIDE) * 5 + Math.floor(i / SIDE) * 3) % 23),
  geotransform: [15, 90_000, 30, -30],
};
/** Nine sources of 256 x 256 pixels, whose blocks lie behind what opening reads. */
const WINDOWS = windowsBetween(SIDE, SIDE, [256, 512], [256, 512]);
const NAMES = WINDOWS.map((_, i) => `s${i}.tif`);
const GAP = 40_000;
const PRIVATE_TAG = 65_000;
const FILES = WINDOWS.map((window) => {
  const padding = { tag: PRIVATE_TAG, type: 2, values: [...`${' '.repeat(GAP)}\0`].map((one) => one.charCodeAt(0)) };
  return tiffBytes({ ...cutOut(whole, window), tile: 64, fields: [padding] });
});
/** What opening a source asks for. */
const START = 'bytes=0-32767';
const SPEC = { cellSize: 300, tileCells: 32, classes: [1, 2, 3].map((code) => ({ code })), write: ['mosaic' as const] };
const spec = (more: object = {}) =>
  parseSpec({ ...SPEC, ...more, sources: NAMES.map((name) => `s3://rasters/${name}`) }, 'test');

const folder = temporaryFolders();
let server: S3Server;
let storage: Storage;
beforeAll(async () => {
  server = await S3Server.start({ buckets: ['rasters'] });
  process.env.AWS_ACCESS_KEY_ID = server.credentials.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = server.credentials.secretAccessKey;
});
beforeEach(() => {
  for (const [i, name] of NAMES.entries()) server.putDirect('rasters', name, FILES[i]!);
  storage = new Storage(accessTo(server.endpoint), new RetryBudget());
  server.resetRequests();
  return () => storage.close();
});
afterAll(() => server.close());

const store = new MemoryStore();
const plan = (more: object = {}): Promise<Plan> => {
  const ports = { open: storage.open, census: censusInOnePass };
  return planKnown(spec(more), { store, key: 'sources.json', run: null }, ports);
};
beforeEach(() => store.objects.clear());

/** What was asked of the server since the last call. */
function asked(): readonly S3Request[] {
  const requests = [...server.requests];
  server.resetRequests();
  return requests;
}
const opensOf = (requests: readonly S3Request[]) =>
  requests.filter(({ key, range }) => NAMES.includes(key) && range === START).map(({ key }) => key);

describe('planning many sources on S3', () => {
  it('asks for the start of each once, and once for what may lie beside it', async () => {
    await plan();
    const requests = asked().map(({ operation, key, range }) => `${operation} ${key} ${range}`);
    const names = NAMES.flatMap((name) => {
      const stem = basename(name, '.tif');
      return [name, `${stem}.aux`, `${name}.aux`, `${name}.aux.xml`, `${name}.msk`];
    });
    expect(requests.sort()).toEqual(names.map((name) => `GetObject ${name} ${START}`).sort());
  });

  it('asks nothing the second time', async () => {
    const first = await plan();
    asked();
    expect(await plan()).toEqual(first);
    expect(asked()).toEqual([]);
  });
});

describe('jobs over many sources on S3', () => {
  it.each([
    ['on the lattice of the grid', {}],
    ['in another CRS', { crs: 'EPSG:6933' }],
  ])('open each source once, and read each of its blocks once a job: %s', async (_, more) => {
    const made = await plan(more);
    asked();
    const jobs = jobsOf(made);
    expect(jobs.length).toBeGreaterThan(4);
    const opened: string[] = [];
    for (const job of jobs) {
      await processJob(made, job, { open: storage.openKept, store });
      const requests = asked();
      opened.push(...opensOf(requests));
      const ranges = requests
        .filter(({ range }) => range !== START)
        .map(({ key, range }) => ({ key, ...spanOf(range!) }));
      expect(ranges.length).toBeGreaterThan(0);
      for (const [i, one] of ranges.entries())
        for (const other of ranges.slice(i + 1))
          if (one.key === other.key)
            expect([one, other, one.end < other.start || other.end < one.start]).toEqual([one, other, true]);
    }
    expect(opened.sort()).toEqual(NAMES);
  });

  it('of a run on one machine open each source once more than planning has', async () => {
    const signal = new AbortController().signal;
    const access = accessTo(server.endpoint);
    await runLocal(spec(), { out: await folder(), access, workers: 1, keepTiles: false, signal });
    expect(opensOf(asked()).sort()).toEqual([...NAMES, ...NAMES].sort());
  });
});

const spanOf = (range: string) => {
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(range)!;
  return { start: Number(start), end: Number(end) };
};

describe('a source that is another one than was planned', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      'has changed',
      () => server.putDirect('rasters', 's4.tif', FILES[3]!),
      /^s3:\/\/rasters\/s4\.tif.*plan again into another --out/,
    ],
    ['has vanished', () => server.deleteDirect('rasters', 's4.tif'), /^s3:\/\/rasters\/s4\.tif: .*no longer there/],
  ])('is named by jobs that need it, where it %s', async (_, change, message) => {
    const made = await plan();
    change();
    const ends = await Promise.all(
      jobsOf(made).map(async (job) => {
        try {
          await processJob(made, job, { open: storage.openKept, store });
          return null;
        } catch (error) {
          return error as Error;
        }
      }),
    );
    const failed = ends.filter((end) => end !== null);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBeLessThan(ends.length);
    for (const error of failed)
      expect([error.name, error.message]).toEqual(['SourceChangedError', expect.stringMatching(message)]);
  });

  it('is named where it changes while a job reads it', async () => {
    const made = await plan();
    const changing = async () => {
      while (!opensOf(server.requests).includes('s4.tif')) await new Promise(setImmediate);
      server.putDirect('rasters', 's4.tif', FILES[3]!);
    };
    asked();
    const [end] = await Promise.allSettled([processJob(made, '1-1', { open: storage.openKept, store }), changing()]);
    expect(end).toMatchObject({
      status: 'rejected',
      reason: { name: 'SourceChangedError', message: expect.stringContaining('s3://rasters/s4.tif') },
    });
  });
});
