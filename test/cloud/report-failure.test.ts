import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe as describeTests, expect, it } from 'vitest';
import { rejectionKey } from '../../src/cloud/cloud-keys.js';
import { reportFailure } from '../../src/cloud/report-failure.js';
import { failureSchema } from '../../src/documents/failure.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { DAMAGES } from '../support/damage.js';
import { plannedDocument } from '../support/planned.js';
import { accessTo } from '../support/remote-run.js';
import { S3Server } from '../support/s3-server/server.js';

let server: S3Server;
let storage: Storage;

beforeAll(async () => {
  server = await S3Server.start({ buckets: ['output'] });
  process.env.AWS_ACCESS_KEY_ID = server.credentials.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = server.credentials.secretAccessKey;
  storage = new Storage(accessTo(server.endpoint), new RetryBudget());
});
afterAll(async () => {
  await storage.close();
  await server.close();
});

const ARN = 'arn:aws:states:eu-central-1:123456789012:execution:Fractile:e1';
const execution = { id: ARN, name: 'e1', startedAt: '2026-01-02T03:04:05.000Z' };
const upload = { source: 'aws.s3', detail: { bucket: { name: 'input' }, object: { key: 'incoming/a b.tif' } } };
const lambdaError = (errorType: string, errorMessage: string) =>
  JSON.stringify({ errorType, errorMessage, trace: ['at /var/task/index.mjs:1:1'] });
const ended = (detail: object) => ({
  source: 'aws.states',
  'detail-type': 'Step Functions Execution Status Change',
  detail: { executionArn: ARN, name: 'e1', startDate: 1767323045000, input: JSON.stringify(upload), ...detail },
});
/** What Step Functions would say, if it were asked. */
let described = { input: null as string | null, error: null as string | null, cause: null as string | null };
const describe = async () => described;
const document = (key: string) => failureSchema.parse(JSON.parse(server.object('output', key)!.bytes.toString()));

