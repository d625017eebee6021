import { describe, expect, it } from 'vitest';
import { parseSpec } from '../../src/documents/spec.js';
import { runLocal } from '../../src/engine/local.js';
import { FINISHED } from '../support/kept-run.js';
import { accessTo, remoteRuns, run, SPEC } from '../support/remote-run.js';

const s3 = remoteRuns();

describe('on S3', () => {
  it('a damaged tile is computed again, and a cut plan and report are written anew', async () => {
    const access = accessTo(s3.server.endpoint);
    const place = 's3://results/heal';
    const spec = parseSpec({ ...SPEC, sources: ['s3://rasters/lc.tif'] }, 'test');
    const options = { out: place, access, keepTiles: true, signal: new AbortController().signal };
    await runLocal(spec, options);
    const put = (key: string, bytes: Uint8Array) => s3.server.putDirect('results', `heal/${key}`, bytes);
    const damaged = Buffer.from(s3.server.object('results', 'heal/tiles/0-0.tif')!.bytes);
    damaged[1000]! ^= 1;
    put('tiles/0-0.tif', damaged);
    put('run.json', Buffer.from('{"runId"'));
    put('plan.json', Buffer.from(''));
    s3.server.deleteDirect('results', 'heal/mosaic.tif');
    const report = await run('s3://rasters/lc.tif', place, access);
    expect(report.jobs.computed).toBe(1);
    expect(Buffer.compare(s3.server.object('results', 'heal/mosaic.tif')!.bytes, s3.expected)).toBe(0);
    const left = s3.server.keys('results').filter((key) => key.startsWith('heal/'));
    expect(left.sort()).toEqual(FINISHED.map((name) => `heal/${name}`));
  });
});
