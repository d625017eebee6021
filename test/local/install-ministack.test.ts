import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Children } from '../../local/children.js';
import { installMiniStack } from '../../local/install-ministack.js';

const folder = mkdtempSync(join(tmpdir(), 'fractile-install-'));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('the installation of MiniStack', () => {
  it('ends with the call that has begun it, and leaves nothing behind', async () => {
    const begun = join(folder, 'begun');
    const answers = `[ "$1" = -c ] && echo 3 12 True && exit; touch ${begun}; sleep 60`;
    writeFileSync(join(folder, 'python3'), `#!/bin/sh\n${answers}\n`, { mode: 0o755 });
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
    const [children, cache] = [new Children(), join(folder, 'cache')];
    const installing = installMiniStack(children, cache);
    const failed = expect(installing).rejects.toThrow(
      /^MiniStack could not be installed: python3 -m venv .* ended with SIG/,
    );
    for (let asked = 0; !existsSync(begun) && asked < 200; asked++) await sleep(25);
    expect(readdirSync(cache)).toEqual([expect.stringMatching(/^new-/)]);
    await children.end();
    await failed;
    expect(readdirSync(cache)).toEqual([]);
  });
});
