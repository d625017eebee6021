/** TIFF field types that are written. */
export const Type = { Ascii: 2, Short: 3, Long: 4, Double: 12, Long8: 16 } as const;
const SIZES: Readonly<Record<number, number>> = {
  [Type.Ascii]: 1,
  [Type.Short]: 2,
  [Type.Long]: 4,
  [Type.Double]: 8,
  [Type.Long8]: 8,
};

/** One directory entry with its values. */
export interface Field {
  readonly tag: number;
  readonly type: number;
  readonly values: ArrayLike<number>;
}

export const short = (tag: number, ...values: number[]): Field => ({ tag, type: Type.Short, values });
export const long = (tag: number, ...values: number[]): Field => ({ tag, type: Type.Long, values });
export const double = (tag: number, values: ArrayLike<number>): Field => ({ tag, type: Type.Double, values });
/** A text field: UTF-8 and a closing NUL. */
export const ascii = (tag: number, text: string): Field => ({
  tag,
  type: Type.Ascii,
  values: new TextEncoder().encode(`${text}\0`),
});

/** Sizes that differ between classic TIFF and BigTIFF. */
interface Flavour {
  readonly count: number;
  readonly entry: number;
  readonly link: number;
  readonly inline: number;
}
const CLASSIC: Flavour = { count: 2, entry: 12, link: 4, inline: 4 };
const BIG: Flavour = { count: 8, entry: 20, link: 8, inline: 8 };

const even = (n: number) => n + (n % 2);

/** Bytes of a directory and its values. */
export function ifdBytes(fields: readonly Field[], big: boolean): number {
  const f = big ? BIG : CLASSIC;
  const outside = fields.map((field) => SIZES[field.type]! * field.values.length).filter((n) => n > f.inline);
  return even(f.count + fields.length * f.entry + f.link) + outside.reduce((sum, n) => sum + even(n), 0);
}

/**
 * Writes a directory at `offset` of `out`, little-endian, its values right behind it.
 * @param next offset of the next directory, 0 for none
 */
export function writeIfd(out: Uint8Array, offset: number, fields: readonly Field[], next: number, big: boolean): void {
  const f = big ? BIG : CLASSIC;
  const data = new DataView(out.buffer, out.byteOffset, out.byteLength);
  const putOffset = (at: number, value: number) =>
    big ? data.setBigUint64(at, BigInt(value), true) : data.setUint32(at, value, true);
  const sorted = [...fields].sort((a, b) => a.tag - b.tag);
  if (big) data.setBigUint64(offset, BigInt(sorted.length), true);
  else data.setUint16(offset, sorted.length, true);
  let free = offset + even(f.count + sorted.length * f.entry + f.link);
  sorted.forEach((field, i) => {
    const at = offset + f.count + i * f.entry;
    const bytes = SIZES[field.type]! * field.values.length;
    data.setUint16(at, field.tag, true);
    data.setUint16(at + 2, field.type, true);
    putOffset(at + 4, field.values.length);
    const valueAt = at + (big ? 12 : 8);
    if (bytes <= f.inline) writeValues(data, valueAt, field);
    else {
      putOffset(valueAt, free);
      writeValues(data, free, field);
      free += even(bytes);
    }
  });
  putOffset(offset + f.count + sorted.length * f.entry, next);
}

function writeValues(data: DataView, at: number, { type, values }: Field): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (type === Type.Ascii) data.setUint8(at + i, value);
    else if (type === Type.Short) data.setUint16(at + 2 * i, value, true);
    else if (type === Type.Long) data.setUint32(at + 4 * i, value, true);
    else if (type === Type.Double) data.setFloat64(at + 8 * i, value, true);
    else data.setBigUint64(at + 8 * i, BigInt(value), true);
  }
}
