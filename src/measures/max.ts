import { momentMeasure } from './moment-measure.js';

/** The largest of the valid pixels that a zone touches, however little of them. */
export const max = momentMeasure({
  name: 'max',
  doc: {
    says: 'the largest valid pixel that the cell touches',
    formula: 'max(x) where c > 0',
    example: 'max(2, 4, 4, 9) = 9',
    peers: 'gdalwarp -r max, equal; exactextract max, as min',
  },
  needs: { extremes: true },
  overview: 'max',
  value: ({ max: found }) => found,
});
