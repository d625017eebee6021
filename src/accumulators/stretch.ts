/** Where the stretch of summed weight begins whose mean is a quantile, and how wide it is. */
export interface Stretch {
  readonly from: number;
  readonly width: number;
}

/**
 * The stretch of a quantile of weighted numbers: of the width of one whole pixel (of all weight, where that is less),
 * from (W - width) p on. Where every number weighs a pixel, its mean is type 7 of R. J. Hyndman, Y. Fan, Sample
 * Quantiles in Statistical Packages (1996), numpy's default.
 * @param share 0 to 1
 * @param pixel weight of a whole pixel, on average
 */
export function stretchOf(share: number, total: number, pixel: number): Stretch {
  const width = Math.min(pixel, total);
  return { from: (total - width) * share, width };
}
