import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE } from '../bench/places.js';
import { Children } from './children.js';
import { findPython } from './find-python.js';

/** Kept from one call to the next; not in git. */
const CACHE = join(PACKAGE, 'local', '.cache');
const REQUIREMENTS = join(PACKAGE, 'local', 'requirements.txt');
/** Lies in an environment and says of which requirements it was made. */
const MADE_OF = 'requirements.txt';
const pythonIn = (environment: string) => join(environment, 'bin', 'python');

/**
 * Installs MiniStack into a Python environment of this project, unless it is there.
 * @param children what is started is theirs, and ends with them
 * @param cache the folder of the environment, which is made
 * @returns the Python that has it: `-m ministack` starts it
 * @throws MachineError without a Python; FailedStepError with the words of pip
 */
export async function installMiniStack(children = new Children(), cache = CACHE): Promise<string> {
  const home = join(cache, 'ministack');
  const python = pythonIn(home);
  if (isReady(home)) return python;
  const base = findPython();
  // Beside it, and renamed when it is whole: a call that is stopped, or another one at the same time, does no harm.
  mkdirSync(cache, { recursive: true });
  const made = mkdtempSync(join(cache, 'new-'));
  const remove = () => rmSync(made, { recursive: true, force: true });
  process.once('exit', remove); // a call that is stopped comes no further
  const run = (command: string, ...args: string[]) =>
    children.run(`MiniStack could not be installed: ${command} ${args.join(' ')}`, command, args, {});
  try {
    await run(base, '-m', 'venv', made);
    await run(pythonIn(made), '-m', 'pip', 'install', '-q', '--disable-pip-version-check', '-r', REQUIREMENTS);
    writeFileSync(join(made, MADE_OF), readFileSync(REQUIREMENTS));
    if (!isReady(home)) {
      rmSync(home, { recursive: true, force: true });
      renameSync(made, home);
    }
  } finally {
    process.off('exit', remove);
    remove();
  }
  return python;
}

/** Whether it is installed as required, and its Python is still there. */
function isReady(home: string): boolean {
  const made = join(home, MADE_OF);
  if (!existsSync(made) || !readFileSync(made).equals(readFileSync(REQUIREMENTS))) return false;
  return spawnSync(pythonIn(home), ['-c', 'import ministack']).status === 0;
}
