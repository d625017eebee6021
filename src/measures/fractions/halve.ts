import type { TileSize } from '../../grid/tiling.js';
import { fractionKernel } from '../../kernels/fraction-kernel.js';
import { FourCells, meanOfFour, type Place } from '../../raster/halving.js';
import { isNodata } from '../../raster/nodata.js';
import type { Samples } from '../../raster/samples.js';
import { apportion } from './apportion.js';
import { dtypeFacts, type Encoding, fullScale } from './encoding.js';
import { unlistedBand, validBand } from './finish.js';

/**
 * Next overview level of a block: every 2 x 2 cells become one, written into `parent` at its place.
 *
 * The value depends on the four stored values only, so an overview is a pure function of the full-resolution mosaic,
 * whatever the tiling. With the valid area as denominator a class is averaged with the children's valid fraction as
 * weight; with the whole area as denominator it is a plain mean in which a cell without valid pixels counts as 0.
 * Cells that are nodata by `minValid`, by the template or by lying outside the grid take no part. Integer types are
 * apportioned anew.
 *
 * The cells of a row are weighed once and then added up band by band: the bands of hundreds of classes lie far apart.
 * @param children bands of a block of `size`, of which both sides are even
 */
export function halveInto(
  children: readonly Samples[],
  size: TileSize,
  parent: readonly Samples[],
  place: Place,
  encoding: Encoding,
  nodata: number,
): void {
  const kernel = dtypeFacts(encoding.dtype).levels === null ? fractionKernel() : null;
  const form = { ofValid: encoding.denominator === 'valid', nodata };
  const floats = [children, parent] as readonly (readonly Float32Array[])[];
  if (kernel?.halve(floats[0]!, size, floats[1]!, place, form)) return;
  halveByLoops(children, size, parent, place, encoding, nodata);
}

/** What kernels must equal to the bit, and what whole numbers and hosts without kernels take. */
export function halveByLoops(...[children, size, parent, place, encoding, nodata]: Parameters<typeof halveInto>): void {
  const validIndex = validBand(children.length - 2);
  const isShare = (_: Samples, band: number) => band !== validIndex;
  const [from, to] = [children.filter(isShare), parent.filter(isShare)];
  const { levels } = dtypeFacts(encoding.dtype);
  const cells = size.columns / 2;
  const row = { weights: new Float64Array(4 * cells), sums: new Float64Array(cells) };
  const added = from.map(() => new Float64Array(cells));
  const four = new FourCells(size, place);
  for (let y = 0; y < size.rows / 2; y++) {
    for (let x = 0; x < cells; x++) {
      four.next();
      const valid = meanOfFour(children[validIndex]!, four.at, nodata);
      if (valid !== null) parent[validIndex]![four.to] = levels === null ? valid : Math.round(valid);
      row.sums[x] = valid === null ? 0 : childWeights(children, four.at, encoding, row.weights, 4 * x, nodata);
    }
    from.forEach((band, s) => {
      addUp(band, 2 * y * size.columns, size.columns, row, added[s]!, nodata);
    });
    const first = place.first + y * place.columns;
    if (levels === null) writeMeans(added, row.sums, to, first);
    else writeWhole(added, row.sums, to, first, encoding);
  }
}

/** A row of parents: the weights of the four children of each, and their sum, 0 where no child has class values. */
interface WeighedRow {
  readonly weights: Float64Array;
  readonly sums: Float64Array;
}

/** Adds up the weighed children of a row in one band, of which the first lies at `first`. */
function addUp(
  band: Samples,
  first: number,
  columns: number,
  { weights, sums }: WeighedRow,
  added: Float64Array,
  nodata: number,
): void {
  for (let x = 0; x < sums.length; x++) {
    if (sums[x] === 0) continue;
    let weighted = 0;
    for (let i = 0; i < 4; i++) {
      const value = band[first + 2 * x + (i & 1) + (i >> 1) * columns]!;
      if (!isNodata(value, nodata)) weighted += value * weights[4 * x + i]!;
    }
    added[x] = weighted;
  }
}

function writeMeans(added: readonly Float64Array[], sums: Float64Array, to: readonly Samples[], first: number): void {
  added.forEach((weighted, s) => {
    const band = to[s]!;
    for (let x = 0; x < sums.length; x++) if (sums[x] !== 0) band[first + x] = weighted[x]! / sums[x]!;
  });
}

function writeWhole(
  added: readonly Float64Array[],
  sums: Float64Array,
  to: readonly Samples[],
  first: number,
  encoding: Encoding,
): void {
  const means = new Float64Array(added.length);
  const whole = new Float64Array(added.length);
  for (let x = 0; x < sums.length; x++) {
    if (sums[x] === 0) continue;
    let sum = 0;
    for (let s = 0; s < added.length; s++) {
      sum += added[s]![x]!;
      means[s] = added[s]![x]! / sums[x]!;
    }
    const total = encoding.denominator === 'valid' ? fullScale(encoding) : Math.round(sum / sums[x]!);
    apportion(means, total, whole);
    for (let s = 0; s < added.length; s++) to[s]![first + x] = whole[s]!;
  }
}

/** Fills the weights of four children, from `first` on, and returns their sum, 0 where no child has class values. */
function childWeights(
  children: readonly Samples[],
  at: Int32Array,
  encoding: Encoding,
  weights: Float64Array,
  first: number,
  nodata: number,
): number {
  const classes = children.length - 2;
  const valid = children[validBand(classes)]!;
  const witness = children[unlistedBand(classes)]!; // class bands are nodata together
  let sum = 0;
  let known = false;
  for (let i = 0; i < 4; i++) {
    const v = valid[at[i]!]!;
    const isKnown = !isNodata(witness[at[i]!]!, nodata);
    known ||= isKnown;
    // A share that rounds to 0 in an integer type still holds some valid area: half a step.
    const weight = encoding.denominator === 'valid' ? (isKnown ? v || 0.5 : 0) : isKnown || v === 0 ? 1 : 0;
    weights[first + i] = weight;
    sum += weight;
  }
  return known ? sum : 0;
}
