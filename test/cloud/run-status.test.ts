import { beforeAll, describe, expect, it } from 'vitest';
import { claimKey } from '../../src/cloud/cloud-keys.js';
import { type Cloud, type RunStatus, runStatus } from '../../src/cloud/run-status.js';
import { CloudApi } from '../../src/io/cloud-api.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { executionArn, machineArn } from '../support/aws/names.js';
import {
  MACHINE,
  MAP_FAILED,
  putFailedChild,
  putFinished,
  RESULTS,
  RUN_ID,
  stackServer,
} from '../support/aws/stack-server.js';
import { DAMAGES } from '../support/damage.js';
import { plannedDocument } from '../support/planned.js';
import { accessTo } from '../support/remote-run.js';

const stack = stackServer();
let cloud: Cloud;

beforeAll(async () => {
  Object.assign(process.env, stack.env());
  const access = accessTo(stack.s3.endpoint);
  const bucket = (await new Storage(access, new RetryBudget()).remote()).store(`s3://${RESULTS}`);
  cloud = { api: new CloudApi(access, new AbortController().signal), bucket, stateMachineArn: machineArn(MACHINE) };
});

const statusOf = (run: string): Promise<RunStatus> => runStatus(cloud, run);
const claim = (n: number, execution: string) => stack.put(claimKey(RUN_ID, n), { execution });
const put = (key: string, document: unknown) => stack.put(key, document);
const planned = (more: object = {}) => put('executions/e1/planned.json', plannedDocument({ runId: RUN_ID, ...more }));

