import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Children } from '../../local/children.js';
import { FailedStepError } from '../../local/errors.js';

const NODE = process.execPath;
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('processes that are started', () => {
  it('give what they write, or fail with their last words', async () => {
    const children = new Children();
    expect(await children.run('a', NODE, ['-e', 'console.log(1 + 1)'], {})).toBe('2\n');
    const failing = children.run(
      'the step',
      NODE,
      ['-e', 'console.log("out"); console.error("err"); process.exit(3)'],
      {},
    );
    await expect(failing).rejects.toThrow(FailedStepError);
    await expect(failing).rejects.toThrow(/^the step ended with 3:\nout\nerr$/);
  });

  it('end with what they have started, also where they do not listen', async () => {
    const children = new Children();
    const script = `
      const { spawn } = require('node:child_process');
      const { pid } = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)']);
      console.log(pid);
      setInterval(() => {}, 1000)`;
    const child = children.start(NODE, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(child.stdout!, 'data')) as [Buffer];
    const grandchild = Number(said.toString());
    expect(isAlive(grandchild)).toBe(true);
    await children.end();
    expect(child.signalCode).toBe('SIGTERM');
    for (let asked = 0; isAlive(grandchild) && asked < 100; asked++) await sleep(50);
    expect(isAlive(grandchild)).toBe(false);
    expect(() => children.start(NODE, ['--version'], {})).toThrow(/all is being stopped$/);
  });
});
