import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handler as plan } from '../../functions/plan.js';
import { handler as processTile } from '../../functions/process-tile.js';
import { handler as reduce } from '../../functions/reduce.js';
import { batchesKey, plannedKey } from '../../src/cloud/cloud-keys.js';
import type { ReduceInput } from '../../src/cloud/workflow-data.js';
import { jobBatchesSchema } from '../../src/documents/job-batches.js';
import type { JobsOutput } from '../../src/documents/map-results.js';
import { type PlanOutput, plannedSchema } from '../../src/documents/planned.js';
import type { RunReport } from '../../src/documents/run-report.js';
import { DAMAGES } from '../support/damage.js';
import { someOf } from '../support/effort.js';
import { executionOf, functionEnvironment, planInput, uploaded } from '../support/function-environment.js';
import { RASTER, SPEC } from '../support/remote-run.js';
import { runInMemory } from '../support/run-in-memory.js';

const KEY = 'incoming/lc.tif';
const MANIFEST = 'executions/first/results/0b1c/manifest.json';
const SUCCEEDED = 'executions/first/results/0b1c/SUCCEEDED_0.json';
const PLANNED = plannedKey('first');
const BATCHES = batchesKey('first', 1);
const START_AGAIN = /start the run again \(submit or upload it again\), which computes only what is missing$/;
const lambda = functionEnvironment();
let expected: Uint8Array;
let planned: PlanOutput;

beforeAll(async () => {
  expected = (await runInMemory({ 'lc.tif': RASTER }, SPEC)).mosaic;
});
/** Objects after planning, and those that computing adds: made once, and put back for each test. */
const kept: { planned?: ReadonlyMap<string, Uint8Array>; computed?: ReadonlyMap<string, Uint8Array> } = {};
const objects = () =>
  new Map(lambda.server.keys('output').map((key) => [key, lambda.server.object('output', key)!.bytes]));
const putBack = (all: ReadonlyMap<string, Uint8Array>) => {
  for (const [key, bytes] of all) lambda.server.putDirect('output', key, bytes);
};
beforeEach(async () => {
  lambda.server.putDirect('input', KEY, RASTER);
  if (kept.planned) putBack(kept.planned);
  else {
    planned = await plan(planInput(uploaded(KEY), 'first'));
    kept.planned = objects();
  }
});

const text = (key: string) => lambda.server.object('output', key)!.bytes.toString();
const put = (key: string, content: string) => lambda.server.putDirect('output', key, content);
const change = (key: string, damage: (text: string) => string) => put(key, damage(text(key)));
const again = (name = 'first', takeOver: string | null = null) => plan(planInput(uploaded(KEY), name, takeOver));
const mosaic = () => lambda.server.object('output', `runs/${planned.runId}/mosaic.tif`)?.bytes;

/** Computes all jobs of what was planned first, and leaves what the Map's ResultWriter leaves. */
async function compute({ run }: PlanOutput): Promise<void> {
  if (kept.computed) {
    putBack(kept.computed);
    return;
  }
  const done = [];
  for (const jobs of jobBatchesSchema.parse(JSON.parse(text(BATCHES)))) done.push(await processTile({ run, jobs }));
  putResults(done);
  kept.computed = objects();
}

function putResults(outputs: readonly JobsOutput[]): void {
  const [StartDate, StopDate] = ['2026-01-02T03:04:06.000Z', '2026-01-02T03:04:07.250Z'];
  const done = outputs.map((output) => ({ Output: JSON.stringify(output), StartDate, StopDate, Status: 'SUCCEEDED' }));
  put(SUCCEEDED, JSON.stringify(done));
  const files = { FAILED: [], PENDING: [], SUCCEEDED: [{ Key: SUCCEEDED, Size: 1 }] };
  put(MANIFEST, JSON.stringify({ DestinationBucket: 'output', ResultFiles: files }));
}

const stitch = (more: Partial<ReduceInput> = {}) =>
  reduce({
    plan: planned,
    execution: planInput(null, 'first').execution,
    map: { ResultWriterDetails: { Key: MANIFEST } },
    redrives: 0,
    ...more,
  });

