import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PACKAGE } from '../bench/places.js';
import { FailedStepError } from './errors.js';
import { findPython } from './find-python.js';

/** Kept from one call to the next; not in git. */
const CACHE = join(PACKAGE, 'local', '.cache');
const HOME = join(CACHE, 'ministack');
const REQUIREMENTS = join(PACKAGE, 'local', 'requirements.txt');
/** Lies in an environment and says of which requirements it was made. */
const MADE_OF = 'requirements.txt';
const pythonIn = (environment: string) => join(environment, 'bin', 'python');

/**
 * Installs MiniStack into a Python environment of this project, unless it is there.
 * @returns the Python that has it: `-m ministack` starts it
 * @throws MachineError without a Python; FailedStepError with the words of pip
 */
export function installMiniStack(): string {
  const python = pythonIn(HOME);
  if (isReady()) return python;
  const base = findPython();
  // Beside it, and renamed when it is whole: a call that is stopped, or another one at the same time, does no harm.
  mkdirSync(CACHE, { recursive: true });
  const made = mkdtempSync(join(CACHE, 'new-'));
  try {
    run(base, ['-m', 'venv', made]);
    run(pythonIn(made), ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '-r', REQUIREMENTS]);
    writeFileSync(join(made, MADE_OF), readFileSync(REQUIREMENTS));
    if (!isReady()) {
      rmSync(HOME, { recursive: true, force: true });
      renameSync(made, HOME);
    }
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  return python;
}

/** Whether it is installed as required, and its Python is still there. */
function isReady(): boolean {
  const made = join(HOME, MADE_OF);
  if (!existsSync(made) || !readFileSync(made).equals(readFileSync(REQUIREMENTS))) return false;
  return spawnSync(pythonIn(HOME), ['-c', 'import ministack']).status === 0;
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', cwd: dirname(REQUIREMENTS) });
  if (status === 0) return;
  const words = error?.message ?? stderr.trim();
  throw new FailedStepError(`MiniStack could not be installed by ${command} ${args.join(' ')}: ${words}`);
}
