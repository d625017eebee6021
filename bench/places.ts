import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The package's folder, whether this file runs compiled or from its source. */
export const PACKAGE = dirname(createRequire(import.meta.url).resolve('fractile/package.json'));
const inPackage = (path: string) => join(PACKAGE, path);

/** Rasters that are kept from one call to the next; not in git. */
export const CACHE = inPackage('bench/.cache');
/** Where the bench writes its results; emptied by every call. */
export const SCRATCH = inPackage('bench/.cache/run');
/** Where the demo writes its results; emptied by every call. */
export const DEMO_OUT = inPackage('out/demo');
/** The command line tool. */
export const CLI = inPackage('bin/fractile.js');
/** What times exactextract, in Python. */
export const EXTRACT_SCRIPT = inPackage('bench/exactextract_window.py');

/** What times its shares in cells of another CRS, in Python. */
export const EXTRACT_SHARES_SCRIPT = inPackage('bench/exactextract_shares.py');

/** A path as it is shorter to read and to type from here. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.length < path.length ? fromHere : path;
}