/** Expects that the mosaic is made, and that its bill says what of it is missing. */
async function expectMadeWithoutBill(missing: RegExp, more: Partial<ReduceInput> = {}): Promise<void> {
  expect(await stitch(more)).toMatchObject({ outcome: 'ready' });
  expect(Buffer.from(mosaic()!).equals(expected)).toBe(true);
  const { cost } = lambda.json<RunReport>(`runs/${planned.runId}/run.json`);
  expect(cost!.incomplete).toEqual([expect.stringMatching(missing)]);
}

describe.each(someOf(DAMAGES))('a document that %s', (_, damage) => {
  it('and holds what was planned is written anew by another attempt to plan', async () => {
    const whole = plannedSchema.parse(JSON.parse(text(PLANNED)));
    change(PLANNED, damage);
    expect(await again()).toEqual(planned);
    expect(plannedSchema.parse(JSON.parse(text(PLANNED))).output).toEqual(whole.output);
  });

  it('and holds the batches is written anew by another attempt to plan', async () => {
    const whole = text(BATCHES);
    change(BATCHES, damage);
    expect(await again()).toEqual(planned);
    expect(text(BATCHES)).toBe(whole);
  });

  it('and holds what was planned fails no run: its bill is incomplete', async () => {
    await compute(planned);
    const { predicted } = plannedSchema.parse(JSON.parse(text(PLANNED)));
    change(PLANNED, damage);
    await expectMadeWithoutBill(/^what plan used: s3:\/\/output\/executions\/first\/planned\.json: /);
    expect(lambda.json<RunReport>(`runs/${planned.runId}/run.json`).cost!.predicted).toEqual(predicted);
  });

  it('and holds the batches of a round fails no run', async () => {
    await compute(planned);
    change(BATCHES, damage);
    put(batchesKey('first', 2), '[["0-0"]]');
    expect(await stitch({ plan: { ...planned, round: 2 } })).toMatchObject({ outcome: 'ready' });
  });

  it('and is a file of results of the Map fails no run: its bill is incomplete', async () => {
    await compute(planned);
    change(SUCCEEDED, damage);
    await expectMadeWithoutBill(/^what 9 of 9 jobs used: /);
  });

  it('and is the manifest of the Map fails no run: the files are found beside it', async () => {
    await compute(planned);
    change(MANIFEST, damage);
    expect(await stitch()).toMatchObject({ outcome: 'ready' });
    expect(lambda.json<RunReport>(`runs/${planned.runId}/run.json`).cost!.incomplete).toEqual([]);
  });

  it('and is a claim does not end the run: the next number is taken', async () => {
    const claims = () => lambda.server.keys('output').filter((key) => key.includes('/claims/'));
    const [first = ''] = claims();
    change(first, damage);
    expect(await again('other')).toMatchObject({ outcome: 'jobs', runId: planned.runId });
    expect(claims()).toEqual([first, first.replace('000000', '000001')]);
    expect(await again('third')).toMatchObject({ outcome: 'claimed', claimedBy: executionOf('other') });
  });

  it('and is what a child answered fails no run: its bill is incomplete', async () => {
    await compute(planned);
    const [entry, ...rest] = JSON.parse(text(SUCCEEDED));
    put(SUCCEEDED, JSON.stringify([{ ...entry, Output: damage(entry.Output) }, ...rest]));
    await expectMadeWithoutBill(/^what \d of 9 jobs used: /);
  });
});

