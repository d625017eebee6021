import { CorruptRasterError, InvalidInputError } from '../../errors.js';
import { excerpt } from '../../excerpt.js';
import { dbfDecoder } from './dbf-text.js';
import { type AttributeTable, FieldType } from './table-columns.js';

const MAX_BYTES = 4 * 1024 * 1024;
/** As many rows as there are codes of 16 bits. */
const MAX_ROWS = 65536;
/** The header's fixed part, and the description of a field. */
const FIXED = 32;
const DESCRIPTION = 32;
const NAME_BYTES = 11;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;
/** First bytes of dBASE III to 5 and of FoxPro, with memo files and without: all describe their fields alike. */
export const DBF_VERSIONS: ReadonlySet<number> = new Set([0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0xcb, 0xf5]);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** What stands where a number was too long for its field. */
const OVERFLOW = /^\*+$/;

interface Header {
  readonly uri: string;
  readonly bytes: Uint8Array;
  /** Records, deleted ones included. */
  readonly count: number;
  /** Of the first record, and bytes of each. */
  readonly start: number;
  readonly length: number;
}

interface DbfField {
  readonly name: Uint8Array;
  /** C, N or F. */
  readonly kind: string;
  readonly decimals: number;
  /** Where it lies in a record. */
  readonly at: number;
  readonly bytes: number;
}

/**
 * Reads a table of dBASE III, or of a later one of the same layout: its fields of type C (text), N and F (numbers that
 * are written out). Records that are marked as deleted are left out, and so are fields of other types.
 * @throws CorruptRasterError where it contradicts itself, InvalidInputError where it is too large
 */
export function readDbf(uri: string, bytes: Uint8Array): AttributeTable {
  const header = readHeader(uri, bytes);
  const found = readFields(header);
  const { start, length, count } = header;
  if (start + count * length > bytes.length) {
    const whole = Math.floor((bytes.length - start) / length);
    throw corrupt(uri, `ends at byte ${bytes.length}, inside record ${whole + 1} of ${count} (bytes 4-7)`);
  }
  const records = Array.from({ length: count }, (_, i) => start + i * length).filter((at) => bytes[at] !== DELETED);
  const texts = found.filter(({ kind }) => kind === 'C');
  const textOf = dbfDecoder(bytes[29]!, [
    ...found.map(({ name }) => name),
    ...records.flatMap((at) => texts.map((field) => cell(bytes, at, field))),
  ]);
  const fields = found.map(({ name, kind, decimals }) => {
    const number = kind === 'F' || decimals > 0 ? FieldType.Real : FieldType.Integer;
    return { name: textOf(name), type: String(kind === 'C' ? FieldType.Text : number), usage: '' };
  });
  const rows = records.map((at) =>
    found.map((field, i) => {
      const text = textOf(cell(bytes, at, field));
      if (field.kind === 'C' || text === '' || NUMBER.test(text)) return text;
      if (OVERFLOW.test(text)) return '';
      const from = at + field.at;
      throw corrupt(
        uri,
        `field "${excerpt(fields[i]!.name)}" holds "${excerpt(text)}" and no number in bytes ${from}-${from + field.bytes}`,
      );
    }),
  );
  return { fields, rows };
}

function readHeader(uri: string, bytes: Uint8Array): Header {
  const mend = 'name the classes with --classes or --legend';
  if (bytes.length > MAX_BYTES)
    throw new InvalidInputError(
      `${uri}: ${bytes.length} bytes are too many for a table (at most ${MAX_BYTES}); ${mend}`,
    );
  if (bytes.length < FIXED) throw corrupt(uri, `ends at byte ${bytes.length}, inside its header`);
  if (!DBF_VERSIONS.has(bytes[0]!))
    throw corrupt(uri, `is no table of dBASE III or of its kind (byte 0 is ${bytes[0]}, and not 3)`);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = data.getUint32(4, true);
  const start = data.getUint16(8, true);
  const length = data.getUint16(10, true);
  if (count > MAX_ROWS)
    throw new InvalidInputError(`${uri}: lists ${count} rows (bytes 4-7), at most ${MAX_ROWS} are read; ${mend}`);
  if (start > bytes.length)
    throw corrupt(uri, `ends at byte ${bytes.length}, inside its header of ${start} bytes (bytes 8-9)`);
  return { uri, bytes, count, start, length };
}

function readFields({ uri, bytes, start, length }: Header): DbfField[] {
  const fields: DbfField[] = [];
  let at = 1; // behind the mark of deleted records
  for (let from = FIXED; from < start && bytes[from] !== END_OF_FIELDS; from += DESCRIPTION) {
    const field = `field ${(from - FIXED) / DESCRIPTION + 1} (bytes ${from}-${from + DESCRIPTION})`;
    if (from + DESCRIPTION > start) throw corrupt(uri, `${field} reaches beyond its header of ${start} bytes`);
    const kind = String.fromCharCode(bytes[from + NAME_BYTES]!);
    const [size, decimals] = [bytes[from + 16]!, bytes[from + 17]!];
    if (size === 0) throw corrupt(uri, `${field} has no bytes in a record (byte ${from + 16})`);
    const name = untilZero(bytes.subarray(from, from + NAME_BYTES));
    if (/[CNF]/.test(kind)) fields.push({ name, kind, decimals, at, bytes: size });
    at += size;
    if (at > length) throw corrupt(uri, `${field} ends at byte ${at} of a record of ${length} bytes (bytes 10-11)`);
  }
  if (at === 1) throw corrupt(uri, `describes no field (bytes ${FIXED}-${start})`);
  return fields;
}

function cell(bytes: Uint8Array, record: number, field: DbfField): Uint8Array {
  return untilZero(bytes.subarray(record + field.at, record + field.at + field.bytes));
}

/** Some writers fill the rest of a text with zero bytes. */
function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

function corrupt(uri: string, what: string): CorruptRasterError {
  return new CorruptRasterError(
    `${uri}: ${what}; get it again from its origin, or name the classes with --classes or --legend`,
  );
}
