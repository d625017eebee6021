import { PLAN_KEY, RUN_KEY } from '../documents/keys.js';
import { STORED_AFTER } from '../documents/source-limits.js';
import type { SourceRecord } from '../documents/source-record.js';
import type { Spec } from '../documents/spec.js';
import { SOURCES_VERSION, type StoredSources } from '../documents/stored-sources.js';
import { isRemote } from '../documents/uri-kinds.js';
import type { ObjectStore } from '../io/ports.js';
import { sourceNeeds } from '../plan/asked-kind.js';
import type { KnownSources } from '../plan/describe-sources.js';
import { earlierSources } from './earlier-sources.js';
import { FileStates } from './file-states.js';
import { sealed } from './seal.js';
import { toDenseJsonBytes } from './stored-json.js';

type Entry = StoredSources['sources'][number];

/** Where what is found of sources is kept. */
export interface KnownPlace {
  readonly store: ObjectStore;
  /** Of the document in it. */
  readonly key: string;
  /** Where the run will live, if that is known before there is a plan. */
  readonly run: ObjectStore | null;
}

/**
 * What planning has found of many sources, kept where the run lives. A file on disk counts as the same where it and
 * those beside it that have its name are as they were. A source on a server counts as the same while the run isn't
 * complete: reading it insists on the version that was found.
 */
export class StoredKnownSources implements KnownSources {
  readonly #kept = new Map<string, Entry>();
  #unstored = 0;
  #storing: Promise<void> = Promise.resolve();
  readonly #states = new FileStates();
  /** By name, the state of a source's files from before it was opened. */
  readonly #found = new Map<string, string | null>();

  private constructor(
    readonly place: KnownPlace,
    readonly asked: string,
    readonly earlier: ReadonlyMap<string, Entry>,
    /** Whether nothing is written: a run is there already, or another document under the key. */
    readonly isTaken: boolean,
  ) {}

  /**
   * Takes up what an earlier call has found, if it asked for the same.
   * @throws StorageError
   */
  static async of(place: KnownPlace, spec: Spec, onMessage?: (message: string) => void): Promise<StoredKnownSources> {
    const { nodata, unsigned } = spec;
    const asked = JSON.stringify([sourceNeeds(spec), nodata, unsigned]);
    const { store, key, run } = place;
    const [found, planSize, reportSize] = await Promise.all([
      earlierSources(store, key),
      run ? run.size(PLAN_KEY) : null,
      run ? run.size(RUN_KEY) : null,
    ]);
    const sources = found.state === 'whole' && found.document.asked === asked ? found.document.sources : [];
    const usable = sources.filter(({ record }) => reportSize === null || !isRemote(record.source.uri));
    const earlier = new Map(usable.map((entry) => [entry.name, entry]));
    if (found.state === 'damaged')
      onMessage?.(`${store.uri}/${key}: is damaged, edited, or of another version; sources are opened again`);
    const hasRun = planSize !== null || reportSize !== null;
    const isTaken = found.state === 'foreign' || (hasRun && found.state !== 'damaged');
    return new StoredKnownSources(place, asked, earlier, isTaken);
  }

  async find(name: string, uri: string): Promise<SourceRecord | null> {
    const isFar = isRemote(uri);
    const files = isFar ? null : await this.#states.of(uri);
    this.#found.set(name, files);
    const entry = this.earlier.get(name);
    if (!entry || entry.files !== files || (files === null && !isFar)) return null;
    this.#kept.set(name, entry);
    return entry.record;
  }

  async keep(name: string, record: SourceRecord): Promise<void> {
    this.#kept.set(name, { name, files: this.#found.get(name) ?? null, record });
    if (++this.#unstored >= STORED_AFTER) await this.save();
  }

  /** Stores what was found, if there is anything new. */
  async save(): Promise<void> {
    if (this.#unstored === 0 || this.isTaken) return;
    this.#unstored = 0;
    const document: StoredSources = {
      sourcesVersion: SOURCES_VERSION,
      asked: this.asked,
      sources: [...this.#kept.values()],
    };
    this.#storing = this.#storing.then(() =>
      this.place.store.replace(this.place.key, toDenseJsonBytes(sealed(document))),
    );
    await this.#storing;
  }
}