describe('the status of a failed run, before its failure is reported', () => {
  it("is rejected where a tile's error is the input's fault", async () => {
    stack.describe = () => MAP_FAILED;
    putFailedChild(stack, 'e1', 'CorruptRasterError', 's3://input/a.tif: block 3 is cut off');
    planned();
    expect(await statusOf('e1')).toMatchObject({
      state: 'rejected',
      error: 'CorruptRasterError',
      message: 's3://input/a.tif: block 3 is cut off',
      runId: RUN_ID,
    });
  });

  it("is failed where it is not, by the name of the tile's error or of the Map", async () => {
    stack.describe = () => MAP_FAILED;
    expect(await statusOf('e1')).toMatchObject({ state: 'failed', error: MAP_FAILED.error, message: 'one too many' });
    putFailedChild(stack, 'e1', 'StorageError', 'S3 is down');
    expect(await statusOf('e1')).toMatchObject({ state: 'failed', error: 'StorageError', message: 'S3 is down' });
  });

  it('blames no input for what reduce meets, and shows no trace', async () => {
    const cause = JSON.stringify({ errorType: 'NotFoundError', errorMessage: 'no policy', trace: ['at x.js:1:1'] });
    stack.describe = () => ({ status: 'FAILED', error: 'NotFoundError', cause });
    putFailedChild(stack, 'e1', 'CorruptRasterError', 'of an attempt before');
    expect(await statusOf('e1')).toMatchObject({ state: 'failed', error: 'NotFoundError', message: 'no policy' });
  });

  it('names executions that were stopped or took too long', async () => {
    stack.describe = () => ({ status: 'ABORTED' });
    const message = 'the execution ended as ABORTED';
    expect(await statusOf('e1')).toMatchObject({ state: 'failed', error: 'Execution.ABORTED', message });
    stack.describe = () => ({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(await statusOf('e1')).toMatchObject({ state: 'failed', error: 'States.Timeout' });
  });

  it('tells of the latest redrive, and not of the report of an attempt before it', async () => {
    stack.describe = () => MAP_FAILED;
    put('executions/e1/failure.json', { outcome: 'rejected', error: 'CorruptRasterError', message: 'old' });
    putFailedChild(stack, 'e1', 'CorruptRasterError', 'old');
    putFailedChild(stack, 'e1', 'TileTimedOut', 'new', 'Redrive-1/');
    expect(await statusOf('e1')).toMatchObject({ state: 'failed', error: 'TileTimedOut', message: 'new' });
  });
});

describe.each(DAMAGES)('the status of a run with a document that %s', (_, damage) => {
  const change = (key: string, document: object) => stack.s3.putDirect(RESULTS, key, damage(JSON.stringify(document)));
  const refusal = (key: string, remedy: RegExp) => ({
    name: 'StorageError',
    message: expect.stringMatching(new RegExp(`^s3://${RESULTS}/${key}: .*${remedy.source}`)),
  });

  it('names what was planned while it is under way', async () => {
    change('executions/e1/planned.json', plannedDocument());
    await expect(statusOf('e1')).rejects.toMatchObject(
      refusal('executions/e1/planned.json', /start the run again \(submit/),
    );
  });

  it('still says why it has failed', async () => {
    change('executions/e1/planned.json', plannedDocument());
    stack.describe = () => MAP_FAILED;
    putFailedChild(stack, 'e1', 'CorruptRasterError', 'block 3');
    const known = { execution: executionArn(MACHINE, 'e1'), runId: null, jobs: null };
    expect(await statusOf('e1')).toMatchObject({ ...known, state: 'rejected', message: 'block 3' });
    change('executions/e1/results/7f/FAILED_0.json', [{ Status: 'FAILED', Error: 'E' }]);
    expect(await statusOf('e1')).toMatchObject({ ...known, state: 'failed', message: 'one too many' });
    change('executions/e1/results/7f/manifest.json', { ResultFiles: { FAILED: [] } });
    expect(await statusOf('e1')).toMatchObject({ ...known, state: 'failed', message: 'one too many' });
  });

  it('names its last claim, and its report', async () => {
    claim(0, executionArn(MACHINE, 'e1'));
    change(claimKey(RUN_ID, 1), { execution: executionArn(MACHINE, 'e2') });
    await expect(statusOf(RUN_ID)).rejects.toMatchObject(
      refusal(claimKey(RUN_ID, 1), /ask by the name of the execution/),
    );
    putFinished(stack);
    const report = `runs/${RUN_ID}/run.json`;
    change(report, JSON.parse(stack.s3.object(RESULTS, report)!.bytes.toString()));
    await expect(statusOf(RUN_ID)).rejects.toMatchObject(refusal(report, /start the run again \(submit/));
  });
});

describe('the status of a run by its id', () => {
  it('is ready where it is finished, whatever has become of a later execution', async () => {
    claim(0, executionArn(MACHINE, 'e1'));
    claim(1, executionArn(MACHINE, 'e2'));
    stack.describe = () => ({ status: 'FAILED', error: 'Bad', cause: 'luck' });
    expect(await statusOf(RUN_ID)).toMatchObject({ state: 'failed', execution: executionArn(MACHINE, 'e2') });
    putFinished(stack);
    expect(await statusOf(RUN_ID)).toEqual({
      state: 'ready',
      execution: '',
      runId: RUN_ID,
      mosaic: `s3://${RESULTS}/runs/${RUN_ID}/mosaic.tif`,
      jobs: { done: 4, total: 4 },
      predictedUsd: 0.5,
      predictedRange: null,
      usd: 0.4,
      seconds: 12,
      error: null,
      message: null,
    });
  });

  it('is not known where nobody has claimed it, or another stack has', async () => {
    await expect(statusOf(RUN_ID)).rejects.toThrow(/holds no such run/);
    claim(0, executionArn('Other', 'e1'));
    await expect(statusOf(RUN_ID)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringMatching(/Other:e1, which is no execution of the stack/),
    });
  });

  it('is that of its holder for an execution that found it claimed', async () => {
    claim(0, executionArn(MACHINE, 'e1'));
    const output = JSON.stringify({ outcome: 'claimed', runId: RUN_ID, claimedBy: executionArn(MACHINE, 'e1') });
    stack.describe = (name) => (name === 'e2' ? { status: 'SUCCEEDED', output } : { status: 'RUNNING' });
    expect(await statusOf('e2')).toMatchObject({ state: 'planning', execution: executionArn(MACHINE, 'e1') });
    putFinished(stack);
    expect(await statusOf('e2')).toMatchObject({ state: 'ready', runId: RUN_ID });
  });
});

describe('the status of an execution', () => {
  it('counts jobs, and what they have cost by their share', async () => {
    planned({ missingJobs: 2 });
    for (const key of ['tiles/0-0.tif', 'tiles/1-0.tif', 'tiles/0-1.tif']) put(`work/${RUN_ID}/${key}`, {});
    expect(await statusOf('e1')).toMatchObject({ state: 'running', jobs: { done: 3, total: 4 }, usd: 1 });
    stack.describe = () => ({ status: 'PENDING_REDRIVE' });
    expect(await statusOf('e1')).toMatchObject({ state: 'running' });
  });

  it.each([
    ['ignored', { outcome: 'ignored', runId: '' }, { state: 'ignored', error: null }],
    [
      'rejected',
      { outcome: 'rejected', error: 'NotFoundError', message: 'no such object' },
      { state: 'rejected', message: 'no such object' },
    ],
  ])('is what its output says: %s', async (_, output, expected) => {
    stack.describe = () => ({ status: 'SUCCEEDED', output: JSON.stringify(output) });
    expect(await statusOf('e1')).toMatchObject({ ...expected, execution: executionArn(MACHINE, 'e1'), mosaic: null });
  });

  it.each([
    undefined,
    'no JSON',
    'null',
    '"text"',
    '{}',
    '{"outcome":"ready"}',
    '{"outcome":"claimed","runId":"e1"}',
  ])('can not be told from an output that is none of ours: %s', async (output) => {
    stack.describe = () => ({ status: 'SUCCEEDED', output });
    const error = { name: 'InvalidInputError', message: expect.stringMatching(/^arn:.*:e1: is no run of Fractile/) };
    await expect(statusOf('e1')).rejects.toMatchObject(error);
  });

  it('is gone with its report', async () => {
    const output = JSON.stringify({ outcome: 'ready', runId: RUN_ID });
    stack.describe = () => ({ status: 'SUCCEEDED', output });
    await expect(statusOf('e1')).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('no longer there'),
    });
  });

  it.each([
    executionArn('Other', 'e1'),
    executionArn('Fractile2', 'e1'),
    executionArn(`${MACHINE}/Tiles`, 'e1'),
    `${executionArn(MACHINE, 'e1')}:1`,
    machineArn(MACHINE),
    'arn:aws:s3:::results',
    'arn:',
  ])('is told of executions of the stack only: %s', async (arn) => {
    const error = { name: 'InvalidInputError', message: expect.stringContaining('no execution of') };
    await expect(async () => statusOf(arn)).rejects.toMatchObject(error);
    expect(stack.api.requests).toEqual([]);
  });
});
