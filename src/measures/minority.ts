import { dominanceMeasure } from './dominance.js';

/** The class of the list that covers least of a zone's valid area, but some, as the code that names it. */
export const minority = dominanceMeasure({
  name: 'minority',
  doc: {
    says: 'the class that covers least of the valid area, but some, in a file of its own',
    formula: 'the class of the smallest p > 0; of equal ones the lowest code',
    example: 'p = 2/7, 4/7, 1/7 of 11, 41, 42 = 42',
    peers: 'exactextract minority, equal but where rounding makes equal shares differ',
  },
  isBetter: (weight, than) => weight < than,
});
