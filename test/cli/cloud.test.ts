import { describe, expect, it } from 'vitest';
import { executionArn } from '../support/aws/names.js';
import {
  MACHINE,
  MAP_FAILED,
  putFailedChild,
  putFinished,
  RESULTS,
  RUN_ID,
  stackServer,
} from '../support/aws/stack-server.js';
import { runKept } from '../support/kept-command.js';

const stack = stackServer();
const fractile = (...args: string[]) => runKept(args, stack.env());
const SOURCE = 's3://input/lc.tif';
const follow = (...args: string[]) => fractile('submit', SOURCE, '--interval', '0.05', ...args);
const READY = { status: 'SUCCEEDED', output: JSON.stringify({ outcome: 'ready', runId: RUN_ID }) };

const describes = () => stack.api.requests.filter(({ target }) => target.endsWith('DescribeExecution')).length;

describe('fractile submit', () => {
  it('starts an execution, and says how to ask for it', async () => {
    const text = await fractile('submit', SOURCE, '--classes', '1,2');
    const [name] = stack.started.keys();
    expect(text).toEqual({
      code: 0,
      stdout: `started ${name}; fractile status ${name} --stack Fractile\n`,
      stderr: '',
    });
    expect(stack.started.get(name!)).toEqual({
      spec: expect.objectContaining({ sources: [SOURCE], classes: [{ code: 1 }, { code: 2 }] }),
    });
    const { stdout } = await fractile('submit', SOURCE, '--json');
    expect(JSON.parse(stdout)).toEqual({ execution: executionArn(MACHINE, [...stack.started.keys()][1]!) });
    expect(describes()).toBe(0);
  });

  it('asks for no more than --max-usd, whatever the job says', async () => {
    await fractile('submit', SOURCE, '--max-usd', '2');
    const [name] = stack.started.keys();
    expect(stack.started.get(name!)).toMatchObject({ spec: { limits: { usd: 2 } } });
    const { code, stderr } = await fractile('submit', SOURCE, '--max-usd', '0');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--max-usd')]);
    expect(stack.started.size).toBe(1);
  });

  it('starts one, however often its answer is lost', async () => {
    stack.api.faults = [
      { match: { target: /StartExecution/ }, when: (n) => n === 0, fault: { kind: 'reset', takesEffect: true } },
    ];
    const { code, stdout } = await fractile('submit', SOURCE);
    expect(code).toBe(0);
    expect(stack.started.size).toBe(1);
    expect(stdout).toContain([...stack.started.keys()][0]);
  });

  it('follows a run to its mosaic', async () => {
    stack.describe = (_, n) => {
      if (n < 3) return { status: 'RUNNING' };
      putFinished(stack);
      return READY;
    };
    const { code, stdout, stderr } = await follow('--follow');
    expect(stdout).toBe(
      `ready  run ${RUN_ID}  12 s  execution ${[...stack.started.keys()][0]}\ns3://${RESULTS}/runs/${RUN_ID}/mosaic.tif\n4 of 4 jobs done\ncost $0.4000 metered; $0.5000 predicted\n`,
    );
    expect(stderr).toMatch(/^started [\w-]+\n$/);
    expect(code).toBe(0);
    expect(describes()).toBe(4);
  });

  it.each([
    ['rejected', 2, 'CorruptRasterError'],
    ['failed', 3, 'StorageError'],
  ])('follows a run that is %s, and ends with %i, before its failure is reported', async (state, exit, error) => {
    stack.describe = (name) => {
      putFailedChild(stack, name, error, 'a.tif: block 3');
      return MAP_FAILED;
    };
    const { code, stdout, stderr } = await follow('--json');
    expect(JSON.parse(stdout)).toMatchObject({ state, error, message: 'a.tif: block 3' });
    expect(stderr).toMatch(/^started [\w-]+\n$/);
    expect(code).toBe(exit);
  });

  it('waits for an execution that is not known yet, but not for ever', async () => {
    putFinished(stack);
    stack.describe = (_, n) => (n < 3 ? null : READY);
    expect(await follow()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ready/) });
    stack.describe = () => null;
    const begun = performance.now();
    expect(await follow()).toMatchObject({ code: 2, stderr: expect.stringMatching(/\nNotFoundError: arn:/) });
    expect(performance.now() - begun).toBeGreaterThan(5000);
  });

  it('gives a run up that is forgotten once it was known', async () => {
    stack.describe = (_, n) => (n === 0 ? { status: 'RUNNING' } : null);
    expect(await follow()).toMatchObject({ code: 2, stderr: expect.stringMatching(/\nNotFoundError: arn:/) });
    expect(describes()).toBe(2);
  });
});

describe('fractile status', () => {
  it('finds a run by its id, and an execution by its name or ARN', async () => {
    putFinished(stack);
    stack.describe = () => READY;
    for (const run of [RUN_ID, 'e1', executionArn(MACHINE, 'e1')]) {
      const { code, stdout, stderr } = await fractile('status', run, '--json');
      expect(JSON.parse(stdout)).toMatchObject({ state: 'ready', runId: RUN_ID, usd: 0.4 });
      expect([code, stderr]).toEqual([0, '']);
    }
    stack.describe = () => MAP_FAILED;
    putFailedChild(stack, 'e1', 'CorruptRasterError', 'block 3');
    const rejected = await fractile('status', 'e1');
    expect(rejected).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/^rejected .*\nCorruptRasterError: block 3\n$/),
    });
  });
});