describe('documents of an execution', () => {
  it('may hold fields that a newer version has written', async () => {
    const more = { addedLater: { a: 1 } };
    const extended = (key: string, add: (document: object) => object) =>
      change(key, (whole) => JSON.stringify(add(JSON.parse(whole))));
    await compute(planned);
    extended(PLANNED, (document) => ({ ...document, ...more, output: { ...planned, ...more } }));
    extended(`runs/${planned.runId}/claims/000000.json`, (document) => ({ ...document, ...more }));
    extended(MANIFEST, (document) => ({ ...document, ...more }));
    extended(SUCCEEDED, (list) => (list as object[]).map((entry) => ({ ...entry, ...more })));
    expect(await again()).toEqual(planned);
    expect(await again('other')).toMatchObject({ claimedBy: executionOf('first') });
    const before = { ...planned, ...more } as PlanOutput;
    expect(await stitch({ plan: before })).toMatchObject({ outcome: 'ready' });
  });

  it.each([PLANNED, MANIFEST, SUCCEEDED])('that the bucket refuses fail no run: %s', async (key) => {
    await compute(planned);
    lambda.server.faults = (request) =>
      request.key === key && request.method === 'GET' ? { kind: 'status', status: 403 } : null;
    expect(await stitch()).toMatchObject({ outcome: 'ready' });
    lambda.server.faults = [];
    expect(Buffer.from(mosaic()!).equals(expected)).toBe(true);
    const { cost } = lambda.json<RunReport>(`runs/${planned.runId}/run.json`);
    expect(cost!.incomplete.length).toBe(key === MANIFEST ? 0 : 1);
  });

  it.each(['', 'x'.repeat(2000), 'executions/../..//a b'])('fail no run where a Map names no key: %j', async (key) => {
    await compute(planned);
    expect(await stitch({ map: { ResultWriterDetails: { Key: key } } })).toMatchObject({ outcome: 'ready' });
  });

  it('that hold batches of a round are missed in the bill, where the bucket refuses them', async () => {
    await compute(planned);
    put(batchesKey('first', 2), '[["0-0"]]');
    lambda.server.faults = (request) =>
      request.key === BATCHES && request.method === 'GET' ? { kind: 'status', status: 403 } : null;
    expect(await stitch({ plan: { ...planned, round: 2 } })).toMatchObject({ outcome: 'ready' });
    lambda.server.faults = [];
    const { cost } = lambda.json<RunReport>(`runs/${planned.runId}/run.json`);
    expect(cost!.incomplete).toEqual([expect.stringMatching(/^how many jobs were computed: s3:\/\/output\/.*denied/)]);
  });

  it.each([PLANNED, MANIFEST, SUCCEEDED])('that are not there fail no run: %s', async (key) => {
    await compute(planned);
    lambda.server.deleteDirect('output', key);
    expect(await stitch()).toMatchObject({ outcome: 'ready' });
    expect(Buffer.from(mosaic()!).equals(expected)).toBe(true);
  });

  it.each([
    '9-9',
    '0-00',
    ' 0-0',
    '0',
    '../0-0',
    '',
  ])('that name the job %j, which the plan has not, blame no input', async (id) => {
    await expect(processTile({ run: planned.run, jobs: ['0-0', id] })).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringMatching(START_AGAIN),
    });
    expect(lambda.server.keys('output').filter((key) => key.startsWith('work/'))).toEqual([]);
  });
});

describe('a call that does not fit the function is the fault of the deployment', () => {
  const execution = planInput(null, 'first').execution;
  it.each([
    ['plan', plan, { event: {}, execution: { id: 'x' }, takeOver: null }, /execution\.name/],
    ['plan', plan, null, /the document/],
    ['process-tile', processTile, { run: 's3://output/runs/x', tiles: ['0-0'] }, /jobs/],
    ['process-tile', processTile, { run: '/etc', jobs: ['0-0'] }, /run/],
    ['process-tile', processTile, { run: 's3://output/runs/x', jobs: [1] }, /jobs\.0/],
    ['reduce', reduce, { plan: {}, execution, map: null, redrives: 0 }, /plan\.outcome/],
    ['reduce', reduce, { execution, map: null, redrives: 0 }, /plan/],
  ])('%s', async (_, handler, input, field) => {
    await expect((handler as (input: unknown) => Promise<unknown>)(input)).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringMatching(/^the input of the function: .*; deploy again, so that/),
    });
    await expect((handler as (input: unknown) => Promise<unknown>)(input)).rejects.toThrow(field);
  });
});
