import type { SchemaElement } from 'hyparquet';
import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import { FRACTILE_VERSION } from '../../version.js';
import type { ColumnType } from './columns.js';

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
  readonly values: ColumnSource['data'];
  readonly nulls: Uint8Array | null;
}

/** Metadata of a file, by key. */
export type Metadata = () => Readonly<Record<string, string>>;

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
      data: withNulls(values[i]!),
      ...(type === 'STRING' || type === 'GEOMETRY' ? {} : { encoding: 'PLAIN' as const }),
    }));
    void this.#writer.write({ columnData, rowGroupSize: rows });
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

function schemaOf({ name, type, isOptional, crs }: ParquetColumn): SchemaElement {
  const repetition_type = isOptional ? 'OPTIONAL' : 'REQUIRED';
  if (type === 'STRING') return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type };
  if (type === 'GEOMETRY')
    return { name, type: 'BYTE_ARRAY', logical_type: { type, ...(crs ? { crs } : {}) }, repetition_type };
  return { name, type, repetition_type };
}

/** Values as the library takes them: with null for none. */
function withNulls({ values, nulls }: ParquetValues): ColumnSource['data'] {
  return nulls === null ? values : Array.from(values as ArrayLike<unknown>, (value, i) => (nulls[i] ? null : value));
}
