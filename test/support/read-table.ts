import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet';

/** A row of a table by its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A Parquet file as hyparquet reads it. */
export interface ReadTable {
  readonly rows: readonly Row[];
  readonly metadata: FileMetaData;
  /** Physical types of the columns by their names, with "?" behind them where there may be nulls. */
  readonly types: Readonly<Record<string, string>>;
  /** Rows of each row group. */
  readonly groups: readonly number[];
  /** The metadata of the file under a key, as JSON. */
  readonly json: (key: string) => Record<string, unknown>;
}

/** Reads a Parquet file in memory. */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  const file = Uint8Array.from(bytes).buffer;
  const metadata = parquetMetadata(file);
  const [, ...columns] = metadata.schema;
  return {
    rows: await parquetReadObjects({ file }),
    metadata,
    types: Object.fromEntries(
      columns.map(({ name, type, repetition_type }) => [name, `${type}${repetition_type === 'OPTIONAL' ? '?' : ''}`]),
    ),
    groups: metadata.row_groups.map(({ num_rows }) => Number(num_rows)),
    json: (name) => JSON.parse(metadata.key_value_metadata!.find(({ key }) => key === name)!.value!),
  };
}

/** The fields of a CSV file without quotes, line by line. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = Buffer.from(bytes).toString();
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  return text.slice(0, -1).split('\n').map((line) => line.split(',')); // biome-ignore format: one thought
}
