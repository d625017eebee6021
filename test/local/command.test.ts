import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('../../dist/dev/local-aws.js', import.meta.url));

function localAws(...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

// What it does beyond that, CI runs as a whole: npm run local:aws -- --once
describe('npm run local:aws', () => {
  it.each([
    [['--port', '80'], /^--port 80: is no port that can be used; npm run local:aws -- .*\n$/],
    [['--port', 'x'], /^--port x: is no port .*\n$/],
    [['--onec'], /^Unknown option '--onec'.*; npm run local:aws -- .*\n$/],
    [['once'], /^Unexpected argument 'once'.*; npm run local:aws -- .*\n$/],
  ])('refuses %j in one line', async (args, words) => {
    expect(await localAws(...args)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(words) });
  });

  it('names another port where the one it would take belongs to something else', async () => {
    const server = createServer((_, answer) => answer.writeHead(404).end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      expect(await localAws('--port', String(port))).toEqual({
        code: 2,
        stdout: '',
        stderr: `port ${port} of 127.0.0.1 can't be used (EADDRINUSE), and no emulator answers there; name another one: npm run local:aws -- --port <number>\n`,
      });
    } finally {
      server.close();
    }
  });
});
