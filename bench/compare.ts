import { readBands } from './read-bands.js';

/** A band of a file; bands count from 0. */
export interface BandFile {
  readonly path: string;
  readonly band: number;
}

/** How far two results lie apart, over the cells that have data everywhere. */
export interface Difference {
  readonly cells: number;
  readonly max: number;
  /** The largest {@link relativeDifference}. */
  readonly relative: number;
}

/** What sums in another order and roundings to float32 may make of a value. */
const TOLERANCE = 1e-5;

/** How far a value lies from another: as a share of that, or of 1 where that is nearer to 0. */
export function relativeDifference(ours: number, theirs: number): number {
  return Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));
}

/**
 * Ends a bench whose results are wrong: what they took is of no interest.
 * @throws where a relative difference is more than rounding, NaN among it, and where no cell was compared
 */
export function requireClose(what: string, { cells, relative }: Omit<Difference, 'max'>): void {
  if (cells === 0) throw new Error(`${what}: no cell has data everywhere`);
  if (relative <= TOLERANCE) return;
  throw new Error(`${what}: max relative difference ${relative.toExponential(1)}; at most ${TOLERANCE} is rounding`);
}

/** How far results lie apart, in words. */
export function differenceText({ cells, relative }: Omit<Difference, 'max'>): string {
  return `${cells} cells with data everywhere: max relative difference ${relative.toExponential(1)}`;
}

/**
 * Compares a band of two mosaics of the same grid, cell by cell.
 * @param valid the band that tells a cell's valid area
 * @throws where the grids differ, or a value is missing where the cell has data everywhere
 */
export async function compareBands(ours: BandFile, valid: BandFile, theirs: BandFile): Promise<Difference> {
  const [a, v, b] = await Promise.all([ours, valid, theirs].map(({ path, band }) => readBands(path, [band])));
  if (a!.columns !== b!.columns || a!.rows !== b!.rows || a!.geotransform.originX !== b!.geotransform.originX) {
    throw new Error(`${ours.path} and ${theirs.path} have different grids`);
  }
  const found = { cells: 0, max: 0, relative: 0 };
  v!.values[0]!.forEach((share, cell) => {
    if (share !== 1) return;
    const [value, other] = [a!.values[0]![cell]!, b!.values[0]![cell]!];
    const difference = Math.abs(value - other);
    if (Number.isNaN(difference)) throw new Error(`cell ${cell} has no value in ${ours.path} or ${theirs.path}`);
    found.cells++;
    found.max = Math.max(found.max, difference);
    found.relative = Math.max(found.relative, relativeDifference(value, other));
  });
  return found;
}
