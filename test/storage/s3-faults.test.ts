import { describe, expect, it } from 'vitest';
import { LONG, someOf } from '../support/effort.js';
import { bursts } from '../support/http-bursts.js';
import { type Fault, type FaultRule, first } from '../support/http-faults.js';
import { accessTo, FINISHED, RASTER, remoteRuns, run, runHere, SPEC } from '../support/remote-run.js';
import type { S3Request } from '../support/s3-server/call.js';
import { tiffBytes } from '../support/tiff.js';

const s3 = remoteRuns();
const SOURCE = 's3://rasters/lc.tif';
const pixels: FaultRule<S3Request>['match'] = (r) =>
  r.bucket === 'rasters' && r.operation === 'GetObject' && !r.range?.startsWith('bytes=0-');
const every = (k: number) => (n: number) => n % k === 1;

/** Briefly without threads, but for those tests that ask for them. */
const runs = (runIt = LONG ? run : runHere) => runIt(SOURCE, 's3://results/run', accessTo(s3.server.endpoint));
const left = () => s3.server.keys('results').map((key) => key.replace('run/', '')).sort(); // biome-ignore format: one thought

async function endsWell(runIt?: typeof run): Promise<void> {
  const report = await runs(runIt);
  expect(Buffer.compare(s3.server.object('results', 'run/mosaic.tif')!.bytes, s3.expected)).toBe(0);
  expect(left()).toEqual(FINISHED);
  expect(s3.server.openUploads()).toEqual([]);
  expect(JSON.stringify(report)).not.toContain('testtest');
}

const FAULTS: readonly [string, FaultRule<S3Request>[]][] = [
  [
    'connections are reset in mid-body',
    [{ match: pixels, when: every(3), fault: { kind: 'reset', afterBytes: 5000 } }],
  ],
  [
    'one request in five answers 503 SlowDown, in bursts',
    [{ when: bursts({ seed: 3, share: 0.2, length: 2 }), fault: { kind: 'status', status: 503, code: 'SlowDown' } }],
  ],
  ['bodies are shorter than announced', [{ match: pixels, when: every(3), fault: { kind: 'truncate' } }]],
  [
    'a body stalls for longer than the deadline',
    [{ match: pixels, when: first(2), fault: { kind: 'stall', afterBytes: 100 } }],
  ],
  ['an answer never comes', [{ match: pixels, when: first(1), fault: { kind: 'stall' } }]],
  [
    'writes fail at first',
    [
      {
        match: { operation: 'PutObject' },
        when: every(2),
        fault: { kind: 'status', status: 500, code: 'InternalError' },
      },
    ],
  ],
  [
    'the answer to a write is lost',
    [{ match: { operation: 'PutObject' }, when: every(3), fault: { kind: 'reset', takesEffect: true } }],
  ],
  [
    'tile results come back in pieces',
    [{ match: { operation: 'GetObject', key: /tiles/ }, when: every(2), fault: { kind: 'reset', afterBytes: 999 } }],
  ],
];

const FAILURES: readonly [string, Fault, string, RegExp][] = [
  [
    'another range is sent',
    { kind: 'wrongContentRange' },
    'ProtocolError',
    /lc.tif: bytes \d+-\d+ \(request \w+\): answered with bytes/,
  ],
  ['the whole object is sent for a range', { kind: 'wholeFile' }, 'ProtocolError', /ignores range requests/],
  ['a content encoding is claimed', { kind: 'contentEncoding' }, 'ProtocolError', /content encoding gzip/],
  ['another ETag is sent', { kind: 'wrongEtag' }, 'SourceChangedError', /the object changed while it was read/],
  [
    'access is denied in mid-run',
    { kind: 'status', status: 403 },
    'AccessDeniedError',
    /\(request \w+\): access denied \(AccessDenied\)/,
  ],
  ['the service is down for good', { kind: 'status', status: 500 }, 'StorageError', /gave up after \d+ attempts/],
];

describe('a run on S3 ends with the same bytes', () => {
  it('on a good day', async () => {
    await endsWell(run);
  });

  it.each(someOf(FAULTS))('when %s', async (_, faults) => {
    s3.server.faults = faults;
    await endsWell();
    expect(s3.server.requests.some((r) => r.fault !== null)).toBe(true);
  });
});

