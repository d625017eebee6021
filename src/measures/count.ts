import { momentMeasure } from './moment-measure.js';

/** The number of valid pixels of a zone, each counted with its share in the zone: sum(c); 0 where there is none. */
export const count = momentMeasure({
  name: 'count',
  doc: {
    says: 'the number of valid pixels, each with its share in the cell',
    formula: 'sum(c)',
    example: '1 + 1 + 1 + 1/2 = 3.5',
    peers: 'exactextract count, 1e-6',
  },
  needs: {},
  countsPixels: true,
  overview: 'sum',
  unit: () => '1',
  ofNothing: 0,
  value: ({ count: found }) => found,
});
