/** TIFF LZW (TIFF 6.0 section 13) as its writers make it: strings are looked up in a table of texts. */
export function encodeLzw(bytes: Uint8Array): Uint8Array {
  let [width, bits] = [9, ''];
  let table = new Map<string, number>();
  const put = (code: number) => {
    bits += code.toString(2).padStart(width, '0');
  };
  const clear = () => {
    put(256);
    width = 9;
    table = new Map(Array.from({ length: 256 }, (_, byte) => [String.fromCharCode(byte), byte]));
  };
  clear();
  let next = 258;
  let known = '';
  for (const byte of bytes) {
    const longer = known + String.fromCharCode(byte);
    if (table.has(longer)) {
      known = longer;
      continue;
    }
    put(table.get(known)!);
    table.set(longer, next++);
    if (next > (1 << width) - 1) width++;
    if (next === 4094) {
      clear();
      next = 258;
    }
    known = String.fromCharCode(byte);
  }
  if (known !== '') put(table.get(known)!);
  if (next + 1 > (1 << width) - 1 && known !== '') width++;
  put(257);
  return Uint8Array.from(bits.match(/.{1,8}/g)!, (byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}
