import { InvalidInputError } from '../../errors.js';
import { parsePart } from './third-party.js';

/** What a GDAL sidecar (`<raster>.aux.xml`, "PAM") says of the classes of one band, as texts. */
export interface PamBand {
  /** Category names; their index is the code. */
  readonly categories: readonly string[];
  /** Columns of the raster attribute table. */
  readonly fields: readonly { readonly name: string; readonly type: string; readonly usage: string }[];
  /** Rows of the raster attribute table, a text for each column. */
  readonly rows: readonly (readonly string[])[];
  /** Red, green and blue of the colour table, as texts; their index is the code. */
  readonly colors: readonly (readonly string[])[];
}

/** Rows of a table, or category names: as many as there are codes of 16 bits. Most may be empty. */
const MAX_ENTRIES = 65536;
const BAND = 'PAMDataset.PAMRasterBand';
const CATEGORY = `${BAND}.CategoryNames.Category`;
const TABLE = `${BAND}.GDALRasterAttributeTable`;
const COLOR = `${BAND}.ColorTable.Entry`;
/** The band of a part, and the channels of a colour. */
const ATTRIBUTES = ['band', 'c1', 'c2', 'c3'];

/**
 * Parses the part of a sidecar that tells of the classes of a band (from 1).
 * @throws CorruptRasterError where it is no XML, InvalidInputError where it lists more than can be classes
 */
export async function parsePamBand(uri: string, xml: string, band: number): Promise<PamBand> {
  const { XMLParser } = await import('fast-xml-parser'); // only a source with a sidecar pays for loading it
  const found = new PamCollector(uri, band);
  const parser = new XMLParser({
    ignoreAttributes: (name) => !ATTRIBUTES.includes(name),
    attributeNamePrefix: '@',
    parseTagValue: false,
    // The elements are taken as they come, and none is kept: a tree of them would be fifty times as large as the text.
    updateTag: (_, path, attributes) => {
      found.open(String(path), attributes ?? {});
      return false;
    },
    tagValueProcessor: (_, text, path) => {
      found.text(String(path), text);
      return text;
    },
  });
  parsePart(uri, 'the document', () => parser.parse(xml));
  return found;
}

class PamCollector implements PamBand {
  readonly categories: string[] = [];
  readonly fields: { name: string; type: string; usage: string }[] = [];
  readonly rows: string[][] = [];
  readonly colors: string[][] = [];
  #isOurs = false;

  constructor(
    readonly uri: string,
    readonly band: number,
  ) {}

  /** Called where an element begins. */
  open(path: string, attributes: Readonly<Record<string, string>>): void {
    const channel = (name: string) => attributes[`@${name}`] ?? '';
    if (path === BAND) this.#isOurs = Number(channel('band')) === this.band;
    if (!this.#isOurs) return;
    if (path === CATEGORY) this.#entry(this.categories, '');
    else if (path === `${TABLE}.Row`) this.#entry(this.rows, []);
    else if (path === `${TABLE}.Row.F`) this.#entry(this.rows.at(-1)!, '');
    else if (path === `${TABLE}.FieldDefn`) this.#entry(this.fields, { name: '', type: '', usage: '' });
    else if (path === COLOR) this.#entry(this.colors, [channel('c1'), channel('c2'), channel('c3')]);
  }

  /** Called for a text within an element; a comment parts it in two. */
  text(path: string, text: string): void {
    if (!this.#isOurs) return;
    if (path === CATEGORY) append(this.categories, text);
    else if (path === `${TABLE}.Row.F`) append(this.rows.at(-1)!, text);
    else if (path === `${TABLE}.FieldDefn.Name`) this.fields.at(-1)!.name += text;
    else if (path === `${TABLE}.FieldDefn.Type`) this.fields.at(-1)!.type += text;
    else if (path === `${TABLE}.FieldDefn.Usage`) this.fields.at(-1)!.usage += text;
  }

  #entry<T>(list: T[], entry: T): void {
    if (list.push(entry) <= MAX_ENTRIES) return;
    throw new InvalidInputError(
      `${this.uri}: lists more than ${MAX_ENTRIES} categories; name the classes with --classes or --legend`,
    );
  }
}

function append(texts: string[], text: string): void {
  texts[texts.length - 1] += text;
}
