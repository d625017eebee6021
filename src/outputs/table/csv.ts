import type { ColumnType } from './columns.js';
import { float32Text, numberText } from './number-text.js';

/** A column of some rows as text is made of it. */
export interface CsvColumn {
  readonly type: ColumnType | 'STRING';
  readonly values: ArrayLike<number | string>;
  /** 1 where there is no value. */
  readonly nulls: Uint8Array | null;
}

/** The first line of a table. Names of columns are letters, digits, "_" and ".", so none needs quotes. */
export function csvHead(names: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${names.join(',')}\n`);
}

/** Lines of a table (RFC 4180): numbers in the fewest digits that give them again, nothing where there is no value. */
export function csvLines(columns: readonly CsvColumn[], rows: number): Uint8Array {
  const lines: string[] = [];
  for (let i = 0; i < rows; i++) lines.push(columns.map((column) => textOf(column, i)).join(','));
  return new TextEncoder().encode(rows === 0 ? '' : `${lines.join('\n')}\n`);
}

function textOf({ type, values, nulls }: CsvColumn, i: number): string {
  const value = values[i]!;
  if (typeof value === 'string') return value;
  if (nulls?.[i] || Number.isNaN(value)) return '';
  return type === 'FLOAT' ? float32Text(value) : numberText(value);
}