describeTests('the report of a failure', () => {
  it('says to whoever uploaded a bad file what is wrong with it', async () => {
    const failure = {
      Error: 'CorruptRasterError',
      Cause: lambdaError('CorruptRasterError', 's3://input/x: block 3 is cut off'),
    };
    const report = await reportFailure({ event: upload, execution, failure }, storage, 's3://output', describe);
    expect(report).toEqual({
      outcome: 'rejected',
      execution: ARN,
      runId: '',
      error: 'CorruptRasterError',
      message: 's3://input/x: block 3 is cut off',
      document: 's3://output/rejected/incoming/a b.tif.json',
    });
    expect(document('rejected/incoming/a b.tif.json')).toEqual(report);
    expect(document('executions/e1/failure.json')).toEqual(report);
  });

  it('finds the error of a tile behind the one of the Map', async () => {
    const files = { SUCCEEDED: [], PENDING: [], FAILED: [{ Key: 'executions/e1/results/7f/FAILED_0.json', Size: 1 }] };
    server.putDirect('output', 'executions/e1/results/7f/manifest.json', JSON.stringify({ ResultFiles: files }));
    const child = (name: string) => [
      { Status: 'ABORTED' },
      { Status: 'FAILED', Error: name, Cause: lambdaError(name, 'why') },
    ];
    const map = { status: 'FAILED', error: 'States.ExceedToleratedFailureThreshold', cause: 'one too many' };

    server.putDirect('output', files.FAILED[0]!.Key, JSON.stringify(child('StorageError')));
    server.putDirect('output', 'executions/e1/planned.json', JSON.stringify(plannedDocument({ runId: 'abc' })));
    const failed = await reportFailure(ended(map), storage, 's3://output', describe);
    expect(failed).toMatchObject({ outcome: 'failed', error: 'StorageError', message: 'why', runId: 'abc' });
    expect(failed.document).toBe('s3://output/executions/e1/failure.json');

    server.putDirect('output', files.FAILED[0]!.Key, JSON.stringify(child('SourceChangedError')));
    const changed = await reportFailure(ended(map), storage, 's3://output', describe);
    expect(changed).toMatchObject({ outcome: 'rejected', error: 'SourceChangedError' });
    expect(document('executions/e1/failure.json'), 'the latest attempt counts').toEqual(changed);
  });

  it.each(DAMAGES)('is made although what was planned %s, and so are the results of the Map', async (_, damage) => {
    const put = (key: string, document: object) =>
      server.putDirect('output', `executions/e1/${key}`, damage(JSON.stringify(document)));
    put('planned.json', plannedDocument());
    const FAILED = [{ Key: 'executions/e1/results/7f/FAILED_0.json', Size: 1 }];
    server.putDirect('output', 'executions/e1/results/7f/manifest.json', JSON.stringify({ ResultFiles: { FAILED } }));
    put('results/7f/FAILED_0.json', [{ Status: 'FAILED', Error: 'CorruptRasterError', Cause: 'why' }]);
    const map = { status: 'FAILED', error: 'States.ExceedToleratedFailureThreshold', cause: 'one too many' };
    const told = { outcome: 'failed', runId: '', error: map.error, message: 'one too many' };
    expect(await reportFailure(ended(map), storage, 's3://output', describe)).toMatchObject(told);
    put('results/7f/manifest.json', { ResultFiles: { FAILED } });
    expect(await reportFailure(ended(map), storage, 's3://output', describe)).toMatchObject(told);
  });

  it.each([
    null,
    'text',
    {},
    { event: upload, execution, failure: { Error: 'E' } },
    { event: upload, execution: { id: ARN }, failure: { Error: 'E', Cause: 'why' } },
    { source: 'aws.states', detail: { executionArn: ARN, name: 'e1', startDate: 1, status: 'SUCCEEDED' } },
  ])('is refused of what tells of no failure: %j', async (input) => {
    await expect(reportFailure(input, storage, 's3://output', describe)).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringMatching(/^the input, which is no status change of an execution: .*; deploy again/),
    });
  });

  it.each([
    ['plain words', 'plain words'],
    ['', ''],
    ['null', 'null'],
    ['{"errorType": "E"}', '{"errorType": "E"}'],
    ['{"errorMessage": 7}', '{"errorMessage": 7}'],
    ['{"errorMessage": "why", "added": 1}', 'why'],
  ])('tells a cause as it is, but for the error of a function: %s', async (Cause, message) => {
    const input = { event: upload, execution, failure: { Error: 'StorageError', Cause } };
    expect(await reportFailure(input, storage, 's3://output', describe)).toMatchObject({ message });
  });

  it('says so where a child was cut off', async () => {
    const key = 'executions/e1/results/5e/FAILED_0.json';
    for (const old of server.keys('output')) server.deleteDirect('output', old);
    server.putDirect('output', key, JSON.stringify([{ Status: 'ABORTED' }, { Status: 'TIMED_OUT' }]));
    const ResultFiles = { SUCCEEDED: [], FAILED: [{ Key: key, Size: 1 }], PENDING: [] };
    server.putDirect('output', 'executions/e1/results/5e/manifest.json', JSON.stringify({ ResultFiles }));
    const map = { status: 'FAILED', error: 'States.ExceedToleratedFailureThreshold', cause: 'one too many' };
    expect(await reportFailure(ended(map), storage, 's3://output', describe)).toMatchObject({
      outcome: 'failed',
      error: 'States.Timeout',
      message: expect.stringContaining('five minutes'),
    });
  });

  it('blames no input for what goes wrong where the mosaic is stitched', async () => {
    const event = ended({
      status: 'FAILED',
      error: 'InvalidInputError',
      cause: lambdaError('InvalidInputError', 'why'),
    });
    const report = await reportFailure(event, storage, 's3://output', describe);
    expect(report).toMatchObject({ outcome: 'failed', error: 'InvalidInputError', message: 'why' });
  });

  it.each([
    [
      'Lambda.Unknown',
      'Returned payload: {"errorMessage":"1f6d Task timed out after 900.10 seconds"}',
      'Sandbox.Timedout',
    ],
    ['Lambda.Unknown', 'Returned payload: {"errorMessage":"1f6d Process exited"}', 'Lambda.Unknown'],
    ['Runtime.OutOfMemory', 'RequestId: 1f6d Error: Runtime exited', 'Runtime.OutOfMemory'],
    ['StorageError', lambdaError('StorageError', 'S3 timed out'), 'StorageError'],
  ])('calls a time-out by its name where Lambda knew none: %s, %s', async (error, cause, name) => {
    const event = ended({ status: 'FAILED', error, cause });
    expect(await reportFailure(event, storage, 's3://output', describe)).toMatchObject({ error: name });
  });

  it('asks Step Functions for what the event leaves out', async () => {
    described = { input: JSON.stringify(upload), error: 'StorageError', cause: 'the disk is full' };
    const report = await reportFailure(ended({ status: 'FAILED', input: null }), storage, 's3://output', describe);
    expect(report).toMatchObject({ outcome: 'failed', error: 'StorageError', message: 'the disk is full' });
    described = { input: null, error: null, cause: null };
  });

  it('takes the event file for local invocation', async () => {
    const event = JSON.parse(await readFile(new URL('../events/report-failure.json', import.meta.url), 'utf8'));
    expect(await reportFailure(event, storage, 's3://output', describe)).toMatchObject({
      outcome: 'failed',
      error: 'StorageError',
      message: expect.stringContaining('gave up'),
    });
  });

  it('tells of the latest redrive', async () => {
    const result = (folder: string, name: string) => {
      const key = `executions/e1/results/9a/${folder}FAILED_0.json`;
      server.putDirect('output', key, JSON.stringify([{ Status: 'FAILED', Error: name, Cause: 'why' }]));
      const ResultFiles = { SUCCEEDED: [], FAILED: [{ Key: key, Size: 1 }], PENDING: [] };
      server.putDirect('output', `executions/e1/results/9a/${folder}manifest.json`, JSON.stringify({ ResultFiles }));
    };
    for (const key of server.keys('output')) server.deleteDirect('output', key);
    result('', 'StorageError');
    for (let n = 1; n <= 10; n++) result(`Redrive-${n}/`, n === 10 ? 'TileTimedOut' : 'ProtocolError');
    const map = { status: 'FAILED', error: 'States.ExceedToleratedFailureThreshold', cause: 'one too many' };
    expect(await reportFailure(ended(map), storage, 's3://output', describe)).toMatchObject({ error: 'TileTimedOut' });
  });

  it('names executions that were stopped or took too long', async () => {
    const bare = { input: null };
    expect(await reportFailure(ended({ ...bare, status: 'ABORTED' }), storage, 's3://output', describe)).toMatchObject({
      outcome: 'failed',
      error: 'Execution.ABORTED',
    });
    const late = { ...bare, status: 'TIMED_OUT', error: 'States.Timeout', cause: 'a day is over' };
    expect(await reportFailure(ended(late), storage, 's3://output', describe)).toMatchObject({
      error: 'States.Timeout',
      message: 'a day is over',
    });
  });

  it('keeps within the length of a key that S3 takes', () => {
    expect(rejectionKey('incoming/x.tif')).toBe('rejected/incoming/x.tif.json');
    expect(rejectionKey('incoming/a/../b.tif')).toMatch(/^rejected\/[0-9a-f]{64}\.json$/);
    const long = `incoming/${'ü'.repeat(510)}`;
    expect(rejectionKey(long)).toMatch(/^rejected\/[0-9a-f]{64}\.json$/);
  });
});
