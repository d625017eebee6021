import { dominanceMeasure } from './dominance.js';

/** Whether a class covers more than another. */
export const coversMore = (weight: number, than: number): boolean => weight > than;

/** The class of the list that covers most of a zone's valid area, as the code that names it. */
export const majority = dominanceMeasure({
  name: 'majority',
  doc: {
    says: 'the class that covers most of the valid area, in a file of its own',
    formula: 'the class of the largest p; of equal ones the lowest code',
    example: 'p = 2/7, 4/7, 1/7 of 11, 41, 42 = 41',
    peers: 'exactextract mode, equal but for ties, of which it takes the larger code',
  },
  isBetter: coversMore,
});
