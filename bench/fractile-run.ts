import { join } from 'node:path';
import type { RunReport } from '../src/index.js';
import { MOSAIC_KEY } from '../src/spec/keys.js';
import type { Job } from './gdal-recipe.js';
import { CODES } from './landscape-classes.js';
import { CLI } from './places.js';
import { run, timed } from './processes.js';

/** One run of the command line tool as a process of its own. */
export interface FractileRun {
  /** Wall time of the whole process, start of Node included. */
  readonly seconds: number;
  readonly report: RunReport;
  readonly mosaic: string;
}

/** Runs `fractile run` on the job. */
export async function fractileRun({ source, folder, cores }: Job): Promise<FractileRun> {
  const options = ['--classes', CODES.join(','), '--workers', String(cores), '--out', folder, '--quiet', '--json'];
  const { result, seconds } = await timed(() => run([process.execPath, CLI, 'run', source, ...options]));
  return { seconds, report: JSON.parse(result) as RunReport, mosaic: join(folder, MOSAIC_KEY) };
}
