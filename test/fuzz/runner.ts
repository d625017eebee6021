import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { caseOf } from './cases.js';
import { loadCorpus } from './corpus.js';
import type { Report, Request } from './messages.js';

/**
 * What one case may take. The slowest takes 2 s on a good core and five on a poor one; what harms takes minutes.
 */
export const LIMITS = { cpuMs: 10_000, memoryBytes: 256 * 1024 * 1024 } as const;
/**
 * A child that says nothing for this long hangs; more than the limit on processor time, because the machine may be
 * busy.
 */
const SILENCE_MS = 60_000;
const HEAP_MB = 256;
/** A child that has taken this much is replaced, because memory of WebAssembly is never given back. */
const WORN_BYTES = 96 * 1024 * 1024;
const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const HOOKS = new URL('./typescript-hooks.mjs', import.meta.url).href;

export interface Summary {
  readonly reports: readonly Report[];
  /** Each names the case that caused it. */
  readonly failures: readonly string[];
}

/**
 * Runs cases one by one in a child process. What a case does to its process (a crash, a hang, memory that runs out) is
 * a failure of that case, and the next one gets a fresh child.
 * @param children processes side by side; with more than one, cases end in any order
 */
export async function runCases(requests: readonly Request[], silenceMs = SILENCE_MS, children = 1): Promise<Summary> {
  const reports: Report[] = [];
  const failures: string[] = [];
  const left = requests.values();
  const runSome = async () => {
    let child: ChildProcess | null = null;
    try {
      for (const request of left) {
        if (!child?.connected) child = await start();
        const report: Report | string = await ask(child, request, silenceMs);
        if (typeof report !== 'string') reports.push(report);
        const faults = typeof report === 'string' ? [report] : faultsOf(report);
        failures.push(...faults.map((fault) => `${nameOf(request)}: ${fault}`));
        if (typeof report === 'string' || report.peakBytes > WORN_BYTES) {
          child.kill('SIGKILL');
          child = null;
        }
      }
    } finally {
      child?.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: children }, runSome));
  return { reports, failures };
}

async function start(): Promise<ChildProcess> {
  const child = fork(CHILD, {
    execArgv: ['--import', HOOKS, '--enable-source-maps', '--expose-gc', `--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (message !== 'ready') throw new Error(`the child that runs the cases didn't start (exit code ${message})`);
  return child;
}

/** The report, or in words why there is none. */
function ask(child: ChildProcess, request: Request, silenceMs: number): Promise<Report | string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(`hangs: no end after ${silenceMs / 1000} s`), silenceMs);
    const onMessage = (report: Report) => settle(report);
    const onExit = (code: number | null, signal: string | null) => settle(`crashes the process (${signal ?? code})`);
    const settle = (result: Report | string) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      resolve(result);
    };
    child.on('message', onMessage).on('exit', onExit);
    child.send(request);
  });
}

function faultsOf({ faults, cpuMs, peakBytes }: Report): string[] {
  return [
    ...faults,
    ...(cpuMs > LIMITS.cpuMs ? [`takes ${Math.round(cpuMs)} ms of processor time`] : []),
    ...(peakBytes > LIMITS.memoryBytes ? [`takes ${Math.round(peakBytes / 2 ** 20)} MiB of memory`] : []),
  ];
}

/** The seed and the file that it made, so that a case can be run again. */
function nameOf(request: Request): string {
  return typeof request === 'number' ? `seed ${request} (${caseOf(request, loadCorpus()).name})` : request;
}
