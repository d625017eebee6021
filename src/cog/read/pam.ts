import type { AttributeTable, TableField } from './table-columns.js';
import { type Attributes, type ElementVisitor, visitXml } from './xml-elements.js';

/** What a GDAL sidecar (`<raster>.aux.xml`, "PAM") says of a raster and one of its bands, as texts. */
export interface PamFacts extends AttributeTable {
  /** The CRS: WKT, or a code; empty where there is none. */
  readonly srs: string;
  /** Six numbers, separated by commas; empty where there are none. */
  readonly geotransform: string;
  /** Whether it places the raster by control points, or by a transformation of Esri's. */
  readonly hasControlPoints: boolean;
  readonly hasEsriTransformation: boolean;
  /** Values of metadata of the whole file, by name. */
  readonly metadata: ReadonlyMap<string, string>;
  /** What bands mean on a screen ("Alpha"), by number from 1. */
  readonly colorInterpretations: ReadonlyMap<number, string>;
  /** Nodata values of bands, by number from 1. */
  readonly nodata: ReadonlyMap<number, string>;
  /** Scale, offset and unit of the band, as texts; null where it has none. */
  readonly scale: string | null;
  readonly offset: string | null;
  readonly unit: string | null;
  /** Category names; their index is the code. */
  readonly categories: readonly string[];
  /** Where the first bin of the attribute table begins, and how wide each is, where its rows are bins; else empty. */
  readonly bins: readonly string[];
  /** Red, green and blue of the colour table, as texts; their index is the code. */
  readonly colors: readonly (readonly string[])[];
  /** Whether a list has more entries than {@link MAX_ENTRIES}, of which the first are kept. */
  readonly isCut: boolean;
}

/** Rows of a table, or category names: as many as there are codes of 16 bits. Most may be empty. */
export const MAX_ENTRIES = 65536;
const ROOT = 'PAMDataset';
const BAND = `${ROOT}.PAMRasterBand`;
const ITEM = `${ROOT}.Metadata.MDI`;
const CATEGORY = `${BAND}.CategoryNames.Category`;
const TABLE = `${BAND}.GDALRasterAttributeTable`;
const COLOR = `${BAND}.ColorTable.Entry`;
/** ArcGIS 9.3 wrote it as the root of the document, later versions into the metadata. */
const ESRI_TRANSFORMATION = /^(PAMDataset\.Metadata\.)?GeodataXform$/;
const HEX_DOUBLE = /^[0-9a-f]{16}$/i;
/** The band of a part, what an item is, the exact bytes of a nodata value, the channels of a colour, and bins. */
const ATTRIBUTES = ['band', 'domain', 'key', 'le_hex_equiv', 'c1', 'c2', 'c3', 'Row0Min', 'BinSize'];

/**
 * Parses a sidecar.
 * @param band from 1
 * @throws CorruptRasterError where it is no XML
 */
export async function parsePam(uri: string, xml: string, band: number): Promise<PamFacts> {
  const found = new PamCollector(band);
  const document = { uri, what: 'the document', remedy: 'write the sidecar anew, or remove it' };
  await visitXml(document, xml, found, ATTRIBUTES);
  return found;
}

class PamCollector implements PamFacts, ElementVisitor {
  srs = '';
  geotransform = '';
  hasControlPoints = false;
  hasEsriTransformation = false;
  readonly metadata = new Map<string, string>();
  readonly colorInterpretations = new Map<number, string>();
  readonly nodata = new Map<number, string>();
  scale: string | null = null;
  offset: string | null = null;
  unit: string | null = null;
  readonly categories: string[] = [];
  bins: string[] = [];
  readonly fields: { -readonly [K in keyof TableField]: string }[] = [];
  readonly rows: string[][] = [];
  readonly colors: string[][] = [];
  isCut = false;
  #number = 0;
  #isOurs = false;
  /** Of the item that is read; null in a domain of its own. */
  #key: string | null = null;
  #isDefaultDomain = false;
  #isNodataKnown = false;

  constructor(readonly band: number) {}

  open(path: string, attributes: Attributes): void {
    const attribute = (name: string) => attributes[name] ?? '';
    if (path === `${ROOT}.GCPList`) this.hasControlPoints = true;
    else if (ESRI_TRANSFORMATION.test(path)) this.hasEsriTransformation = true;
    else if (path === `${ROOT}.Metadata`) this.#isDefaultDomain = attribute('domain') === '';
    else if (path === ITEM) this.#key = this.#isDefaultDomain ? attribute('key') : null;
    else if (path === BAND) this.#number = Number(attribute('band'));
    if (path === BAND) this.#isOurs = this.#number === this.band;
    if (path === `${BAND}.NoDataValue`) this.#exactNodata(attribute('le_hex_equiv'));
    if (!this.#isOurs) return;
    if (path === CATEGORY) this.#entry(this.categories, '');
    else if (path === TABLE) this.bins = [attribute('Row0Min'), attribute('BinSize')];
    else if (path === `${TABLE}.Row`) this.#entry(this.rows, []);
    else if (path === `${TABLE}.Row.F`) this.#entry(this.rows.at(-1)!, '');
    else if (path === `${TABLE}.FieldDefn`) this.#entry(this.fields, { name: '', type: '', usage: '' });
    else if (path === COLOR) this.#entry(this.colors, [attribute('c1'), attribute('c2'), attribute('c3')]);
  }

  text(path: string, text: string): void {
    if (path === `${ROOT}.SRS`) this.srs += text;
    else if (path === `${ROOT}.GeoTransform`) this.geotransform += text;
    else if (path === ITEM && this.#key !== null) add(this.metadata, this.#key, text);
    else if (path === `${BAND}.ColorInterp`) add(this.colorInterpretations, this.#number, text);
    else if (path === `${BAND}.NoDataValue` && !this.#isNodataKnown) add(this.nodata, this.#number, text);
    if (!this.#isOurs) return;
    if (path === `${BAND}.Scale`) this.scale = (this.scale ?? '') + text;
    else if (path === `${BAND}.Offset`) this.offset = (this.offset ?? '') + text;
    else if (path === `${BAND}.UnitType`) this.unit = (this.unit ?? '') + text;
    else if (path === CATEGORY) append(this.categories, text);
    else if (path === `${TABLE}.Row.F`) append(this.rows.at(-1)!, text);
    else if (path === `${TABLE}.FieldDefn.Name`) this.fields.at(-1)!.name += text;
    else if (path === `${TABLE}.FieldDefn.Type`) this.fields.at(-1)!.type += text;
    else if (path === `${TABLE}.FieldDefn.Usage`) this.fields.at(-1)!.usage += text;
  }

  /** The eight bytes of the value, low one first, which GDAL writes beside a text that is not exact. */
  #exactNodata(hex: string): void {
    this.#isNodataKnown = HEX_DOUBLE.test(hex);
    // Of several values of a band the last one counts.
    this.nodata.set(this.#number, this.#isNodataKnown ? String(Buffer.from(hex, 'hex').readDoubleLE()) : '');
  }

  #entry<T>(list: T[], entry: T): void {
    if (list.length < MAX_ENTRIES) list.push(entry);
    else this.isCut = true;
  }
}

function append(texts: string[], text: string): void {
  texts[texts.length - 1] += text;
}

function add<K>(texts: Map<K, string>, key: K, text: string): void {
  if (texts.size < MAX_ENTRIES || texts.has(key)) texts.set(key, (texts.get(key) ?? '') + text);
}
