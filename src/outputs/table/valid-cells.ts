import type { TileCells } from '../../results/read-cells.js';
import type { BandColumn } from './columns.js';

/**
 * The cells of a tile that a table has rows of: those where a band of something measured has a value, or, where all
 * bands only say how much is valid, where one of them is above 0. (Where whole numbers say how much is valid, little is
 * rounded to nothing: what is measured says more.)
 * @param values of the bands, each with a value for each cell
 * @returns indices of the cells, ascending
 */
export function validCells(bands: readonly BandColumn[], values: TileCells['values'], count: number): Int32Array {
  const found = new Int32Array(count);
  let length = 0;
  const all = bands.map(({ band, isNodata }, b) => ({ band, isNodata, values: values[b]! }));
  const measured = all.filter(({ band }) => !band.isValidity);
  const isValid =
    measured.length > 0
      ? (i: number) => measured.some((one) => !one.isNodata(one.values[i]!))
      : (i: number) => all.some((one) => one.values[i]! > 0 && !one.isNodata(one.values[i]!));
  for (let i = 0; i < count; i++) if (isValid(i)) found[length++] = i;
  return found.subarray(0, length);
}
