import module from 'node:module';
import { dirname } from 'node:path';

/** Node's from 22.8 on. */
const { getCompileCacheDir } = module as { getCompileCacheDir?: () => string | undefined };

/** The folder in which this process keeps compiled code, for its threads to keep theirs; undefined where it keeps none. */
export function compileCache(): string | undefined {
  const ofThisNode = getCompileCacheDir?.(); // a folder of its version within it
  return ofThisNode && dirname(ofThisNode);
}
