import { BroadcastChannel, workerData } from 'node:worker_threads';
import { TaskRunner } from './task-runner.js';
import type { SharedState, Task, TaskResult } from './tasks.js';

const shared = workerData as SharedState;
const stop = new AbortController();
const channel = new BroadcastChannel(shared.stopChannel);
channel.onmessage = () => stop.abort();
channel.unref();
const runner = new TaskRunner(shared, stop.signal);
Atomics.add(new Int32Array(shared.loaded), 0, 1);

/** Entry point of a worker thread. */
export default function runTask(task: Task): Promise<TaskResult> {
  return runner.run(task);
}
