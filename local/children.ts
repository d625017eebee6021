import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { FailedStepError } from './errors.js';

const PATIENCE_MS = 10_000;
const SHOWN_LINES = 25;

/**
 * The processes that this one starts. Each leads a group of its own, so that the keyboard's Ctrl-C reaches this process
 * alone, and what a child has started ends with it.
 */
export class Children {
  readonly #running = new Set<ChildProcess>();
  #ending = false;

  constructor() {
    process.once('exit', () => {
      for (const child of this.#running) signalGroup(child, 'SIGKILL');
    });
  }

  /** Starts a program that stays. */
  start(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    if (this.#ending) throw new FailedStepError(`${command}: not started, as all is being stopped`);
    const child = spawn(command, args, { ...options, detached: true });
    this.#running.add(child);
    return child;
  }

  /**
   * Runs a program to its end.
   * @returns what it wrote to stdout
   * @throws FailedStepError with its last lines, where it does not end with 0
   */
  async run(what: string, command: string, args: readonly string[], options: SpawnOptions): Promise<string> {
    const child = this.start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const [stdout, stderr, [code, signal]] = await Promise.all([
      child.stdout ? text(child.stdout) : '',
      child.stderr ? text(child.stderr) : '',
      once(child, 'close'),
    ]);
    this.#running.delete(child);
    if (code === 0) return stdout;
    const said = `${stdout}${stderr}`.trim().split('\n').slice(-SHOWN_LINES).join('\n');
    throw new FailedStepError(`${what} ended with ${code ?? signal}:\n${said}`);
  }

  /** Ends all that runs, and waits for it. */
  async end(): Promise<void> {
    this.#ending = true;
    await Promise.all([...this.#running].map(endGroup));
    this.#running.clear();
  }
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    signalGroup(child, 'SIGTERM');
    const late = setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE_MS);
    await gone;
    clearTimeout(late);
  }
  signalGroup(child, 'SIGKILL'); // those that the leader left behind
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return; // it was never started
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // the group has ended
  }
}
