import { workerData } from 'node:worker_threads';
import { toErrorData } from '../errors.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import { census } from '../pipeline/census.js';
import { processTile } from '../pipeline/process-tile.js';
import { openPlanned } from '../pipeline/source-frame.js';
import { pixelCounter, type SharedState, type Task, type TaskResult } from './tasks.js';

const shared = workerData as SharedState;
const storage = new Storage(shared.access, new RetryBudget(shared.budget));
const counter = pixelCounter(shared.pixels);
Atomics.add(new Int32Array(shared.loaded), 0, 1);

/** Entry point of a worker thread. Errors travel as plain data, because cloning an error loses its class. */
export default async function runTask(task: Task): Promise<TaskResult> {
  const before = { ...storage.counts };
  const reads = () => ({
    requests: storage.counts.requests - before.requests,
    bytes: storage.counts.bytes - before.bytes,
  });
  try {
    if (task.kind === 'tile') {
      const ports = { open: storage.openKept, store: await storage.store(task.out), onPixels: counter.add };
      return { ok: true, kind: 'tile', metrics: await processTile(task.plan, task.tile, ports), reads: reads() };
    }
    const raster = await openPlanned(storage.openKept, task.source);
    return { ok: true, kind: 'census', codes: await census(raster, task.band, task.window), reads: reads() };
  } catch (error) {
    return { ok: false, error: toErrorData(error) };
  }
}
