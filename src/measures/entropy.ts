import { shareMeasure } from './share-measure.js';

/** Shannon's entropy of the classes of a zone, with the natural logarithm: 0 where there is one class only. */
export const entropy = shareMeasure({
  name: 'entropy',
  doc: {
    says: "Shannon's entropy of the classes, with the natural logarithm",
    formula: '-sum(p ln p)',
    example: '-(2/7 ln(2/7) + 4/7 ln(4/7) + 1/7 ln(1/7)) = 0.955699891',
    peers: 'from exactextract frac, 1e-6',
  },
  value: (shares) => shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0),
});
