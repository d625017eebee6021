import type { Plan } from '../../documents/plan.js';
import { isFloat } from '../../raster/dtype.js';
import { slug } from '../item/bands.js';
import { type BandArray, GRID_MAPPING } from './arrays.js';
import { textName, textsOf } from './band-groups.js';
import type { Attributes } from './metadata.js';

/**
 * What is said of an array of bands by the CF conventions. The value is stored x `scale_factor` + `add_offset`; of
 * integers `_FillValue` is none, of floats NaN.
 */
export function bandAttributes({ bands }: Pick<Plan, 'bands'>, array: BandArray): Attributes {
  const { unit, scale, categories, items } = bands[array.bands[0]!]!;
  const { axis, dtype, fill, nodata } = array;
  const isFilled = !isFloat(dtype) && fill === nodata;
  return {
    long_name: `${array.name.replaceAll('_', ' ')}${axis ? ' of each class' : ''}`,
    ...(unit === '' ? {} : { units: unit }),
    ...(isFilled ? { _FillValue: fill } : {}),
    ...(scale === 1 ? {} : { scale_factor: scale, add_offset: 0 }),
    ...(categories && categories.length > 0
      ? {
          flag_values: categories.map(({ code }) => code),
          flag_meanings: categories.map(({ code, name }) => slug(name, code)).join(' '),
        }
      : {}),
    grid_mapping: GRID_MAPPING,
    coordinates: [GRID_MAPPING, ...(axis ? textsOf(axis).map((kind) => textName(axis, kind)) : [])].join(' '),
    ...Object.fromEntries(Object.entries(items).map(([name, value]) => [name.toLowerCase(), value])),
  };
}
