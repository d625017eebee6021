import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Compressors, FileMetaData, SchemaTree } from 'hyparquet';
import { decodeZstd, initZstd } from '../cog/codecs/zstd.js';
import { loadPart, parsePart } from '../cog/read/third-party.js';
import { CorruptRasterError, InvalidInputError } from '../errors.js';
import { parseJson } from '../parse.js';
import { endingOf } from './ending.js';
import { type Item, itemOf } from './item.js';

const PROPERTIES = ['datetime', 'start_datetime', 'end_datetime', 'eo:cloud_cover'] as const;
const COLUMNS = ['id', 'bbox', 'assets', ...PROPERTIES];
const MAX_ROWS = 2 ** 20;
/** Of the columns that are read, in one group of rows, once they are decompressed. */
const MAX_GROUP_BYTES = 512 * 1024 * 1024;

type Row = Readonly<Record<string, unknown>>;

/** Whether a name is that of STAC items as Parquet. */
export function isItemTable(uri: string): boolean {
  return endingOf(uri) === 'parquet';
}

/**
 * The items of a STAC-GeoParquet file in its order, of which one group of rows is decoded at a time. Columns that say
 * nothing of which raster is meant are not decoded.
 * @throws InvalidInputError where it is none, or too large; CorruptRasterError
 */
export async function* itemsInTable(uri: string, bytes: Uint8Array): AsyncGenerator<Item> {
  const { parquetMetadata, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const metadata = parsePart(uri, 'the footer', () => parquetMetadata(bytes, { geoparquet: false }));
  const schema = parsePart(uri, 'the schema', () => parquetSchema(metadata));
  const columns = COLUMNS.filter((name) => schema.children.some(({ element }) => element.name === name));
  checkTable(uri, metadata, columns);
  checkChunks(uri, metadata, schema, columns);
  await initZstd();
  const whole = bytes.slice().buffer as ArrayBuffer;
  // What lies beyond the end is noticed where it is decoded.
  const file = { byteLength: bytes.length, slice: (start: number, end?: number) => whole.slice(start, end) };
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const options = { file, metadata, columns, rowStart, rowEnd, compressors: COMPRESSORS, geoparquet: false };
    const rows = await loadPart(uri, `rows ${rowStart + 1} to ${rowEnd}`, () => parquetReadObjects(options));
    for (const [i, row] of rows.entries()) {
      const field = `row ${rowStart + i + 1}`;
      yield itemOf(uri, field, itemIn(row, `${uri}: ${field}`));
    }
    rowStart = rowEnd;
  }
}

const COMPRESSORS: Compressors = {
  GZIP: (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength }),
  BROTLI: (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength }),
  ZSTD: decodeZstd,
};

function checkTable(
  uri: string,
  { num_rows: rows, row_groups: groups }: FileMetaData,
  columns: readonly string[],
): void {
  const missing = ['id', 'assets'].find((name) => !columns.includes(name));
  if (missing !== undefined)
    throw new InvalidInputError(`${uri}: is no STAC-GeoParquet: it has no column "${missing}"`);
  const most = groups.reduce((max, group) => Math.max(max, bytesOf(group, columns)), 0);
  if (rows > MAX_ROWS || most > MAX_GROUP_BYTES)
    throw new InvalidInputError(
      `${uri}: has ${rows} items, with up to ${most} bytes in a group of rows; at most ${MAX_ROWS} and ${MAX_GROUP_BYTES} can be read: save the items that are needed, and no others`,
    );
}

/**
 * Compares what a group of rows has with the schema. The library decodes all columns at once, and awaits those that it
 * looks for: an error in another one would end the process.
 */
function checkChunks(
  uri: string,
  { row_groups: groups }: FileMetaData,
  schema: SchemaTree,
  columns: readonly string[],
): void {
  const read = schema.children.filter(({ element }) => columns.includes(element.name));
  const expected = read.flatMap(leavesOf).sort().join('\n');
  for (const group of groups) {
    const paths = group.columns.map(({ meta_data: chunk }) => chunk?.path_in_schema ?? []);
    const found = paths.filter(([name = '']) => columns.includes(name)).map((path) => JSON.stringify(path));
    if (found.sort().join('\n') !== expected || new Set(found).size !== found.length)
      throw new CorruptRasterError(
        `${uri}: its columns are not those of its schema; get the file again from its origin`,
      );
  }
}

function leavesOf({ children, path }: SchemaTree): string[] {
  return children.length === 0 ? [JSON.stringify(path)] : children.flatMap(leavesOf);
}

function bytesOf({ columns }: FileMetaData['row_groups'][number], names: readonly string[]): number {
  return columns.reduce((sum, { meta_data: chunk }) => {
    const isRead = chunk !== undefined && names.includes(chunk.path_in_schema[0] ?? '');
    return isRead ? sum + Number(chunk.total_uncompressed_size) : sum;
  }, 0);
}

/** A row in the form of an item as JSON: properties stand among the columns, and assets that an item lacks are null. */
function itemIn(row: Row, where: string): unknown {
  const assets: unknown = typeof row.assets === 'string' ? parseJson(row.assets, `${where}: assets`) : row.assets;
  return {
    id: row.id,
    bbox: boxIn(row.bbox),
    properties: Object.fromEntries(PROPERTIES.map((name) => [name, plain(row[name])])),
    assets: isRow(assets) ? Object.fromEntries(Object.entries(assets).filter(([, one]) => hasPlace(one))) : assets,
  };
}

/** Parquet has a box as a struct, and earlier versions of the form as a list. */
function boxIn(box: unknown): unknown {
  return isRow(box) ? [box.xmin, box.ymin, box.xmax, box.ymax] : box;
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
  return typeof value === 'bigint' ? Number(value) : value;
}

function hasPlace(asset: unknown): boolean {
  return isRow(asset) && typeof asset.href === 'string';
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
