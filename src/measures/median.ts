import { orderMeasure } from './order-measure.js';

/** The median of a zone's valid pixels, weighted by area. */
export const median = orderMeasure({
  name: 'median',
  doc: {
    says: 'the median of the valid pixels, weighted by area',
    formula: 'q50',
    example: 'h = (3.5 - 1) 50/100 = 1.25; (0.75 x 4 + 0.25 x 4) / 1 = 4',
    peers: 'as q<percent>',
  },
  asks: () => ({ name: 'median', share: 0.5 }),
});
