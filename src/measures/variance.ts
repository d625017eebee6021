import { momentMeasure } from './moment-measure.js';
import { squared } from './value-band.js';

/** The variance of a zone's valid pixels as a population: sum(c (x - mean)^2) / sum(c), from exact sums, rounded once. */
export const variance = momentMeasure({
  name: 'variance',
  doc: {
    says: 'the variance of the valid pixels, weighted by area, of the population',
    formula: 'sum(c x^2) / sum(c) - mean^2',
    example: '76.5 / 3.5 - 4.142857142857143^2 = 4.693877551020408',
    peers: 'exactextract variance, 1e-6',
  },
  needs: { squares: true },
  unit: squared,
  value: ({ variance: found }) => found,
});
