import { CorruptRasterError } from '../errors.js';

/** An element of WKT: `KEYWORD[value, ...]`. Keywords are in capitals. */
export interface WktNode {
  readonly keyword: string;
  readonly values: readonly WktValue[];
}

/** A text in quotes, a number or another bare word (an axis direction), or an element. */
export type WktValue = WktNode | { readonly text: string; readonly quoted: boolean };

/** More than any CRS takes: the longest of the EPSG dataset has some 20,000 characters, 300 elements, and 7 levels. */
const MOST_CHARACTERS = 2 ** 17;
const MOST_ELEMENTS = 4096;
const MOST_LEVELS = 32;
/** A text in quotes (two of them are one), a bare word or number, or a mark. */
const TOKEN = /\s*(?:"([^"]*(?:""[^"]*)*)"|([^\s"[\](),]+)|([[\](),]))/y;

/**
 * Parses Well-Known Text of any flavour to a tree: WKT 1 as GDAL or ESRI write it, WKT 2 of 2015 and 2019.
 * @param where names the file and the part of it, for messages
 * @throws CorruptRasterError where the text is no WKT
 */
export function parseWkt(where: string, text: string): WktNode {
  const fail = (why: string) => new CorruptRasterError(`${where}: its CRS is no WKT (${why}); ${MEND}`);
  if (text.length > MOST_CHARACTERS) throw fail(`of ${text.length} characters`);
  const end = text.trimEnd().length;
  const open: { readonly keyword: string; readonly values: WktValue[] }[] = [{ keyword: '', values: [] }];
  let elements = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    if (!token) throw fail(`at character ${at}`);
    const [, quoted, word, mark] = token;
    const { values } = open.at(-1)!;
    if (quoted !== undefined) values.push({ text: quoted.replaceAll('""', '"'), quoted: true });
    else if (word !== undefined) values.push({ text: word, quoted: false });
    else if (mark === '[' || mark === '(') {
      const keyword = values.pop();
      if (!keyword || !('text' in keyword) || keyword.quoted)
        throw fail(`a bracket without a keyword at character ${at}`);
      elements++;
      if (open.length > MOST_LEVELS || elements > MOST_ELEMENTS) throw fail('too deep or too long');
      open.push({ keyword: keyword.text.toUpperCase(), values: [] });
    } else if (mark !== ',') {
      const node = open.pop()!;
      if (open.length === 0) throw fail(`a bracket too many at character ${at}`);
      open.at(-1)!.values.push(node);
    }
  }
  // ESRI writes heights behind a horizontal CRS.
  const [root, ...more] = open[0]!.values.filter((value) => !('keyword' in value && value.keyword === 'VERTCS'));
  if (open.length > 1) throw fail('brackets are missing at its end');
  if (!root || 'text' in root || more.length > 0) throw fail('not one element');
  return root;
}

/** What helps where a CRS can't be used. */
export const MEND = 'assign the right one with gdal_edit.py -a_srs EPSG:n';

/** The first element below a node with one of some keywords. */
export function child(node: WktNode, ...keywords: readonly string[]): WktNode | null {
  return children(node, ...keywords)[0] ?? null;
}

/** All elements right below a node with one of some keywords. */
export function children(node: WktNode, ...keywords: readonly string[]): WktNode[] {
  return node.values.filter((value): value is WktNode => 'keyword' in value && keywords.includes(value.keyword));
}

/** The text at a position among a node's values; null where there is none. */
export function textAt(node: WktNode | null, position: number): string | null {
  const value = node?.values[position];
  return value && 'text' in value ? value.text : null;
}

/** The number at a position; null where there is none. */
export function numberAt(node: WktNode | null, position: number): number | null {
  const text = textAt(node, position);
  const number = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** Elements that say where and what for a CRS is used, and nothing of what it is. */
const ASIDES = ['USAGE', 'SCOPE', 'AREA', 'BBOX', 'REMARK', 'EXTENT', 'VERTICALEXTENT', 'TIMEEXTENT', 'MEMBER'];

/** A tree as WKT on one line, without what says nothing of the CRS itself, in ASCII. */
export function writeWkt(node: WktNode): string {
  const values = node.values.filter((value) => !('keyword' in value && ASIDES.includes(value.keyword)));
  return `${node.keyword}[${values.map(writeValue).join(',')}]`;
}

function writeValue(value: WktValue): string {
  if ('keyword' in value) return writeWkt(value);
  const text = value.text.replace(/[^\x20-\x7e]|\|/g, '?');
  return value.quoted ? `"${text.replaceAll('"', '""')}"` : text;
}
