import { cpus } from 'node:os';
import { PACKAGE } from '../places.js';
import { run } from '../processes.js';

/** What machine this is, and with which versions of the programs that are compared. */
export async function machine(): Promise<string> {
  const gdal = await run(['gdalwarp', '--version']).then(
    ({ stdout }) => `, ${stdout.split(',')[0]}`,
    () => '',
  );
  const all = cpus();
  return `${all.length} cores (${all[0]!.model}), Node ${process.versions.node}${gdal}`;
}

/** The commit of the code, with a plus where files differ from it. */
export async function commitHere(): Promise<string> {
  const git = async (...args: readonly string[]) => (await run(['git', '-C', PACKAGE, ...args])).stdout.trim();
  const changed = await git('status', '--porcelain', '--untracked-files=no');
  return `${await git('rev-parse', '--short', 'HEAD')}${changed === '' ? '' : '+'}`;
}
