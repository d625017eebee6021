import { readBands } from './read-bands.js';

/** A band of a file; bands count from 0. */
export interface BandFile {
  readonly path: string;
  readonly band: number;
}

/** How far two results of one class lie apart, over the cells that have data everywhere. */
export interface Difference {
  readonly cells: number;
  readonly max: number;
}

/**
 * Compares a class of two mosaics of the same grid, cell by cell.
 * @param valid the band that tells a cell's valid area
 * @throws where the grids differ, or a value is missing where the cell has data everywhere
 */
export async function compareClass(ours: BandFile, valid: BandFile, theirs: BandFile): Promise<Difference> {
  const [a, v, b] = await Promise.all([ours, valid, theirs].map(({ path, band }) => readBands(path, [band])));
  if (a!.columns !== b!.columns || a!.rows !== b!.rows || a!.geotransform.originX !== b!.geotransform.originX) {
    throw new Error(`${ours.path} and ${theirs.path} have different grids`);
  }
  let cells = 0;
  let max = 0;
  v!.values[0]!.forEach((share, cell) => {
    if (share !== 1) return;
    const difference = Math.abs(a!.values[0]![cell]! - b!.values[0]![cell]!);
    if (Number.isNaN(difference)) throw new Error(`cell ${cell} has no value in ${ours.path} or ${theirs.path}`);
    cells++;
    max = Math.max(max, difference);
  });
  return { cells, max };
}
