import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MOSAIC_KEY } from '../src/documents/keys.js';
import type { RunReport } from '../src/index.js';
import type { Job } from './job.js';
import { CLI } from './places.js';
import { run, type Took } from './processes.js';

/** One run of the command line tool as a process of its own; its times are those of the whole process. */
export interface FractileRun extends Took {
  readonly report: RunReport;
  readonly mosaic: string;
}

/**
 * Runs `fractile run` on the job, with its own choice of threads where it may use all cores.
 * @param what options that say what is computed
 */
export async function fractileRun({ source, folder, cores }: Job, what: readonly string[]): Promise<FractileRun> {
  const threads = cores === availableParallelism() ? [] : ['--workers', String(cores)];
  const options = [...what, ...threads, '--out', folder, '--quiet', '--json'];
  const { stdout, ...took } = await run([process.execPath, CLI, 'run', source, ...options]);
  return { ...took, report: JSON.parse(stdout) as RunReport, mosaic: join(folder, MOSAIC_KEY) };
}
