import { isUtf8 } from 'node:buffer';

/**
 * Code pages of dBASE by the language driver in the header (byte 29), as the encodings that JavaScript has. Those of
 * DOS for the West (437, 850) are not among them.
 */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [0x13, 'shift_jis'], [0x26, 'ibm866'], [0x4d, 'gbk'], [0x4e, 'euc-kr'], [0x4f, 'big5'], [0x50, 'windows-874'],
  [0x65, 'ibm866'], [0x78, 'big5'], [0x79, 'euc-kr'], [0x7a, 'gbk'], [0x7b, 'shift_jis'], [0x7c, 'windows-874'],
  [0x7d, 'windows-1255'], [0x7e, 'windows-1256'], [0xc8, 'windows-1250'], [0xc9, 'windows-1251'],
  [0xca, 'windows-1254'], [0xcb, 'windows-1253'], [0xcc, 'windows-1257'],
]); // biome-ignore format: a table reads better on few lines

/**
 * How the texts of a table are read: as UTF-8 where all of them can be, as texts with accents in another code page
 * hardly ever can; or else as the language driver says; or else as windows-1252.
 */
export function dbfDecoder(languageDriver: number, texts: readonly Uint8Array[]): (text: Uint8Array) => string {
  const decoder = new TextDecoder(texts.every(isUtf8) ? 'utf-8' : (CODE_PAGES.get(languageDriver) ?? 'windows-1252'));
  return (text) => decoder.decode(text).trim();
}
