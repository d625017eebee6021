import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A path inside the package; the compiled file lies in dist/bench. */
const inPackage = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Rasters that are kept from one call to the next; not in git. */
export const CACHE = inPackage('bench/.cache');
/** Where the bench writes its results; emptied by every call. */
export const SCRATCH = inPackage('bench/.cache/run');
/** Where the demo writes its results; emptied by every call. */
export const DEMO_OUT = inPackage('out/demo');
/** The command line tool. */
export const CLI = inPackage('dist/src/cli.js');

/** @returns a path as it is shorter to read and to type from here. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.length < path.length ? fromHere : path;
}
