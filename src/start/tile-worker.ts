import { join } from 'node:path';
import type { Task, TaskResult } from '../engine/tasks.js';
import { loadScript } from './load-script.js';

/**
 * What a worker thread begins with: it loads the code of tasks, by require(). Of an ES module that would end the whole
 * process where the thread is ended meanwhile (Node 20 to 22: "Assertion failed: facade->InstantiateModule").
 */
const tiles = loadScript<{ default(task: Task): Promise<TaskResult> }>(join(__dirname, 'tiles.script'), 'tiles');

/** Runs a task. What the first one has compiled is kept for the threads of later calls. */
export default async function runTask(task: Task): Promise<TaskResult> {
  const result = await tiles.exports.default(task);
  tiles.keep();
  return result;
}
