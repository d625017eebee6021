import { momentMeasure } from './moment-measure.js';

/** The mean of a zone's valid pixels, weighted by area: sum(c x) / sum(c). */
export const mean = momentMeasure({
  name: 'mean',
  doc: {
    says: 'the mean of the valid pixels, weighted by area',
    formula: 'sum(c x) / sum(c)',
    example: '14.5 / 3.5 = 4.142857142857143',
    peers: 'exactextract mean and gdalwarp -r average, 1e-6',
  },
  needs: { sums: true },
  value: ({ mean: found }) => found,
});
