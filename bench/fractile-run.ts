import { join } from 'node:path';
import { MOSAIC_KEY } from '../src/documents/keys.js';
import type { RunReport } from '../src/index.js';
import type { Job } from './gdal-recipe.js';
import { CODES } from './landscape-classes.js';
import { CLI } from './places.js';
import { run, type Took } from './processes.js';

/** One run of the command line tool as a process of its own; its times are those of the whole process. */
export interface FractileRun extends Took {
  readonly report: RunReport;
  readonly mosaic: string;
}

/** Runs `fractile run` on the job. */
export async function fractileRun({ source, folder, cores }: Job): Promise<FractileRun> {
  const options = ['--classes', CODES.join(','), '--workers', String(cores), '--out', folder, '--quiet', '--json'];
  const { stdout, ...took } = await run([process.execPath, CLI, 'run', source, ...options]);
  return { ...took, report: JSON.parse(stdout) as RunReport, mosaic: join(folder, MOSAIC_KEY) };
}
