import { readFile } from 'node:fs/promises';
import { headerOf } from '../header.js';
import { readBands } from '../read-bands.js';

/** In what two mosaics differ, in words: "same bytes", or how far their values lie apart. */
export async function differenceOf(a: string, b: string): Promise<string> {
  if ((await readFile(a)).equals(await readFile(b))) return 'same bytes';
  const [one, other] = [await headerOf(a), await headerOf(b)];
  if (one.bands !== other.bands || one.width !== other.width || one.height !== other.height) {
    return `other bands or another grid: ${shape(one)} and ${shape(other)}`;
  }
  const bands = Array.from({ length: one.bands }, (_, band) => band);
  const [values, others] = [(await readBands(a, bands)).values, (await readBands(b, bands)).values];
  const { cells, most } = valuesApart(values, others);
  return cells === 0 ? 'other bytes, same values' : `${cells} values differ, by up to ${most.toPrecision(2)}`;
}

const shape = ({ width, height, bands }: { width: number; height: number; bands: number }) =>
  `${width} x ${height} x ${bands}`;

/** How many values differ, NaN being equal to itself, and by how much at most. */
export function valuesApart(
  a: readonly Float64Array[],
  b: readonly Float64Array[],
): { readonly cells: number; readonly most: number } {
  let [cells, most] = [0, 0];
  a.forEach((band, i) => {
    band.forEach((value, at) => {
      const other = b[i]![at]!;
      if (value === other || (Number.isNaN(value) && Number.isNaN(other))) return;
      cells++;
      const apart = Math.abs(value - other);
      most = Math.max(most, Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart);
    });
  });
  return { cells, most };
}
