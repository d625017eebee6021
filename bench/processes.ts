import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import pLimit from 'p-limit';
import { MissingPeerError } from './missing-peer.js';

/** A command and its arguments. */
export type Command = readonly [program: string, ...args: readonly string[]];

/** What a process took: wall time, and processor time in user and system mode, its children's among it. */
export interface Took {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** A process that has ended well. */
export interface Ended extends Took {
  readonly stdout: string;
}

/** The shell runs the command as its only child and then tells the processor time of its children. */
const TIMED = '"$@"; code=$?; times >&3; exit $code';

/**
 * Runs a command to its end.
 * @throws what it said on stderr where its exit code is not 0
 */
export async function run(command: Command): Promise<Ended> {
  const started = performance.now();
  const child = spawn('sh', ['-c', TIMED, 'sh', ...command], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const [stdout, stderr, times, code] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    text(child.stdio[3] as Readable),
    new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
  ]);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${stderr}`);
  return { stdout, seconds, cpuSeconds: childSeconds(times) };
}

/** The second line of what POSIX's `times` prints: the children's user and system time, as `0m1.25s 0m0.5s`. */
function childSeconds(times: string): number {
  const line = times.split('\n')[1] ?? '';
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + 60 * Number(m) + Number(s), 0);
}

/**
 * Runs commands, at most `atOnce` at a time.
 * @returns the wall time of all, and the sum of their processor times
 */
export async function runAll(commands: readonly Command[], atOnce: number): Promise<Took> {
  const started = performance.now();
  const limit = pLimit(atOnce);
  try {
    const ended = await Promise.all(commands.map((command) => limit(run, command)));
    const cpuSeconds = ended.reduce((sum, one) => sum + one.cpuSeconds, 0);
    return { seconds: (performance.now() - started) / 1000, cpuSeconds };
  } finally {
    limit.clearQueue();
  }
}

/** Whether a command can be run and succeeds. */
export async function succeeds(command: Command): Promise<boolean> {
  try {
    await run(command);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes sure that the programs of some commands are installed: those can be run and succeed.
 * @throws MissingPeerError
 */
export async function requirePrograms(commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    if (await succeeds(command)) continue;
    throw new MissingPeerError(`${command[0]} is missing; install it with bench/install-peers.sh`);
  }
}
