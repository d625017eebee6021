import { shareMeasure } from './share-measure.js';

/** The share of a zone's valid area that its majority covers; none where that is none of the list. */
export const majorityFraction = shareMeasure({
  name: 'majority_fraction',
  doc: {
    says: 'the share of the valid area that the majority covers',
    formula: 'max(p)',
    example: 'max(2/7, 4/7, 1/7) = 0.5714285714285714',
    peers: 'from exactextract frac, 1e-6',
  },
  isShare: true,
  isPartial: true,
  value(shares) {
    const unlisted = shares.length - 1;
    const largest = shares.subarray(0, unlisted).reduce((most, share) => Math.max(most, share), 0);
    return largest > 0 && largest >= shares[unlisted]! ? largest : null;
  },
});
