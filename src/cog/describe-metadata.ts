import { XMLParser } from 'fast-xml-parser';
import { CorruptRasterError } from '../errors.js';
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
  /** The group of items that it belongs to; null for the default one. */
  readonly domain: string | null;
}

/** The items of a document; not all of them where there is a note, which says why. */
export interface Metadata {
  readonly items: readonly MetadataFacts[];
  readonly note: string | null;
}

/** A mosaic of 4096 classes with names and statistics has a third of both. */
const MAX_CHARACTERS = 8 * 1024 * 1024;
const MAX_ITEMS = 2 ** 17;
const ITEM = 'GDALMetadata.Item';

/** Takes GDAL's metadata document apart. No run needs it, so that one which can't be read is no error. */
export function describeMetadata(uri: string, xml: string | null): Metadata {
  if (!xml) return { items: [], note: null };
  if (xml.length > MAX_CHARACTERS)
    return { items: [], note: `metadata of ${xml.length} characters are not shown (at most ${MAX_CHARACTERS})` };
  const items: { -readonly [K in keyof MetadataFacts]: MetadataFacts[K] }[] = [];
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    // Items are taken as they come, so that no tree of them is kept.
    updateTag: (_, path, attributes) => {
      if (String(path) === ITEM && items.push(newItem(attributes ?? {})) > MAX_ITEMS)
        throw new CorruptRasterError(`${uri}: its metadata (tag 42112) have more than ${MAX_ITEMS} items`);
      return false;
    },
    tagValueProcessor: (_, text, path) => {
      if (String(path) === ITEM) items.at(-1)!.value += unescapeXml(text);
      return text;
    },
  });
  try {
    parsePart(uri, 'its metadata (tag 42112)', () => parser.parse(xml));
    return { items, note: null };
  } catch (error) {
    if (!(error instanceof CorruptRasterError)) throw error;
    return { items: [], note: error.message };
  }
}

function newItem(attributes: Readonly<Record<string, string>>): MetadataFacts {
  const { '@name': name = '', '@sample': sample, '@role': role = null, '@domain': domain = null } = attributes;
  return { band: sample === undefined ? 0 : Number(sample) + 1, name, value: '', role, domain };
}
