import type { OpenSource, RangeSource, SourceVersion } from './ports.js';

/**
 * Sources that stay open when nobody uses them, at most: the next job mostly asks for the same. Each holds a connection
 * or a file, and the pages of its header that were read, of 32 KiB each: some hundred KiB where a raster has 10^9 pixels.
 */
const MOST_KEPT = 64;

interface Kept {
  /** The source, and as those see it who must not close it. */
  readonly opening: Promise<{ readonly source: RangeSource; readonly shown: RangeSource }>;
  users: number;
}

/** Sources that are opened once and shared; those that were used last are kept. */
export class KeptSources {
  /** The least recently used first. */
  readonly #kept = new Map<string, Kept>();

  constructor(
    readonly open: OpenSource,
    readonly most = MOST_KEPT,
  ) {}

  /** A source, opened if it isn't yet. To be closed once by whoever asks for it. */
  async get(uri: string, pinned?: SourceVersion): Promise<RangeSource> {
    const name = JSON.stringify([uri, pinned]);
    const kept = this.#kept.get(name) ?? this.#begin(uri, pinned);
    kept.users++;
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    const { shown } = await kept.opening.catch((error: unknown) => {
      if (this.#kept.get(name) === kept) this.#kept.delete(name);
      throw error;
    });
    try {
      await this.#trim();
    } catch (error) {
      kept.users--; // who asked gets nothing to close
      throw error;
    }
    return shown;
  }

  #begin(uri: string, pinned: SourceVersion | undefined): Kept {
    const opening = this.open(uri, pinned).then((source) => {
      const close = async () => {
        kept.users--;
        await this.#trim();
      };
      const read: RangeSource['read'] = (offset, length) => source.read(offset, length);
      const { uri, isFile = false } = source;
      const shown = { uri, isFile, version: () => source.version(), read, close };
      return { source, shown };
    });
    const kept: Kept = { opening, users: 0 };
    return kept;
  }

  /** Closes the least recently used ones that nobody uses, where there are too many. */
  async #trim(): Promise<void> {
    const tooMany = this.#kept.size - this.most;
    if (tooMany <= 0) return;
    const idle = [...this.#kept].filter(([, { users }]) => users === 0).slice(0, tooMany);
    for (const [name] of idle) this.#kept.delete(name);
    for (const [, { opening }] of idle) await (await opening).source.close();
  }

  async close(): Promise<void> {
    const all = [...this.#kept.values()];
    this.#kept.clear();
    // One that failed to open is none, and whoever asked for it has been told.
    for (const { opening } of all) await (await opening.catch(() => null))?.source.close();
  }
}
