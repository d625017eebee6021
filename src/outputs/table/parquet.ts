import type { SchemaElement, Statistics } from 'hyparquet';
import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import { FRACTILE_VERSION } from '../../version.js';
import { columnStats } from './column-stats.js';
import type { ColumnType } from './columns.js';
import type { Geometry } from './geometry.js';
import type { Numbers } from './rows.js';

/** A column of a Parquet file. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: ColumnType | 'STRING' | 'GEOMETRY';
  /** Whether some rows may lack a value. */
  readonly isOptional: boolean;
  /** Of a geometry: the CRS as Parquet's own type says it. Without one it would be longitude and latitude. */
  readonly crs?: string;
}

/** The values of a column in some rows; where `nulls` says so, there is none. */
export interface ParquetValues {
  readonly values: Numbers | readonly string[] | readonly Geometry[];
  readonly nulls: Uint8Array | null;
}

/** A column of a row group is at most 1 MiB: one page. */
const ONE_PAGE = 0;

/**
 * Encodes a Parquet file, a row group for each call of `rowGroup`: pages of plain numbers with SNAPPY, statistics for
 * each group. Texts are in a dictionary. The library's own choices, so that the same rows give the same bytes on every
 * host.
 */
export class ParquetEncoder {
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;

  /** Begins a file with its magic number. */
  constructor(readonly columns: readonly ParquetColumn[]) {
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: [{ name: 'root', num_children: columns.length }, ...columns.map(schemaOf)],
      createdBy: `Fractile version ${FRACTILE_VERSION}`,
    });
  }

  /** The bytes of one more row group. */
  rowGroup(values: readonly ParquetValues[], rows: number): Uint8Array {
    const columnData = this.columns.map(({ name, type }, i) => ({
      name,
      data: stored(type, values[i]!),
      ...(isOfNumbers(type) ? { encoding: 'PLAIN' as const, statistics: false } : {}),
    }));
    void this.#writer.write({ columnData, rowGroupSize: rows, pageSize: ONE_PAGE });
    const { columns } = this.#writer.row_groups.at(-1)!;
    for (const [i, { type }] of this.columns.entries()) {
      const { values: numbers, nulls } = values[i]!;
      if (isOfNumbers(type))
        columns[i]!.meta_data!.statistics = statisticsOf(type, columnStats(numbers as Numbers, nulls));
    }
    return this.#take();
  }

  /**
   * The end of the file.
   * @param metadata of the file
   */
  end(metadata: Readonly<Record<string, string>>): Uint8Array {
    this.#writer.kvMetadata = Object.entries(metadata).map(([key, value]) => ({ key, value }));
    void this.#writer.finish();
    return this.#take();
  }

  /** What was written since the last call; its place in the file stays counted. */
  #take(): Uint8Array {
    const bytes = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    return bytes;
  }
}

function isOfNumbers(type: ParquetColumn['type']): boolean {
  return type !== 'STRING' && type !== 'GEOMETRY';
}

/** Statistics in the type of their column. */
function statisticsOf(type: ParquetColumn['type'], found: Statistics): Statistics {
  const { min_value, max_value } = found;
  if (type !== 'INT64' || min_value === undefined) return found;
  return { ...found, min_value: BigInt(Number(min_value)), max_value: BigInt(Number(max_value)) };
}

function schemaOf({ name, type, isOptional, crs }: ParquetColumn): SchemaElement {
  const repetition_type = isOptional ? 'OPTIONAL' : 'REQUIRED';
  if (type === 'STRING') return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type };
  if (type === 'GEOMETRY')
    return { name, type: 'BYTE_ARRAY', logical_type: { type, ...(crs ? { crs } : {}) }, repetition_type };
  return { name, type, repetition_type };
}

/** Values as the library takes them: 64-bit integers as BigInt, and null for none. */
function stored(type: ParquetColumn['type'], { values, nulls }: ParquetValues): ColumnSource['data'] {
  const isWide = type === 'INT64';
  if (nulls === null) return isWide ? BigInt64Array.from(values as Numbers, BigInt) : (values as ColumnSource['data']);
  return Array.from(values as ArrayLike<number>, (value, i) => (nulls[i] ? null : isWide ? BigInt(value) : value));
}
