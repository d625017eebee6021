import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { type CliResult, runKept } from './kept-command.js';

const CLI = fileURLToPath(new URL('../../bin/fractile.js', import.meta.url));

export type { CliResult };

/** Starts the built command in a process of its own. */
export function startCli(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { child: ChildProcess; result: Promise<CliResult> } {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout!.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr!.on('data', (chunk) => {
    stderr += chunk;
  });
  const result = new Promise<CliResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, result };
}

/** Runs `fractile run` for its mosaic alone: drawing its picture would take longer than the small rasters of tests. */
export function runMosaic(...args: readonly string[]): Promise<CliResult> {
  return runCli('run', ...args, '--write', 'mosaic');
}

/** Runs the built command to its end, in a process that may have run others before. */
export const runCli = (...args: string[]): Promise<CliResult> => runKept(args);

/** A function that makes empty folders, which are removed after each test. */
export function temporaryFolders(): () => Promise<string> {
  const made: string[] = [];
  afterEach(async () => {
    await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
  });
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fractile-'));
    made.push(folder);
    return folder;
  };
}
