import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MOSAIC_KEY } from '../src/documents/keys.js';
import type { RunReport } from '../src/index.js';
import type { Job } from './job.js';
import { CLI } from './places.js';
import { run, type Took } from './processes.js';

/** One run of the command line tool as a process of its own; its times are those of the whole process. */
export interface FractileRun extends Took {
  /** Largest resident memory, all threads included. */
  readonly peakBytes: number;
  readonly report: RunReport;
  readonly mosaic: string;
}

/** Another command line tool, as that of another commit, and what its environment has besides. */
export interface RunWith {
  readonly cli?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs `fractile run` on the job, with its own choice of threads where it may use all cores.
 * @param what options that say what is computed
 */
export async function fractileRun(
  { source, folder, cores }: Job,
  what: readonly string[],
  { cli = CLI, environment = {} }: RunWith = {},
): Promise<FractileRun> {
  const threads = cores === availableParallelism() ? [] : ['--workers', String(cores)];
  const options = [...what, ...threads, '--out', folder, '--quiet', '--json'];
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const { stdout, ...took } = await run(['env', ...variables, process.execPath, cli, 'run', source, ...options]);
  const report = JSON.parse(stdout) as RunReport;
  return { ...took, peakBytes: report.maxRssBytes, report, mosaic: join(folder, MOSAIC_KEY) };
}
