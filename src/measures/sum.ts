import { momentMeasure } from './moment-measure.js';

/** The sum of a zone's valid pixels, each with its share in the zone: sum(c x). */
export const sum = momentMeasure({
  name: 'sum',
  doc: {
    says: 'the sum of the valid pixels, each with its share in the cell',
    formula: 'sum(c x)',
    example: '2 + 4 + 4 + 9/2 = 14.5',
    peers: 'exactextract sum, 1e-6',
  },
  needs: { sums: true },
  countsPixels: true,
  overview: 'sum',
  value: ({ sum: found }) => found,
});
