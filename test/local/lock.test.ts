import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { oneAtATime } from '../../local/lock.js';

describe('work under a lock', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fractile-lock-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'lock');
  const nobody = () => {
    throw new Error('waited');
  };

  it('is done one after the other, and those who wait hear for whom', async () => {
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await sleep(20);
      events.push(`${name} ends`);
    };
    const first = oneAtATime(file, work('first'), nobody);
    const second = oneAtATime(file, work('second'), (pid) => events.push(`waits for ${pid === process.pid}`));
    await Promise.all([first, second]);
    expect(events).toEqual(['first begins', 'waits for true', 'first ends', 'second begins', 'second ends']);
    expect(existsSync(file)).toBe(false);
  });

  it('that fails lets go', async () => {
    const failed = oneAtATime(file, () => Promise.reject(new Error('no')), nobody);
    await expect(failed).rejects.toThrow('no');
    await expect(oneAtATime(file, async () => 'done', nobody)).resolves.toBe('done');
  });

  it('does not wait for a process that has ended', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(file, String(pid));
    await expect(oneAtATime(file, async () => 'done', nobody)).resolves.toBe('done');
  });
});
