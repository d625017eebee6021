import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PLAN_KEY, RUN_KEY } from '../documents/keys.js';
import type { SourceRecord } from '../documents/source-record.js';
import type { Spec } from '../documents/spec.js';
import { SOURCES_VERSION, type StoredSources, storedSourcesSchema } from '../documents/stored-sources.js';
import { isMissing } from '../errors.js';
import type { ObjectStore, OpenSource, SourceVersion } from '../io/ports.js';
import { sourceNeeds } from '../plan/asked-kind.js';
import type { KnownSources } from '../plan/describe-sources.js';
import { storedDocument } from './stored-document.js';
import { toJsonBytes } from './stored-json.js';

const REMOTE = /^[a-z][a-z0-9+.-]+:\/\//i;
/** Sources after which what was found is stored, so that little is lost where planning is stopped. */
const STORED_AFTER = 1000;

type Entry = StoredSources['sources'][number];

/**
 * What planning has found of many sources, kept where the run lives. A file on disk counts as the same where it, the
 * files beside it and its folder are as they were. A source on a server counts as the same while the run isn't
 * complete: reading it insists on the version that was found.
 */
export class StoredKnownSources implements KnownSources {
  readonly #kept = new Map<string, Entry>();
  #unstored = 0;
  #storing: Promise<void> = Promise.resolve();
  /** The state of folders, each looked at once. */
  readonly #folders = new Map<string, Promise<number | null>>();

  private constructor(
    readonly store: ObjectStore,
    readonly key: string,
    readonly asked: string,
    readonly open: OpenSource,
    readonly earlier: ReadonlyMap<string, Entry>,
    /** Whether a plan is there already, beside which nothing more is written. */
    readonly isPlanned: boolean,
  ) {}

  /**
   * Takes up what an earlier call has found, if it asked for the same.
   * @param key of the document in the store
   * @throws StorageError
   */
  static async of(store: ObjectStore, key: string, spec: Spec, open: OpenSource): Promise<StoredKnownSources> {
    const { nodata, unsigned } = spec;
    const asked = JSON.stringify([sourceNeeds(spec), nodata, unsigned]);
    const [found, planSize, reportSize] = await Promise.all([
      storedDocument(store, key, storedSourcesSchema),
      store.size(PLAN_KEY),
      store.size(RUN_KEY),
    ]);
    const sources = found.state === 'whole' && found.document.asked === asked ? found.document.sources : [];
    const usable = sources.filter(({ record }) => reportSize === null || !REMOTE.test(record.source.uri));
    const earlier = new Map(usable.map((entry) => [entry.name, entry]));
    return new StoredKnownSources(store, key, asked, open, earlier, planSize !== null);
  }

  async find(name: string): Promise<SourceRecord | null> {
    const entry = this.earlier.get(name);
    if (!entry || !(await this.#isSame(entry))) return null;
    this.#kept.set(name, entry);
    return entry.record;
  }

  async keep(name: string, record: SourceRecord): Promise<void> {
    const { uri } = record.source;
    const folder = REMOTE.test(uri) ? null : await this.#folderOf(uri);
    this.#kept.set(name, { name, folder, record });
    if (++this.#unstored >= STORED_AFTER) await this.save();
  }

  /** Stores what was found, if there is anything new. */
  async save(): Promise<void> {
    if (this.#unstored === 0 || this.isPlanned) return;
    this.#unstored = 0;
    const document: StoredSources = {
      sourcesVersion: SOURCES_VERSION,
      asked: this.asked,
      sources: [...this.#kept.values()],
    };
    this.#storing = this.#storing.then(() => this.store.replace(this.key, toJsonBytes(document)));
    await this.#storing;
  }

  async #isSame({ folder, record }: Entry): Promise<boolean> {
    const { source, mask, sidecars } = record;
    if (REMOTE.test(source.uri)) return true;
    if (folder === null || folder !== (await this.#folderOf(source.uri))) return false;
    for (const file of [source, ...(mask?.in === 'file' ? [mask.source] : []), ...sidecars])
      if (!REMOTE.test(file.uri) && !(await this.#isVersion(file.uri, file))) return false;
    return true;
  }

  async #isVersion(uri: string, { size, etag }: SourceVersion): Promise<boolean> {
    const opened = await this.open(uri).catch(() => null); // whatever is wrong with it, describing it will say
    if (!opened) return false;
    try {
      const found = await opened.version();
      return found.size === size && found.etag === etag;
    } finally {
      await opened.close();
    }
  }

  #folderOf(uri: string): Promise<number | null> {
    const folder = dirname(uri);
    const known = this.#folders.get(folder) ?? changed(folder);
    this.#folders.set(folder, known);
    return known;
  }
}

/** When a file last came into a folder or left it, in milliseconds; null where there is no such folder. */
async function changed(folder: string): Promise<number | null> {
  try {
    return (await stat(folder)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
