import { XMLParser } from 'fast-xml-parser';
import { parsePart } from './read/third-party.js';
import { unescapeXml } from './write/gdal-metadata.js';

/** One item of GDAL's metadata tag (42112). */
export interface MetadataFacts {
  /** From 1; 0 for items of the whole file. */
  readonly band: number;
  readonly name: string;
  readonly value: string;
  /** What the item is for, where it is more than a note: description, unittype, scale, offset, colorinterp. */
  readonly role: string | null;
}

/** Longer documents are not taken apart: parsed, they need about thirty times their size. */
const MAX_CHARACTERS = 4 * 1024 * 1024;

/**
 * The items of GDAL's metadata document; none where it is longer than 4 MiB.
 * @throws CorruptRasterError where it is no XML
 */
export function parseMetadata(uri: string, xml: string | null): MetadataFacts[] {
  if (!xml || xml.length > MAX_CHARACTERS) return [];
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => name === 'Item',
  });
  const document = parsePart(uri, 'its metadata (tag 42112)', () => parser.parse(xml)) as {
    GDALMetadata?: { Item?: Record<string, unknown>[] };
  };
  return (document.GDALMetadata?.Item ?? []).map((item) => ({
    band: item['@sample'] === undefined ? 0 : Number(item['@sample']) + 1,
    name: String(item['@name']),
    value: unescapeXml(String(item['#text'] ?? '')),
    role: item['@role'] === undefined ? null : String(item['@role']),
  }));
}
