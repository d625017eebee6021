import { attributeTable } from './attribute-table.js';
import type { SidecarClasses } from './categories.js';
import { readDbf } from './dbf.js';

/**
 * Reads what ArcGIS's value attribute table (`<raster>.tif.vat.dbf`) says of the classes of a raster of one band, by
 * the rules of attribute tables. Its column of codes is called Value; it has no colour table.
 * @throws CorruptRasterError where it contradicts itself, InvalidInputError where it lists more than can be classes
 */
export function parseVat(uri: string, bytes: Uint8Array): SidecarClasses {
  const table = attributeTable(uri, readDbf(uri, bytes), 'unnumbered');
  return {
    categories: table?.categories ?? null,
    from: table ? `value attribute table: ${table.from}` : 'value attribute table',
    colors: new Map(),
  };
}
