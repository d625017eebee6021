import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { batchesDone, firstFailure, jobsTold } from '../../src/cloud/map-results.js';
import { bucketStore } from '../../src/cloud/run-stores.js';
import type { JobsOutput } from '../../src/documents/map-results.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import type { S3Store } from '../../src/io/s3-store.js';
import { Storage } from '../../src/io/storage.js';
import { accessTo } from '../support/remote-run.js';
import { S3Server } from '../support/s3-server/server.js';

const RESULTS = 'executions/e1/results/5e';
const MANIFEST = `${RESULTS}/manifest.json`;
const OUTPUT: JobsOutput = {
  ...{ reads: 5, writes: 2, retries: 0, ms: 1500, memoryMb: 1769 },
  ...{ computed: 2, present: 0, pixels: 10, requests: 3, bytes: 100, bytesNeeded: 90 },
};
let server: S3Server;
let storage: Storage;
let bucket: S3Store;

beforeAll(async () => {
  server = await S3Server.start({ buckets: ['output'] });
  process.env.AWS_ACCESS_KEY_ID = server.credentials.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = server.credentials.secretAccessKey;
  storage = new Storage(accessTo(server.endpoint), new RetryBudget());
  bucket = await bucketStore(storage, 's3://output');
});
afterEach(() => {
  server.faults = [];
  for (const key of server.keys('output')) server.deleteDirect('output', key);
});
afterAll(async () => {
  await storage.close();
  await server.close();
});

const put = (key: string, document: unknown) => server.putDirect('output', key, JSON.stringify(document));
/** A child that succeeded, as Step Functions tells of it. */
const child = (n: number, more: object = {}) => ({
  ExecutionArn: `arn:aws:states:us-east-1:123456789012:express:M/Tiles:${n}:0`,
  Output: JSON.stringify(OUTPUT),
  StartDate: '2026-01-02T03:04:06.000Z',
  StopDate: '2026-01-02T03:04:07.250Z',
  Status: 'SUCCEEDED',
  ...more,
});
const named = (...files: string[]) => files.map((Key) => ({ Key, Size: 1 }));
const done = (jobs: number, manifests = [MANIFEST]) => batchesDone(bucket, 'e1', manifests, jobs);

describe('the results of a Map', () => {
  it.each<[string, object]>([
    ['as it is documented', { SUCCEEDED: named(`${RESULTS}/SUCCEEDED_0.json`), FAILED: [], PENDING: [] }],
    ['without PENDING', { SUCCEEDED: named(`${RESULTS}/SUCCEEDED_0.json`), FAILED: [] }],
    ['without all but SUCCEEDED', { SUCCEEDED: named(`${RESULTS}/SUCCEEDED_0.json`) }],
    ['with null for lists', { SUCCEEDED: named(`${RESULTS}/SUCCEEDED_0.json`), FAILED: null, PENDING: null }],
    ['with a list that was added', { SUCCEEDED: named(`${RESULTS}/SUCCEEDED_0.json`), SKIPPED: [{ A: 1 }] }],
    ['with entries of another form', { SUCCEEDED: ['x', null, { Key: 7 }, ...named(`${RESULTS}/SUCCEEDED_0.json`)] }],
  ])('are found by a manifest %s', async (_, ResultFiles) => {
    put(`${RESULTS}/SUCCEEDED_0.json`, [child(0), child(1, { AddedLater: { a: 1 } })]);
    put(MANIFEST, { DestinationBucket: 'output', MapRunArn: 'arn', ResultFiles, AddedLater: true });
    const batch = { output: OUTPUT, seconds: 1.25 };
    put(`${RESULTS}/SUCCEEDED_9.json`, [child(9)]); // of no manifest
    expect(await done(4)).toEqual([batch, batch]);
  });

  it.each([
    ['no manifest', undefined],
    ['an empty one', {}],
    ['one of another form', { ResultFiles: [1] }],
    ['one that names files which are not there', { ResultFiles: { SUCCEEDED: named(`${RESULTS}/gone.json`) } }],
  ])('are found beside %s', async (_, manifest) => {
    if (manifest) put(MANIFEST, manifest);
    put(`${RESULTS}/SUCCEEDED_0.json`, [child(0)]);
    put(`${RESULTS}/Redrive-1/SUCCEEDED_0.json`, [child(1)]);
    expect(jobsTold(await done(4))).toBe(4);
  });

  it('of redrives are counted once, wherever they are told of', async () => {
    put(`${RESULTS}/SUCCEEDED_0.json`, [child(0), child(1)]);
    put(`${RESULTS}/SUCCEEDED_1.json`, [child(2)]);
    put(`${RESULTS}/Redrive-1/SUCCEEDED_0.json`, [child(1), child(3)]);
    const redriven = `${RESULTS}/Redrive-1/manifest.json`;
    put(redriven, { ResultFiles: { SUCCEEDED: named(`${RESULTS}/Redrive-1/SUCCEEDED_0.json`) } });
    expect(await done(8, [redriven])).toHaveLength(4);
  });

  it('are counted as far as they can be read', async () => {
    const entries = [child(0), { ...child(1), Output: '{' }, null, 'x', { Output: '{}' }];
    put(`${RESULTS}/SUCCEEDED_0.json`, entries);
    put(`${RESULTS}/SUCCEEDED_1.json`, { no: 'list' });
    put(`${RESULTS}/SUCCEEDED_2.json`, [child(5, { StartDate: 'yesterday', StopDate: null })]);
    const files = [0, 1, 2, 3].map((n) => `${RESULTS}/SUCCEEDED_${n}.json`);
    put(MANIFEST, { ResultFiles: { SUCCEEDED: named(...files) } });
    const byItsOwnClock = { output: OUTPUT, seconds: 1.5 };
    expect(await done(4)).toEqual([{ output: OUTPUT, seconds: 1.25 }, byItsOwnClock]);
  });

  it('that are refused count for nothing', async () => {
    put(MANIFEST, { ResultFiles: { SUCCEEDED: named(`${RESULTS}/SUCCEEDED_0.json`) } });
    server.faults = () => ({ kind: 'status', status: 403 });
    expect(await done(4)).toEqual([]);
  });
});

describe('the failure of a Map', () => {
  const failed = (name: string) => [{ Status: 'FAILED', Error: name, Cause: 'why', AddedLater: 1 }];

  it('is found in the latest of several files of redrives, whatever names them', async () => {
    put(`${RESULTS}/FAILED_0.json`, failed('StorageError'));
    put(`${RESULTS}/Redrive-1/FAILED_0.json`, failed('ProtocolError'));
    put(`${RESULTS}/Redrive-2/FAILED_1.json`, failed('SourceChangedError'));
    expect(await firstFailure(bucket, 'e1')).toEqual({ Error: 'SourceChangedError', Cause: 'why' });
    put(MANIFEST, { ResultFiles: { FAILED: named(`${RESULTS}/FAILED_0.json`) } });
    expect(await firstFailure(bucket, 'e1')).toEqual({ Error: 'StorageError', Cause: 'why' });
  });

  it('is none where children tell none', async () => {
    put(`${RESULTS}/FAILED_0.json`, [null, {}, { Status: 'ABORTED', Error: null }]);
    expect(await firstFailure(bucket, 'e1')).toBeNull();
  });
});