describe('a run on S3 ends with a named error, no mosaic and no upload left open', () => {
  /** Applies a change behind the run's back at the n-th read of pixels. */
  const at = (n: number, change: () => void): void => {
    let reads = 0;
    s3.server.faults = (request) => {
      if ((pixels as (r: S3Request) => boolean)(request) && reads++ === n) change();
      return null;
    };
  };

  it.each(someOf(FAILURES))('where %s', async (_, fault, name, message) => {
    s3.server.faults = [{ match: pixels, when: (n) => n >= 3, fault }];
    await expect(runs()).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
    expect(left().filter((key) => !/^(plan.json|tiles\/\d+-\d+.tif)$/.test(key))).toEqual([]);
    s3.server.faults = [];
    await endsWell(); // and it can be resumed
  });

  it('where the source is replaced between plan and tile', async () => {
    const other = tiffBytes({
      width: 640,
      height: 640,
      codes: new Uint8Array(640 * 640).fill(2),
      geotransform: [15, 20000, 30, -30],
      tile: 128,
    });
    at(2, () => s3.server.putDirect('rasters', 'lc.tif', other));
    await expect(runs(run)).rejects.toMatchObject({
      name: 'SourceChangedError',
      exitCode: 3,
      message: expect.stringContaining('412'),
    });
    expect(left()).not.toContain('mosaic.tif');
    await expect(runs()).rejects.toMatchObject({
      name: 'OutputError',
      message: expect.stringContaining('the source has changed since'),
    });
  });

  it('where the source is deleted in mid-run', async () => {
    at(2, () => s3.server.deleteDirect('rasters', 'lc.tif'));
    await expect(runs()).rejects.toMatchObject({
      name: 'SourceChangedError',
      message: expect.stringContaining('no longer there'),
    });
  });

  it('where writing is refused', async () => {
    s3.server.faults = [{ match: { operation: 'PutObject', key: /tiles/ }, fault: { kind: 'status', status: 403 } }];
    await expect(runs()).rejects.toMatchObject({ name: 'AccessDeniedError', exitCode: 2 });
    expect(left()).toEqual(['plan.json']);
  });

  it('where the source, the bucket or the output bucket is not there', async () => {
    const access = accessTo(s3.server.endpoint);
    await expect(runHere('s3://rasters/nothing.tif', 's3://results/x', access)).rejects.toMatchObject({
      name: 'NotFoundError',
      exitCode: 2,
    });
    await expect(runHere('s3://nowhere/lc.tif', 's3://results/x', access)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('no such bucket nowhere'),
    });
    await expect(runHere(SOURCE, 's3://nowhere/x', access)).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('where the output holds other results under the same keys', async () => {
    await runs();
    s3.server.putDirect('results', 'run/mosaic.tif', 'torn');
    s3.server.deleteDirect('results', 'run/run.json');
    await expect(runs()).rejects.toMatchObject({
      name: 'OutputError',
      exitCode: 2,
      message: expect.stringContaining('is there already, with other content'),
    });
    expect(s3.server.object('results', 'run/mosaic.tif')!.bytes.toString()).toBe('torn');
  });
});

describe('two runs of the same plan at the same time', () => {
  it('do not tear each other, and both end with the same bytes', async () => {
    const [a, b] = await Promise.all([runs(run), runs()]);
    expect(a.files[0]!.sha256).toBe(b.files[0]!.sha256);
    expect(Buffer.compare(s3.server.object('results', 'run/mosaic.tif')!.bytes, s3.expected)).toBe(0);
    expect(left()).toEqual(FINISHED);
  });
});

describe('a run that reads from one place and writes to another', () => {
  it('counts what it reads, and asks for nothing that it does not need', async () => {
    const report = await runs();
    const reads = s3.server.requests.filter((r) => r.bucket === 'rasters' && r.operation === 'GetObject');
    expect(report.reads.requests).toBe(reads.length);
    const found = reads.filter(({ key }) => key === 'lc.tif');
    expect(report.reads.bytes).toBe(found.reduce((sum, r) => sum + r.sent, 0));
    expect(report.reads.bytesNeeded).toBe(640 * 640);
    expect(report.reads.retries).toBe(0);
    expect(reads.every((r) => r.headers['if-match'] !== undefined || r.range === 'bytes=0-32767')).toBe(true);
    expect(RASTER.length).toBeGreaterThan(640 * 640);
    expect(SPEC.tileCells).toBe(32);
  });
});
