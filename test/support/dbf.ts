/** A column of a table: its name, type (C, N, F, ...), bytes and decimals. */
export type DbfColumn = readonly [name: string, type: string, bytes: number, decimals?: number];

/**
 * The bytes of a table of dBASE III with texts in UTF-8, as its documentation lays it out. A row that begins with null
 * is marked as deleted.
 */
export function dbfBytes(
  columns: readonly DbfColumn[],
  rows: readonly (readonly (string | Uint8Array | null)[])[],
  languageDriver = 0,
): Uint8Array {
  const start = 32 + 32 * columns.length + 1;
  const length = 1 + columns.reduce((sum, [, , bytes]) => sum + bytes, 0);
  const out = Buffer.alloc(start + rows.length * length + 1, ' ');
  out.fill(0, 0, start);
  out[0] = 3;
  out.writeUInt32LE(rows.length, 4);
  out.writeUInt16LE(start, 8);
  out.writeUInt16LE(length, 10);
  out[29] = languageDriver;
  columns.forEach(([name, type, bytes, decimals = 0], i) => {
    const at = 32 + 32 * i;
    out.write(name, at, 10);
    out.write(type, at + 11);
    out[at + 16] = bytes;
    out[at + 17] = decimals;
  });
  out[start - 1] = 0x0d;
  rows.forEach((row, r) => {
    let at = start + r * length;
    if (row[0] === null) out[at] = 0x2a;
    at++;
    const cells = row.filter((cell) => cell !== null);
    columns.forEach(([, , bytes], c) => {
      out.set(Buffer.from(cells[c] ?? '').subarray(0, bytes), at);
      at += bytes;
    });
  });
  out[out.length - 1] = 0x1a;
  return new Uint8Array(out);
}
