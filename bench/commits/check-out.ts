import { join } from 'node:path';
import { PACKAGE, SCRATCH } from '../places.js';
import { run } from '../processes.js';

/** A commit that is installed and built in a clone of its own. */
export interface CheckedOut {
  /** As it was named, and its hash. */
  readonly name: string;
  readonly cli: string;
}

/**
 * Clones the repository, checks a commit out, and installs and builds it as a user would.
 * @param commit a hash, a branch, a tag, "HEAD~3"
 * @param folder the clone's name
 */
export async function checkOut(commit: string, folder: string): Promise<CheckedOut> {
  const { stdout } = await run(['git', '-C', PACKAGE, 'rev-parse', '--verify', `${commit}^{commit}`]);
  const hash = stdout.trim();
  const clone = join(SCRATCH, folder);
  // A shared clone holds all commits, also those of no branch.
  await run(['git', 'clone', '-q', '--shared', '--no-checkout', PACKAGE, clone]);
  await run(['git', '-C', clone, 'checkout', '-q', '--detach', hash]);
  await run(['npm', 'ci', '--prefix', clone, '--prefer-offline', '--loglevel=error']);
  return { name: `${commit} (${hash.slice(0, 8)})`, cli: join(clone, 'bin/fractile.js') };
}
