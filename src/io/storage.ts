import { setMaxListeners } from 'node:events';
import { fileURLToPath } from 'node:url';
import { AccessDeniedError, InvalidInputError, NotFoundError } from '../errors.js';
import { type AccessOptions, publicUri } from './access.js';
import { FileSource } from './file-source.js';
import { FileStore } from './file-store.js';
import { KeptSources } from './kept-sources.js';
import { parsedUrl } from './parsed-url.js';
import type { ObjectStore, OpenSource, ReadCounts } from './ports.js';
import type { Remote } from './remote.js';
import { RemoteSource } from './remote-source.js';
import type { RetryBudget } from './retry-budget.js';

const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;

/** All storage of one thread: files, S3 and https behind the two ports, with one set of counters. */
export class Storage {
  /** Requests that were answered, and the bytes of their bodies. */
  readonly counts: ReadCounts = { requests: 0, bytes: 0 };
  readonly #kept = new KeptSources((uri, pinned) => this.open(uri, pinned));
  #remote: Promise<Remote> | null = null;

  /**
   * Opens nothing yet.
   * @param signal ends requests that are under way with an InterruptedError, and refuses further ones
   */
  constructor(
    readonly access: AccessOptions,
    readonly budget: RetryBudget,
    readonly signal: AbortSignal = new AbortController().signal,
  ) {
    setMaxListeners(0, signal); // every request in flight listens
  }

  /**
   * Opens a source anew.
   * @throws InvalidInputError for a scheme that can't be read, NotFoundError, AccessDeniedError
   */
  readonly open: OpenSource = async (named, pinned) => {
    const scheme = schemeOf(named);
    const uri = named.replace(SCHEME, `${scheme}://`);
    if (scheme === 's3' || scheme === 'https' || scheme === 'http') {
      const { uri: shown, fetch } = (await this.remote()).ranges(uri);
      return new RemoteSource(
        shown,
        this.#counted(fetch, ({ bytes }) => bytes.length),
        pinned,
      );
    }
    const file = await FileSource.open(localPath(uri, 'a source'));
    const read = this.#counted(
      (offset: number, length: number) => file.read(offset, length),
      (bytes) => bytes.length,
    );
    return {
      uri: file.uri,
      isFile: true,
      version: () => file.version(),
      read,
      close: () => file.close(),
    };
  };

  /**
   * Opens a source and keeps it: a second call gives the same one, whose connection and header stay. Those that were not
   * used for long are closed where there are many (kept-sources.ts), and all with the storage.
   */
  readonly openKept: OpenSource = (uri, pinned) => this.#kept.get(uri, pinned);

  /**
   * The store for an output location.
   * @param begun whether a run has begun there, so that it must be there
   * @throws InvalidInputError for a scheme that can't be written
   */
  async store(uri: string, begun = false): Promise<ObjectStore> {
    return schemeOf(uri) === 's3' ? (await this.remote()).store(uri) : new FileStore(localPath(uri, '--out'), begun);
  }

  /**
   * S3 and https, loaded at the first call: a run on files needs none of their code.
   * @internal for listing and for the workflow on AWS
   */
  remote(): Promise<Remote> {
    this.#remote ??= import('./remote.js').then((module) => new module.Remote(this.access, this.budget, this.signal));
    return this.#remote;
  }

  async close(): Promise<void> {
    await this.#kept.close();
    await (await this.#remote)?.close();
  }

  #counted<A extends unknown[], T>(
    request: (...args: A) => Promise<T>,
    bytesOf: (result: T) => number,
  ): (...args: A) => Promise<T> {
    return async (...args) => {
      try {
        const result = await request(...args);
        this.counts.requests++;
        this.counts.bytes += bytesOf(result);
        return result;
      } catch (error) {
        // An answer that says no is charged as well.
        if (error instanceof NotFoundError || error instanceof AccessDeniedError) this.counts.requests++;
        throw error;
      }
    };
  }
}

function schemeOf(uri: string): string {
  return SCHEME.exec(uri)?.[1]?.toLowerCase() ?? 'file';
}

function localPath(uri: string, what: string): string {
  const scheme = SCHEME.exec(uri)?.[1];
  if (scheme === 'file') return parsedUrl(uri, fileURLToPath);
  if (scheme) throw new InvalidInputError(`${publicUri(uri)}: ${what} can't be ${scheme}://`);
  return uri;
}
