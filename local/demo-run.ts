import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_TILE_CELLS, DEMO_YEAR } from '../bench/demo-landscape.js';
import { CLI } from '../bench/places.js';
import type { RunStatus } from '../src/cloud/run-status.js';
import { MOSAIC_KEY } from '../src/documents/keys.js';
import type { SpecInput } from '../src/documents/spec.js';
import type { Children } from './children.js';
import { toolEnvironment } from './environment.js';
import { FailedStepError } from './errors.js';

/** A run that is ready: its id and where its mosaic is, `s3://bucket/runs/<id>/mosaic.tif`. */
export interface ReadyRun {
  readonly runId: string;
  readonly mosaic: string;
}

/** Writes the job file of the demo: what is asked of the raster. */
export function writeJob(path: string, source: string): void {
  const spec: SpecInput = { sources: [source], legend: 'nlcd', tileCells: DEMO_TILE_CELLS, date: DEMO_YEAR };
  writeFileSync(path, `${JSON.stringify(spec, null, 2)}\n`);
}

/**
 * Submits a job to the stack by the command line, and follows it to its end; its progress goes to stderr.
 * @throws FailedStepError where it does not end in a mosaic
 */
export async function submit(children: Children, endpoint: string, job: string): Promise<ReadyRun> {
  const args = [CLI, 'submit', job, '--follow', '--interval', '1', '--json'];
  const said = await children.run('fractile submit', process.execPath, args, {
    env: toolEnvironment(endpoint),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { state, runId, mosaic, message } = JSON.parse(said) as RunStatus;
  if (state !== 'ready' || runId === null || mosaic === null)
    throw new FailedStepError(`fractile submit: the run is ${state}, and has no mosaic: ${message ?? said}`);
  return { runId, mosaic };
}

/**
 * The mosaic of the same job file, computed by the command line on this machine.
 * @param folder an empty one for its files
 */
export async function runHere(children: Children, endpoint: string, job: string, folder: string): Promise<Uint8Array> {
  const args = [CLI, 'run', '--spec', job, '--out', folder, '--quiet'];
  await children.run('fractile run', process.execPath, args, { env: toolEnvironment(endpoint) });
  return readFileSync(join(folder, MOSAIC_KEY));
}
