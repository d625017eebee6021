import { MAX_SOURCES } from '../documents/source-limits.js';
import { type BandUri, sourceOf, sourceText } from '../documents/source-uri.js';
import { InvalidInputError } from '../errors.js';
import { publicUri } from '../io/access.js';
import { readDocument, readSmallFile } from '../layers/read-text.js';
import { assetOf } from '../sources/asset-of.js';
import type { Item } from '../sources/item.js';
import { ItemChoice, type ItemFilter } from '../sources/item-filter.js';
import { isList, listedNames } from '../sources/list-file.js';
import { listed, matchesOf, type SourcePlaces } from '../sources/prefixes-and-globs.js';
import { isItems, itemsIn } from '../sources/stac-items.js';
import { isItemTable, itemsInTable } from '../sources/stac-table.js';

/** STAC files that are read at once: storage has its own limit of requests in flight. */
const AT_ONCE = 16;

/**
 * Turns what a user names into bands of rasters: a URI or path stands for itself; a prefix that ends in `/` for the
 * rasters (.tif, .tiff) right under it; a glob for what it matches; a list (.txt, .lst, .list) for the sources in its
 * lines; a STAC file (.json, .geojson, .parquet) for an asset of each of its items. Matches of a prefix or glob are
 * sorted; else the order is as given. A band behind a name (`*.tif#2`, `list.txt#2`) is that of each that names none.
 * @param filter which items of STAC files are meant
 * @returns bands as a spec names them, each once
 * @throws NotFoundError where a prefix or glob matches nothing or the filter leaves no item, InvalidInputError
 */
export async function resolveSources(
  patterns: readonly string[],
  storage: SourcePlaces,
  filter: ItemFilter = {},
): Promise<string[]> {
  const finder = new Finder(storage, new ItemChoice(filter));
  for (const text of patterns) await finder.add(sourceOf(text));
  finder.choice.check();
  return [...finder.sources];
}

/** What a name led to, with the band, and the asset of items, that it means. */
interface Meant extends Omit<BandUri, 'uri'> {
  readonly found: string;
}

/** A STAC file's items, and where it is. */
interface ReadItems {
  readonly place: string;
  readonly items: readonly Item[];
}

class Finder {
  readonly sources = new Set<string>();
  /** By the URI that plans hold, the one that is asked for. */
  readonly #fullUris = new Map<string, string>();

  constructor(
    readonly storage: SourcePlaces,
    readonly choice: ItemChoice,
  ) {}

  /** Adds what a pattern stands for. */
  async add(pattern: BandUri): Promise<void> {
    const meant: Meant[] = [];
    for (const found of await matchesOf(pattern.uri, this.storage)) {
      if (isList(found)) meant.push(...(await this.#listed(found, pattern.band)));
      else meant.push({ ...pattern, found });
    }
    for (let from = 0; from < meant.length; from += AT_ONCE) {
      const some = meant.slice(from, from + AT_ONCE);
      const items = await Promise.all(some.map(({ found }) => this.#itemsOf(found)));
      for (const [i, one] of some.entries()) await this.#addMeant(one, items[i] ?? null);
    }
  }

  async #listed(uri: string, band: number): Promise<Meant[]> {
    const { uri: place, text } = await readDocument(this.storage.open, uri, 'list');
    const meant: Meant[] = [];
    for (const named of await listedNames(place, text, band)) {
      const matches = named.isPattern ? await listed(named.uri, this.storage) : [named.uri];
      meant.push(...matches.map((found) => ({ ...named, found })));
    }
    return meant;
  }

  /** The items of a STAC file as JSON; null where it is something else. */
  async #itemsOf(uri: string): Promise<ReadItems | null> {
    if (!isItems(uri)) return null;
    const { uri: place, text } = await readDocument(this.storage.open, uri, 'items');
    return { place, items: itemsIn(place, text) };
  }

  async #addMeant(meant: Meant, read: ReadItems | null): Promise<void> {
    const { found } = meant;
    if (read) for (const item of read.items) this.#addItem(read.place, item, meant);
    else if (isItemTable(found)) await this.#addTable(meant);
    else this.#addRaster(found, meant.band);
  }

  async #addTable(meant: Meant): Promise<void> {
    const { uri, bytes } = await readSmallFile(this.storage.open, meant.found, 'items');
    for await (const item of itemsInTable(uri, bytes)) this.#addItem(uri, item, meant);
  }

  #addItem(place: string, item: Item, { band, asset }: Meant): void {
    if (this.choice.keeps(item)) this.#addRaster(assetOf(place, item, asset), band);
  }

  #addRaster(uri: string, band: number): void {
    const shown = publicUri(uri);
    const known = this.#fullUris.get(shown);
    if (known !== undefined && known !== uri)
      throw new InvalidInputError(
        `${shown}: is named twice with different queries behind it, which plans don't hold; copy the files to where paths tell them apart`,
      );
    this.#fullUris.set(shown, uri);
    this.sources.add(sourceText({ uri, band }));
    if (this.sources.size > MAX_SOURCES)
      throw new InvalidInputError(`the sources are more than ${MAX_SOURCES}; cut them up among several runs`);
  }
}
