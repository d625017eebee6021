import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const ASK_MS = 500;

/**
 * Holds a file while work is done, so that calls which overlap do it one after the other: CloudFormation refuses two
 * deployments at a time. A file whose process has ended is held by nobody.
 * @param waiting is told once of the process that is waited for
 */
export async function oneAtATime<T>(file: string, work: () => Promise<T>, waiting: (pid: number) => void): Promise<T> {
  for (let told = false; !take(file); ) {
    const pid = holderOf(file);
    if (pid === null) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) waiting(pid);
    told = true;
    await sleep(ASK_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** The process that holds the file; null if it has ended, or has let go of it just now. */
function holderOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return isAlive(pid) ? pid : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0); // asks only
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // another user's
  }
}
