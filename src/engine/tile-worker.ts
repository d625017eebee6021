import { openRaster } from '../cog/read/raster.js';
import { toErrorData } from '../errors.js';
import { openSource, openStore } from '../io/resolve.js';
import { census } from '../pipeline/census.js';
import { processTile } from '../pipeline/process-tile.js';
import { pixelCounter, type Task, type TaskResult } from './tasks.js';

/** Entry point of a worker thread. Errors travel as plain data, because cloning an error loses its class. */
export default async function runTask(task: Task): Promise<TaskResult> {
  try {
    return task.kind === 'tile' ? await tile(task) : await codes(task);
  } catch (error) {
    return { ok: false, error: toErrorData(error) };
  }
}

async function tile({ plan, tile, out, progress }: Task & { kind: 'tile' }): Promise<TaskResult> {
  const counter = pixelCounter(progress);
  const metrics = await processTile(plan, tile, { open: openSource, store: openStore(out), onPixels: counter.add });
  return { ok: true, kind: 'tile', metrics };
}

async function codes({ uri, band, window }: Task & { kind: 'census' }): Promise<TaskResult> {
  const raster = await openRaster(await openSource(uri));
  try {
    return { ok: true, kind: 'census', codes: await census(raster, band, window) };
  } finally {
    await raster.source.close();
  }
}
