import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Children } from './children.js';
import { FailedStepError, MachineError } from './errors.js';

const LOOPBACK = '127.0.0.1';
const READY_MS = 60_000;
const ANSWER_MS = 5_000;
const SHOWN_CHARACTERS = 3000;

export const endpointOf = (port: number): string => `http://${LOOPBACK}:${port}`;

/**
 * What MiniStack is told: on loopback, functions in processes of this Node, and nothing of the user's own environment,
 * which may hold keys of AWS.
 * @param folder where it keeps what it unpacks
 */
export function miniStackEnvironment(port: number, folder: string): Record<string, string> {
  return {
    // its functions run in the first node of the path
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: folder,
    TMPDIR: folder,
    STATE_DIR: join(folder, 'state'),
    BIND_HOST: LOOPBACK,
    MINISTACK_HOST: LOOPBACK,
    GATEWAY_PORT: String(port),
    LAMBDA_EXECUTOR: 'local',
    SFTP_ENABLED: '0',
    IOT_MTLS_ENABLED: '0',
  };
}

/** Whether an emulator answers there: MiniStack does under LocalStack's address, too. */
export async function answers(endpoint: string): Promise<boolean> {
  const signal = AbortSignal.timeout(ANSWER_MS); // what else has the port may never answer
  const answer = await fetch(`${endpoint}/_localstack/health`, { signal }).catch(() => null);
  return answer?.ok === true;
}

/**
 * Starts MiniStack, and waits until it answers.
 * @param python the one that has it
 * @returns its process
 * @throws FailedStepError with its log
 */
export async function startMiniStack(
  children: Children,
  { python, port, folder, log }: { python: string; port: number; folder: string; log: string },
): Promise<ChildProcess> {
  const child = children.start(python, ['-m', 'ministack'], {
    cwd: folder,
    env: miniStackEnvironment(port, folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const file = createWriteStream(log);
  for (const stream of [child.stdout!, child.stderr!]) stream.pipe(file, { end: false });
  for (const begun = Date.now(); Date.now() - begun < READY_MS; await sleep(100)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await answers(endpointOf(port))) return child;
  }
  throw new FailedStepError(`MiniStack did not start: ${readFileSync(log, 'utf8').slice(-SHOWN_CHARACTERS)}`);
}

/** @throws MachineError where something else has the port, or this user may not */
export async function requireFree(port: number): Promise<void> {
  const server = createServer();
  const listening = once(server, 'listening');
  server.listen(port, LOOPBACK);
  try {
    await listening;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new MachineError(
      `port ${port} of ${LOOPBACK} can't be used (${code}), and no emulator answers there; name another one: npm run local:aws -- --port <number>`,
    );
  }
  server.close();
  await once(server, 'close');
}
