import { momentMeasure } from './moment-measure.js';

/** The standard deviation of a zone's valid pixels divided by their mean; none where that is 0. */
export const coefficientOfVariation = momentMeasure({
  name: 'coefficient_of_variation',
  doc: {
    says: 'the standard deviation as a share of the mean; nodata where the mean is 0',
    formula: 'std / mean',
    example: '2.1665358411575855 / 4.142857142857143 = 0.5229569272831958',
    peers: 'exactextract coefficient_of_variation, 1e-6',
  },
  needs: { squares: true },
  unit: () => '1',
  value: ({ std, mean }) => (mean === 0 ? null : std / mean),
});
