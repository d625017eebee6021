import { orderMeasure } from './order-measure.js';

/** The median of the distances of a zone's valid pixels from their median, weighted by area. */
export const medianAbsoluteDeviation = orderMeasure({
  name: 'mad',
  doc: {
    says: 'the median absolute deviation: the median of the distances from the median, weighted by area',
    formula: 'the median of |x - median|, not multiplied by 1.4826',
    example: '|x - 4| = 2, 0, 0, 5; (0.75 x 0 + 0.25 x 2) / 1 = 0.5',
    peers: 'scipy.stats.median_abs_deviation, equal where every c is 1',
  },
  asks: () => ({ name: 'mad', share: null }),
});
