import { Tag } from '../tags.js';
import { ascii, type Field } from './ifd.js';

/** GDAL's nodata field, of a file's bands altogether. */
export function nodataField({ nodata }: { readonly nodata: number }): Field {
  return ascii(Tag.GdalNodata, String(nodata).toLowerCase());
}
