import { InvalidInputError } from '../errors.js';
import { orderMeasure } from './order-measure.js';

const FORM = /^q(\d+(?:\.\d+)?)$/;

/** A quantile of a zone's valid pixels, weighted by area: q10 is the value that a tenth of the area lies below. */
export const quantile = orderMeasure<number>({
  name: 'q<percent>',
  doc: {
    says: 'a quantile of the valid pixels, weighted by area: q10, q97.5',
    formula:
      'the mean of x in ascending order from h to h + 1 of the summed c, with h = (sum(c) - 1) percent / 100; where sum(c) < 1, the mean of all',
    example: 'q10: h = (3.5 - 1) 10/100 = 0.25; (0.75 x 2 + 0.25 x 4) / 1 = 2.5',
    peers:
      'numpy.quantile (type 7), equal where every c is 1; not exactextract quantile, which goes over distinct values, nor gdalwarp -r q1, med and q3, which take no weights and no mean of two',
  },
  argument(text) {
    const found = FORM.exec(text);
    if (!found) return undefined;
    const percent = Number(found[1]);
    if (percent <= 100) return percent;
    throw new InvalidInputError(`measure ${text}: a quantile is from q0 to q100`);
  },
  asks: (percent) => ({ name: `q${percent}`, share: percent / 100 }),
});
