import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Task, TaskResult } from '../engine/tasks.js';
import { codeFolder } from './code-folder.js';

/** Node's from 22.8 on: keeps the compiled code of modules. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => void };

const folder = codeFolder(process.env);
// Only where the command has made it: Node itself may try for ever to make a folder.
if (folder !== null && existsSync(folder)) enableCompileCache?.(folder);

/**
 * The code of tasks. Piscina starts a thread by require(). Of an ES module that ends the whole process where the thread
 * is ended meanwhile (Node 20 to 22: "Assertion failed: facade->InstantiateModule"); import() does not.
 */
const tiles = import(pathToFileURL(join(__dirname, 'tiles.js')).href) as Promise<{
  default(task: Task): Promise<TaskResult>;
}>;

/** What a worker thread does: a task. */
export default async function runTask(task: Task): Promise<TaskResult> {
  return (await tiles).default(task);
}
