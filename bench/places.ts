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
/** What times exactextract in cells of the raster's own CRS, in Python. */
export const EXTRACT_SCRIPT = inPackage('bench/exactextract_cells.py');
/** What times its shares in cells of another CRS, in Python. */
export const EXTRACT_OTHER_CRS_SCRIPT = inPackage('bench/exactextract_other_crs.py');
/** Class shares with numpy, in Python. */
export const NUMPY_SCRIPT = inPackage('bench/numpy_shares.py');
/** What the bench measured last: what its pages and its picture are made of. */
export const MEASURED = inPackage('bench/measured.json');
/** The page of comparisons, and the picture of growth. */
export const [BENCH_PAGE, BENCH_PICTURE] = [inPackage('docs/bench.md'), inPackage('docs/bench.svg')];

/** A path as it is shorter to read and to type from here. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.length < path.length ? fromHere : path;
}
