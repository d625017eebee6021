import { shareMeasure } from './share-measure.js';

/**
 * Simpson's index of diversity of the classes of a zone: how likely two random points of its valid area lie in two
 * classes. E. H. Simpson, Measurement of Diversity (1949); FRAGSTATS' SIDI.
 */
export const simpson = shareMeasure({
  name: 'simpson',
  doc: {
    says: "Simpson's index of diversity: how likely two points of the cell lie in two classes",
    formula: '1 - sum(p^2)',
    example: '1 - (4/49 + 16/49 + 1/49) = 0.5714285714285714',
    peers: 'from exactextract frac, 1e-6',
  },
  value: (shares) => 1 - shares.reduce((sum, share) => sum + share * share, 0),
});
