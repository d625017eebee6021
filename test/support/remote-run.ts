import { afterAll, afterEach, beforeAll } from 'vitest';
import { MOSAIC_KEY } from '../../src/documents/keys.js';
import type { RunReport } from '../../src/documents/run-report.js';
import { parseSpec, type SpecInput } from '../../src/documents/spec.js';
import { runLocal } from '../../src/engine/local.js';
import { type AccessOptions, DEFAULT_ACCESS } from '../../src/io/access.js';
import { runInMemory } from './run-in-memory.js';
import { S3Server } from './s3-server/server.js';
import { tiffBytes } from './tiff.js';

const SIDE = 640;
/** A tiled raster of 400 KB whose header fits the opening request. */
export const RASTER = tiffBytes({
  width: SIDE,
  height: SIDE,
  codes: Uint8Array.from({ length: SIDE * SIDE }, (_, i) => ((i % SIDE) * 5 + Math.floor(i / SIDE) * 3) % 23),
  geotransform: [15, 20000, 30, -30],
  tile: 128,
});
export const SPEC: Omit<SpecInput, 'sources'> = {
  cellSize: 300,
  tileCells: 32,
  classes: [1, 2, 3, 5, 8, 13].map((code) => ({ code })),
  write: ['mosaic'],
};

/** An S3 server for the tests of a file, with the raster in it, and the mosaic that every run must end with. */
export function remoteRuns() {
  const state: { server: S3Server; expected: Uint8Array } = {
    server: undefined as never,
    expected: undefined as never,
  };
  beforeAll(async () => {
    state.server = await S3Server.start({ buckets: ['rasters', 'results'] });
    process.env.AWS_ACCESS_KEY_ID = state.server.credentials.accessKeyId;
    process.env.AWS_SECRET_ACCESS_KEY = state.server.credentials.secretAccessKey;
    state.server.putDirect('rasters', 'lc.tif', RASTER);
    state.expected = (await runInMemory({ 'lc.tif': RASTER }, SPEC)).mosaic;
  });
  afterEach(() => {
    state.server.faults = [];
    state.server.putDirect('rasters', 'lc.tif', RASTER);
    for (const key of state.server.keys('results')) state.server.deleteDirect('results', key);
    state.server.resetRequests();
  });
  afterAll(() => state.server.close());
  return state;
}

/** Access to a server on loopback, with short patience. */
export function accessTo(endpoint: string, more: Partial<AccessOptions> = {}): AccessOptions {
  return { ...DEFAULT_ACCESS, region: 'us-east-1', s3Endpoint: endpoint, timeoutMs: 400, retryDelayMs: 2, ...more };
}

/** Runs on this machine with two workers, which takes a second or two to start them. */
export function run(
  source: string,
  out: string,
  access: AccessOptions,
  more: Partial<SpecInput> = {},
  threads: { readonly workers?: number } = { workers: 2 },
): Promise<RunReport> {
  return runLocal(parseSpec({ ...SPEC, ...more, sources: [source] }, 'test'), {
    out,
    access,
    ...threads,
    keepTiles: false,
    signal: new AbortController().signal,
  });
}

/** Runs as a small run does: without another thread. */
export function runHere(
  source: string,
  out: string,
  access: AccessOptions,
  more: Partial<SpecInput> = {},
): Promise<RunReport> {
  return run(source, out, access, more, {});
}

/** Keys that a finished run leaves under its prefix. */
export const FINISHED = ['mosaic.qml', MOSAIC_KEY, 'plan.json', 'run.json'];
