import type { Band } from '../../documents/plan.js';
import type { TileSize } from '../../grid/tiling.js';
import { isNodata } from '../../raster/nodata.js';
import type { Samples } from '../../raster/samples.js';
import type { OwnHalving } from '../output.js';
import { nodataOfBands } from './files.js';

/** Halves a block of all bands of a file into one quadrant of another. */
export type Halve = (
  children: readonly Samples[],
  size: TileSize,
  parent: readonly Samples[],
  quadrant: { readonly col: number; readonly row: number },
) => void;

/**
 * How all bands of a file are halved: bands whose `overview` is `own` by their measure, the others as they say.
 * @param numbers of the file's bands in the plan
 */
export function halvingOf(bands: readonly Band[], numbers: readonly number[], own: readonly OwnHalving[]): Halve {
  const nodata = nodataOfBands(bands);
  const groups = own
    .map(({ bands: theirs, halve }) => ({ at: theirs.map((band) => numbers.indexOf(band)), halve }))
    .filter(({ at }) => at.every((index) => index >= 0));
  return (children, size, parent, quadrant) => {
    for (const { at, halve } of groups)
      halve(at.map((i) => children[i]!), size, at.map((i) => parent[i]!), quadrant); // biome-ignore format: one thought
    bands.forEach(({ overview }, i) => {
      if (overview === 'own') return;
      const one = overview === 'mean' ? meanOf(children[i]!, nodata) : modeOf(children[i]!, nodata);
      eachFour(size, quadrant, (at, to) => {
        const value = one(at);
        if (value !== null) parent[i]![to] = value;
      });
    });
  };
}

/** Calls with the indices of each 2 x 2 cells, and the index of the cell that they become. */
function eachFour(
  { columns, rows }: TileSize,
  quadrant: { readonly col: number; readonly row: number },
  call: (at: Int32Array, to: number) => void,
): void {
  const at = new Int32Array(4);
  for (let row = 0; row < rows / 2; row++) {
    for (let col = 0; col < columns / 2; col++) {
      const first = 2 * row * columns + 2 * col;
      at[0] = first;
      at[1] = first + 1;
      at[2] = first + columns;
      at[3] = first + columns + 1;
      call(at, (row + (quadrant.row * rows) / 2) * columns + col + (quadrant.col * columns) / 2);
    }
  }
}

/** The mean of the cells that have a value. */
function meanOf(values: Samples, nodata: number): (at: Int32Array) => number | null {
  return (at) => {
    let sum = 0;
    let count = 0;
    for (const i of at) {
      const value = values[i]!;
      if (isNodata(value, nodata)) continue;
      sum += value;
      count++;
    }
    return count > 0 ? sum / count : null;
  };
}

/** What most of the cells hold that have a value; of two that are as frequent the larger code. */
function modeOf(values: Samples, nodata: number): (at: Int32Array) => number | null {
  return (at) => {
    let best: number | null = null;
    let most = 0;
    for (const i of at) {
      const value = values[i]!;
      if (isNodata(value, nodata)) continue;
      let count = 0;
      for (const j of at) if (values[j] === value) count++;
      if (count < most || (count === most && value <= best!)) continue;
      best = value;
      most = count;
    }
    return best;
  };
}
