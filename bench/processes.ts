import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pLimit from 'p-limit';

const execute = promisify(execFile);

/** A command and its arguments. */
export type Command = readonly [program: string, ...args: readonly string[]];

/** Runs a command to its end. @returns what it printed. @throws what it said on stderr where its exit code is not 0 */
export async function run([program, ...args]: Command): Promise<string> {
  return (await execute(program, args)).stdout;
}

/** Runs commands, at most `atOnce` at a time. */
export async function runAll(commands: readonly Command[], atOnce: number): Promise<void> {
  const limit = pLimit(atOnce);
  try {
    await Promise.all(commands.map((command) => limit(run, command)));
  } finally {
    limit.clearQueue();
  }
}

/** @returns whether a command can be run and succeeds. */
export async function succeeds(command: Command): Promise<boolean> {
  try {
    await run(command);
    return true;
  } catch {
    return false;
  }
}

/** @returns what an action returns, and its seconds of wall time. */
export async function timed<T>(action: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const started = performance.now();
  const result = await action();
  return { result, seconds: (performance.now() - started) / 1000 };
}
