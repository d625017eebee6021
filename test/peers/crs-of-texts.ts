/**
 * What src/crs makes of texts, for check_crs.py: one request on stdin, one answer on stdout. Each text becomes a raster
 * with the tags that the result would have.
 */
import { writeFileSync } from 'node:fs';
import { text as textOf } from 'node:stream/consumers';
import { geoFields } from '../../src/cog/write/geo-fields.js';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { sameCrs } from '../../src/crs/same-crs.js';
import { tiffBytes } from '../support/tiff.js';

interface Asked {
  /** Path of the raster to write, and the text. */
  readonly texts: Readonly<Record<string, string>>;
  readonly pairs: readonly (readonly [string, string])[];
}

const GRID = { left: 0, top: 8, cellWidth: 1, cellHeight: 1, columns: 8, rows: 8 };
const PLACE = geoFields(GRID, { directory: [], doubles: [], ascii: '' }).map(({ tag }) => tag);

function rasterOf(path: string, text: string) {
  try {
    const { kind, definition, unitSize, semiMajorMetre, semiMinorMetre, geoTags } = crsOfWkt(path, text);
    const raster = { width: 8, height: 8, codes: new Array(64).fill(1) };
    writeFileSync(path, tiffBytes({ ...raster, without: [...PLACE, 34264], fields: geoFields(GRID, geoTags) }));
    return { kind, isLocal: definition.kind === 'local', unit: unitSize, axes: [semiMajorMetre, semiMinorMetre] };
  } catch (error) {
    return { error: String(error) };
  }
}

const { texts, pairs } = JSON.parse(await textOf(process.stdin)) as Asked;
process.stdout.write(
  JSON.stringify({
    rasters: Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, rasterOf(path, text)])),
    same: pairs.map(([a, b]) => sameCrs(crsOfWkt('a', a), crsOfWkt('b', b))),
  }),
);
