import { type Attributes, type ElementVisitor, visitXml } from '../cog/read/xml-elements.js';
import { CorruptRasterError } from '../errors.js';

/** A source of a band, as its element says it. */
export interface VrtSourceElement {
  /** "SimpleSource", "ComplexSource" or another. */
  readonly name: string;
  /** Texts of the elements in it, by their names. */
  readonly texts: Map<string, string>;
  /** Of `SourceFilename`, `SrcRect` and `DstRect`. */
  readonly attributes: Map<string, Attributes>;
}

/** A VRT and one of its bands, as texts. */
export interface VrtDocument {
  readonly attributes: Attributes;
  readonly srs: string;
  readonly geotransform: string;
  readonly hasControlPoints: boolean;
  /** Whether a mask hides pixels, of the band or of all. */
  readonly hasMask: boolean;
  /** Values of all bands together that hide a pixel: an item of the metadata. */
  readonly nodataValues: string;
  readonly bandCount: number;
  /** Of the band: its attributes, and the texts of elements by their names. */
  readonly bandAttributes: Attributes;
  readonly bandTexts: ReadonlyMap<string, string>;
  readonly sources: readonly VrtSourceElement[];
  /** Whether another band is alpha, and not the same everywhere in its sources. */
  readonly hasAlpha: boolean;
}

const ROOT = 'VRTDataset';
const BAND = `${ROOT}.VRTRasterBand`;
const ITEM = `${ROOT}.Metadata.MDI`;
const SOURCE = new RegExp(`^${BAND}\\.(\\w*Source)$`);
const IN_SOURCE = new RegExp(`^${BAND}\\.\\w*Source\\.(\\w+)$`);
const IN_BAND = new RegExp(`^${BAND}\\.(\\w+)$`);

/**
 * Takes a VRT apart. Bands are counted as they come, as GDAL counts them, whatever number they claim.
 * @param band from 1
 * @throws CorruptRasterError where it is none
 */
export async function vrtDocument(uri: string, xml: string, band: number): Promise<VrtDocument> {
  const found = new VrtCollector(band);
  await visitXml({ uri, what: 'the VRT', remedy: 'write the VRT anew with gdalbuildvrt' }, xml, found);
  if (!found.isVrt) throw new CorruptRasterError(`${uri}: is no VRT: its root is not ${ROOT}`);
  return found;
}

class VrtCollector implements VrtDocument, ElementVisitor {
  isVrt = false;
  attributes: Attributes = {};
  srs = '';
  geotransform = '';
  hasControlPoints = false;
  hasMask = false;
  nodataValues = '';
  bandCount = 0;
  bandAttributes: Attributes = {};
  readonly bandTexts = new Map<string, string>();
  readonly sources: VrtSourceElement[] = [];
  /** Bands whose colour is alpha, by number. */
  readonly #alphas = new Set<number>();
  /** Sources of other bands, by number of the band, and how many of them say 255 for every pixel. */
  readonly #others = new Map<number, { sources: number; scales: number; offsets: number }>();
  #key = '';

  constructor(readonly band: number) {}

  get hasAlpha(): boolean {
    return [...this.#alphas].some((number) => {
      const { sources, scales, offsets } = this.#others.get(number) ?? { sources: 0, scales: 0, offsets: 0 };
      return number !== this.band && (scales < sources || offsets < sources);
    });
  }

  get #isOurs(): boolean {
    return this.bandCount === this.band;
  }

  open(path: string, attributes: Attributes): void {
    if (path === ROOT) {
      this.isVrt = true;
      this.attributes = attributes;
    } else if (path === `${ROOT}.GCPList`) this.hasControlPoints = true;
    else if (path === `${ROOT}.MaskBand`) this.hasMask = true;
    else if (path === ITEM) this.#key = attributes.key ?? '';
    else if (path === BAND) this.#openBand(attributes);
    else if (path.startsWith(BAND)) this.#openInBand(path, attributes);
  }

  #openBand(attributes: Attributes): void {
    this.bandCount++;
    if (this.#isOurs) this.bandAttributes = attributes;
    else this.#others.set(this.bandCount, { sources: 0, scales: 0, offsets: 0 });
  }

  #openInBand(path: string, attributes: Attributes): void {
    const [, source] = SOURCE.exec(path) ?? [];
    const other = this.#others.get(this.bandCount);
    if (other) {
      if (source !== undefined) other.sources++;
      return;
    }
    if (path === `${BAND}.MaskBand`) this.hasMask = true;
    if (source !== undefined) this.sources.push({ name: source, texts: new Map(), attributes: new Map() });
    const [, inSource] = IN_SOURCE.exec(path) ?? [];
    if (inSource === undefined) return;
    this.sources.at(-1)!.texts.set(inSource, '');
    this.sources.at(-1)!.attributes.set(inSource, attributes);
  }

  text(path: string, text: string): void {
    if (path === `${ROOT}.SRS`) this.srs += text;
    else if (path === `${ROOT}.GeoTransform`) this.geotransform += text;
    else if (path === ITEM && this.#key === 'NODATA_VALUES') this.nodataValues += text;
    else if (path === `${BAND}.ColorInterp` && text.trim().toLowerCase() === 'alpha') this.#alphas.add(this.bandCount);
    else if (path.startsWith(BAND)) this.#textInBand(path, text);
  }

  #textInBand(path: string, text: string): void {
    const [, inSource] = IN_SOURCE.exec(path) ?? [];
    const other = this.#others.get(this.bandCount);
    if (other) {
      if (inSource === 'ScaleRatio' && Number(text) === 0) other.scales++;
      if (inSource === 'ScaleOffset' && Number(text) > 0) other.offsets++;
      return;
    }
    if (inSource !== undefined) append(this.sources.at(-1)!.texts, inSource, text);
    const [, inBand] = IN_BAND.exec(path) ?? [];
    if (inBand !== undefined) append(this.bandTexts, inBand, text);
  }
}

function append(texts: Map<string, string>, name: string, text: string): void {
  texts.set(name, (texts.get(name) ?? '') + text);
}
