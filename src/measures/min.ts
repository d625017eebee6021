import { momentMeasure } from './moment-measure.js';

/** The smallest of the valid pixels that a zone touches, however little of them. */
export const min = momentMeasure({
  name: 'min',
  doc: {
    says: 'the smallest valid pixel that the cell touches',
    formula: 'min(x) where c > 0',
    example: 'min(2, 4, 4, 9) = 2',
    peers:
      'gdalwarp -r min, equal; exactextract min, equal but where an edge lies on a pixel line: it may touch one pixel more there',
  },
  needs: { extremes: true },
  overview: 'min',
  value: ({ min: found }) => found,
});
