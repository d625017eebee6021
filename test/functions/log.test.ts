import { expect, it, vi } from 'vitest';
import { functionEnvironment, planInput, uploaded } from '../support/function-environment.js';
import { HARM, unsafeIn } from '../support/unsafe-text.js';

vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO');
const { handler: plan } = await import('../../functions/plan.js');
const lambda = functionEnvironment();

it('the functions log no character of a key or a job that steers a terminal, and hand none on', async () => {
  const logged: string[] = [];
  const keep = (text: string | Uint8Array) => logged.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(keep));
  const key = `incoming/${HARM}.json`;
  lambda.server.putDirect('input', key, '{"sources": \u009b\u202e}');
  const failure = await plan(planInput(uploaded(key), 'bad')).catch((error: unknown) => error);
  for (const spy of spies) spy.mockRestore();
  expect(failure).toMatchObject({ name: 'InvalidInputError', message: expect.stringContaining('\\x1b[31m') });
  expect(unsafeIn(`${failure}${(failure as Error).stack}`, '')).toEqual([]);
  expect(logged.join('')).toContain('"cause"'); // what the parser says quotes the job
  expect(unsafeIn(logged.join(''), '\n')).toEqual([]);
});
