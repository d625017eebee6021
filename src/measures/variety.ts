import { shareMeasure } from './share-measure.js';

/** The number of classes that a zone touches with a valid pixel, however little of it. */
export const variety = shareMeasure({
  name: 'variety',
  doc: {
    says: 'the number of classes that the cell touches',
    formula: 'number of classes with p > 0',
    example: '11, 41 and 42 = 3',
    peers: 'exactextract variety, equal where every code is a class of the list',
  },
  overview: 'max',
  value: (shares) => shares.reduce((count, share) => count + (share > 0 ? 1 : 0), 0),
});
