import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';

/**
 * The folder where compiled code is kept from one call to the next: one for each version of Node, in the user's own
 * folder for what can be made again. In a folder for temporary files others could put code.
 * @returns null where the user has no such folder, or forbids it by NODE_DISABLE_COMPILE_CACHE
 */
export function codeFolder(env: NodeJS.ProcessEnv): string | null {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME, NODE_DISABLE_COMPILE_CACHE } = env;
  const ofUser = XDG_CACHE_HOME || LOCALAPPDATA || HOME;
  if (NODE_DISABLE_COMPILE_CACHE || !ofUser || !existsSync(ofUser)) return null;
  const { version, arch } = process;
  const folder = `${version}-${arch}-${cachedDataVersionTag().toString(16)}`;
  return join(ofUser, ofUser === HOME ? '.cache' : '', 'fractile', folder);
}
