import { type Stats, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';

/**
 * The folder where compiled code is kept from one call to the next: one for each version of Node, in the user's own
 * folder for what can be made again. In a folder of somebody else, such as that for temporary files, others could put
 * code.
 * @returns null where the user has no such folder, or forbids it by NODE_DISABLE_COMPILE_CACHE
 */
export function codeFolder(env: NodeJS.ProcessEnv): string | null {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME, NODE_DISABLE_COMPILE_CACHE } = env;
  const ofUser = XDG_CACHE_HOME || LOCALAPPDATA || HOME;
  if (NODE_DISABLE_COMPILE_CACHE || !ofUser || !isAbsolute(ofUser)) return null;
  try {
    if (!isOwn(statSync(ofUser))) return null;
  } catch {
    return null; // a folder that is not there, or can't be reached, keeps nothing
  }
  const { version, arch } = process;
  const folder = `${version}-${arch}-${cachedDataVersionTag().toString(16)}`;
  return join(ofUser, ofUser === HOME ? '.cache' : '', 'fractile', folder);
}

/** Whether a file or folder is of the user that this process acts for; on Windows a user's folder is the user's. */
export function isOwn({ uid }: Stats): boolean {
  return process.geteuid === undefined || process.geteuid() === uid;
}
