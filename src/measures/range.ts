import { momentMeasure } from './moment-measure.js';

/** The difference of the largest and the smallest valid pixel that a zone touches. */
export const range = momentMeasure({
  name: 'range',
  doc: {
    says: 'the largest less the smallest valid pixel that the cell touches',
    formula: 'max - min',
    example: '9 - 2 = 7',
    peers: 'exactextract max - min, as min',
  },
  needs: { extremes: true },
  overview: 'max',
  value: ({ min, max }) => max - min,
});
