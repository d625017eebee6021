import { spawnSync } from 'node:child_process';
import { MachineError } from './errors.js';

/** What MiniStack asks for. */
const OLDEST_MINOR = 10;
/** What Python 3 may be called, the usual name first. */
const NAMES = ['python3', ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`), 'python'];

/** Prints the version, and whether it can make environments: Debian has that in a package of its own. */
const QUESTION = `
import importlib.util, sys
print(*sys.version_info[:2], all(map(importlib.util.find_spec, ('venv', 'ensurepip'))))
`;

const ELSE = 'or start the emulator by "docker compose up", which needs none (docs/local-aws.md)';

/**
 * The first Python in the path that can make an environment for MiniStack.
 * @returns its name
 * @throws MachineError saying what to install
 */
export function findPython(env: NodeJS.ProcessEnv = process.env): string {
  const reasons: string[] = [];
  for (const name of NAMES) {
    const { stdout, status } = spawnSync(name, ['-c', QUESTION], { env, encoding: 'utf8' });
    const answer = status === 0 ? /^(\d+) (\d+) (True|False)$/m.exec(stdout) : null;
    if (answer === null) continue;
    const [, major, minor, environments] = answer;
    if (Number(major) !== 3 || Number(minor) < OLDEST_MINOR) reasons.push(`${name} is Python ${major}.${minor}`);
    else if (environments === 'False') reasons.push(`${name} (${major}.${minor}) can't make environments (no venv)`);
    else return name;
  }
  const found = reasons.length > 0 ? `: ${reasons.join(', ')}` : '';
  throw new MachineError(
    `MiniStack needs Python 3.${OLDEST_MINOR} or newer with venv, which was not found in the path${found}; install it (Debian, Ubuntu: apt install python3 python3-venv; macOS: brew install python), ${ELSE}`,
  );
}
