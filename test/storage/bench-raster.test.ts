import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cachedLandscape } from '../../bench/cached-landscape.js';
import { parseSpec } from '../../src/documents/spec.js';
import { runLocal } from '../../src/engine/local.js';
import { LONG, sayLeftOut } from '../support/effort.js';
import { accessTo, remoteRuns } from '../support/remote-run.js';

const s3 = remoteRuns();
sayLeftOut('reads of the 268 Mpx raster take a minute');

/**
 * Runs the raster of the benchmark from S3.
 * @returns what was read of it.
 */
async function reads(tileCells: number): Promise<{ requests: number; bytes: number; needed: number }> {
  const spec = {
    sources: ['s3://rasters/big.tif'],
    classes: [11, 22, 31, 41, 52, 71, 82, 90].map((code) => ({ code })),
    tileCells,
  };
  const report = await runLocal(parseSpec(spec, 'test'), {
    out: `s3://results/${tileCells}`,
    access: accessTo(s3.server.endpoint, { timeoutMs: 30_000 }),
    workers: 2,
    keepTiles: false,
    signal: new AbortController().signal,
  });
  const { requests, bytes, bytesNeeded } = report.reads;
  const line = `${tileCells}-cell tiles: ${requests} requests, ${(bytes / 1e6).toFixed(1)} MB read, ${(bytesNeeded / 1e6).toFixed(1)} MB needed, ratio ${(bytes / bytesNeeded).toFixed(3)}, ${(bytes / 1e6 / requests).toFixed(2)} MB a request`;
  process.stdout.write(`${line}\n`);
  return { requests, bytes, needed: bytesNeeded };
}

/** Requests of planning for files beside the raster, none of which is there. */
const NOTHING_BESIDE = 4;

describe.runIf(LONG)('the 268 Mpx raster of the benchmark, on S3', () => {
  it('is read with little waste and in few requests', { timeout: 300_000 }, async () => {
    const { path } = await cachedLandscape({ seed: 7, width: 16384, height: 16384 });
    s3.server.putDirect('rasters', 'big.tif', await readFile(path));
    const tiled = await reads(256);
    expect(tiled.bytes / tiled.needed).toBeLessThanOrEqual(1.15);
    // One tile holds the whole grid, so all blocks are neighbours.
    const whole = await reads(512);
    expect(whole.bytes / whole.needed).toBeLessThanOrEqual(1.15);
    expect(whole.bytes / (whole.requests - NOTHING_BESIDE)).toBeGreaterThanOrEqual(4e6);
  });
});
