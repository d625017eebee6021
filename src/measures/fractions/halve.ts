import type { TileSize } from '../../grid/tiling.js';
import { FourCells, meanOfFour, type Quadrant } from '../../raster/halving.js';
import { isNodata } from '../../raster/nodata.js';
import type { Samples } from '../../raster/samples.js';
import { apportion } from './apportion.js';
import { dtypeFacts, type Encoding, fullScale } from './encoding.js';
import { unlistedBand, validBand } from './finish.js';

/**
 * Next overview level of a block: every 2 x 2 cells become one, written into one quadrant of `parent`.
 *
 * The value depends on the four stored values only, so an overview is a pure function of the full-resolution mosaic,
 * whatever the tiling. With the valid area as denominator a class is averaged with the children's valid fraction as
 * weight; with the whole area as denominator it is a plain mean in which a cell without valid pixels counts as 0.
 * Cells that are nodata by `minValid`, by the template or by lying outside the grid take no part. Integer types are
 * apportioned anew.
 * @param children bands of a block of `size`, of which both sides are even, as `parent`.
 * @param quadrant column and row (0 or 1) of `parent` to fill.
 */
export function halveInto(
  children: readonly Samples[],
  size: TileSize,
  parent: readonly Samples[],
  quadrant: Quadrant,
  encoding: Encoding,
  nodata: number,
): void {
  const classes = children.length - 2;
  const { levels } = dtypeFacts(encoding.dtype);
  const validIndex = validBand(classes);
  const shares = [...children.keys()].filter((b) => b !== validIndex);
  const means = new Float64Array(shares.length);
  const whole = new Float64Array(shares.length);
  const weights = new Float64Array(4);
  const four = new FourCells(size, quadrant);
  while (four.next()) {
    const { at, to } = four;
    const valid = meanOfFour(children[validIndex]!, at, nodata);
    if (valid === null) continue;
    parent[validIndex]![to] = levels === null ? valid : Math.round(valid);
    const weight = childWeights(children, at, encoding, weights, nodata);
    if (weight === 0) continue;
    let sum = 0;
    for (let s = 0; s < shares.length; s++) {
      const band = children[shares[s]!]!;
      let weighted = 0;
      for (let i = 0; i < 4; i++) {
        const value = band[at[i]!]!;
        if (!isNodata(value, nodata)) weighted += value * weights[i]!;
      }
      sum += weighted;
      means[s] = weighted / weight;
    }
    const total = encoding.denominator === 'valid' ? fullScale(encoding) : Math.round(sum / weight);
    const values = levels === null ? means : apportion(means, total, whole);
    for (let s = 0; s < shares.length; s++) parent[shares[s]!]![to] = values[s]!;
  }
}

/** Fills the weights of the four children and returns their sum, 0 where no child has class values. */
function childWeights(
  children: readonly Samples[],
  at: Int32Array,
  encoding: Encoding,
  weights: Float64Array,
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
    if (encoding.denominator === 'valid') weights[i] = isKnown ? v || 0.5 : 0;
    else weights[i] = isKnown || v === 0 ? 1 : 0;
    sum += weights[i]!;
  }
  return known ? sum : 0;
}
