import { expect, it, vi } from 'vitest';
import { functionEnvironment, planInput, uploaded } from '../support/function-environment.js';
import { RASTER } from '../support/remote-run.js';
import { HARM, unsafeIn } from '../support/unsafe-text.js';

vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO');
const { handler: plan } = await import('../../functions/plan.js');
const lambda = functionEnvironment();

/** What a call logs, and its answer or what it throws. */
async function logged(call: () => Promise<unknown>): Promise<{ text: string; result: unknown }> {
  const texts: string[] = [];
  const keep = (text: string | Uint8Array) => texts.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(keep));
  const result = await call().catch((error: unknown) => error);
  for (const spy of spies) spy.mockRestore();
  return { text: texts.join(''), result };
}

it('the functions log no character of a key or a job that steers a terminal, and hand none on', async () => {
  const key = `incoming/${HARM}.json`;
  lambda.server.putDirect('input', key, '{"sources": \u009b\u202e}');
  const { text, result: failure } = await logged(() => plan(planInput(uploaded(key), 'bad')));
  expect(failure).toMatchObject({ name: 'InvalidInputError', message: expect.stringContaining('\\x1b[31m') });
  expect(unsafeIn(`${failure}${(failure as Error).stack}`, '')).toEqual([]);
  expect(text).toContain('"cause"'); // what the parser says quotes the job
  expect(unsafeIn(text, '\n')).toEqual([]);
});

it('plan logs which documents it finds damaged', async () => {
  lambda.server.putDirect('input', 'incoming/lc.tif', RASTER);
  const { runId } = await plan(planInput(uploaded('incoming/lc.tif'), 'first'));
  const damaged = ['executions/first/planned.json', `runs/${runId}/claims/000000.json`, `runs/${runId}/plan.json`];
  for (const key of damaged) lambda.server.putDirect('output', key, '');
  const { text } = await logged(() => plan(planInput(uploaded('incoming/lc.tif'), 'first')));
  const warnings = text.split('\n').filter((line) => line.includes('"WARN"'));
  expect(warnings).toEqual(damaged.map((key) => expect.stringContaining(`s3://output/${key}`)));
});
