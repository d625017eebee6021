/**
 * What src/crs makes of texts, names and keys, for check_crs.py and check_crs_names.py: one request on stdin, one answer
 * on stdout. Each text and name becomes a raster with the tags that the result would have.
 */
import { writeFileSync } from 'node:fs';
import { text as textOf } from 'node:stream/consumers';
import { openRaster } from '../../src/cog/read/raster.js';
import { geoFields } from '../../src/cog/write/geo-fields.js';
import type { Crs, GeoTags } from '../../src/crs/crs.js';
import { crsOfKeys } from '../../src/crs/crs-of-keys.js';
import { crsOfName } from '../../src/crs/crs-of-name.js';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { differenceOf } from '../../src/crs/same-crs.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { tiffBytes } from '../support/tiff.js';

interface Asked {
  /** Path of the raster to write, and its tags. */
  readonly keys: Readonly<Record<string, GeoTags>>;
  /** Path of the raster to write, and the text. */
  readonly texts: Readonly<Record<string, string>>;
  /** Path of the raster to write, and what a user writes. */
  readonly names: Readonly<Record<string, string>>;
  readonly pairs: readonly (readonly [string, string])[];
}

const GRID = { left: 0, top: 8, cellWidth: 1, cellHeight: 1, columns: 8, rows: 8 };
const PLACE = geoFields(GRID, { directory: [], doubles: [], ascii: '' }).map(({ tag }) => tag);

function bytesWith(geoTags: GeoTags): Uint8Array {
  const raster = { width: 8, height: 8, codes: new Array(64).fill(1) };
  return tiffBytes({ ...raster, without: [...PLACE, 34264], fields: geoFields(GRID, geoTags) });
}

function factsOf({ kind, definition, unitSize, semiMajorMetre, semiMinorMetre }: Crs) {
  return { kind, isLocal: definition.kind === 'local', unit: unitSize, axes: [semiMajorMetre, semiMinorMetre] };
}

function written(path: string, read: () => Crs) {
  try {
    const crs = read();
    writeFileSync(path, bytesWith(crs.geoTags));
    return factsOf(crs);
  } catch (error) {
    return { error: String(error) };
  }
}

async function ofKeys(path: string, geoTags: GeoTags) {
  const bytes = bytesWith(geoTags);
  writeFileSync(path, bytes);
  try {
    const raster = await openRaster(new MemorySource(path, bytes));
    return factsOf(crsOfKeys(path, raster.geoKeys, raster.geoTags));
  } catch (error) {
    return { error: String(error) };
  }
}

async function each<T, R>(asked: Readonly<Record<string, T>>, answer: (path: string, value: T) => R | Promise<R>) {
  const answers: [string, R][] = [];
  for (const [path, value] of Object.entries(asked)) answers.push([path, await answer(path, value)]);
  return Object.fromEntries(answers);
}

const { texts, names, pairs, keys } = JSON.parse(await textOf(process.stdin)) as Asked;
process.stdout.write(
  JSON.stringify({
    rasters: {
      ...(await each(texts, (path, text) => written(path, () => crsOfWkt(path, text)))),
      ...(await each(names, (path, name) => written(path, () => crsOfName(name)))),
      ...(await each(keys, ofKeys)),
    },
    same: pairs.map(([a, b]) => differenceOf(crsOfWkt('a', a), crsOfWkt('b', b)) === null),
  }),
);
