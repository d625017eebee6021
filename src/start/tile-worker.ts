import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { SharedState, Task, TaskResult } from '../engine/tasks.js';
import { loadScript } from './load-script.js';

/**
 * The code of tasks, by require(). An ES module would end the whole process where the thread is ended while it loads
 * (Node 20 to 22: "Assertion failed: facade->InstantiateModule").
 */
const tiles = loadScript<{ default(task: Task): Promise<TaskResult> }>(join(__dirname, 'tiles.script'), 'tiles');

const { keepsCode } = workerData as SharedState;

/** What a worker thread does: a task. Jobs need most of the code: what they compiled may be kept for later calls. */
export default async function runTask(task: Task): Promise<TaskResult> {
  const result = await tiles.exports.default(task);
  if (keepsCode && task.kind === 'jobs') tiles.keep(performance.now() / 1000); // since the thread began
  return result;
}
