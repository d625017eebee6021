import { momentMeasure } from './moment-measure.js';

/** The standard deviation of a zone's valid pixels as a population: the root of their variance. */
export const standardDeviation = momentMeasure({
  name: 'std',
  doc: {
    says: 'the standard deviation of the valid pixels, weighted by area, of the population',
    formula: 'sqrt(variance)',
    example: 'sqrt(4.693877551020408) = 2.1665358411575855',
    peers: 'exactextract stdev, 1e-6',
  },
  needs: { squares: true },
  value: ({ std: found }) => found,
});
