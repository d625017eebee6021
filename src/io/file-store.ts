import { randomBytes } from 'node:crypto';
import { readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { type FileHandle, readdir, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, parse, relative, sep } from 'node:path';
import { InvalidInputError, isMissing, NotFoundError } from '../errors.js';
import { isSystemError, readError, writeError } from './file-errors.js';
import { appear, linked, makeFolder, mkdirOnce, removeEmptyFolder, removeFile, writeAll } from './file-steps.js';
import type { ObjectStore } from './ports.js';
import { openRegularFile } from './regular-file.js';

/** Ending of files that are being written; before it stand the host and the process that write. */
const PARTIAL = '.fractile-partial';
const HOST = hostname().replace(/[^\w-]/g, '_');
const WRITER = `${HOST}.${process.pid}`;
/** A partial file that was not written to for this long belongs to a process that is gone. */
const ABANDONED_MS = 60 * 60 * 1000;

/**
 * A folder as an object store: a key is a relative path with forward slashes. Objects are written aside and get their
 * name when they are whole.
 */
export class FileStore implements ObjectStore {
  /** Folders that this process, with its threads, may be writing to, and whether each is a store's own. */
  static readonly #written = new Map<string, boolean>();

  /**
   * Opens a folder, which is made with the first object.
   * @param begun whether a run has begun in it: then it isn't made anew where it has vanished
   */
  constructor(
    readonly uri: string,
    readonly begun = false,
  ) {}

  /**
   * Removes what this process was writing, at once: for a process that ends in the middle of it. Folders within a store
   * that nothing is left in go with it.
   */
  static removeUnfinished(): void {
    const inner = [...FileStore.#written].sort(([a], [b]) => b.length - a.length); // the inner ones first
    for (const [folder, isStore] of inner) {
      try {
        const names = readdirSync(folder);
        const partials = names.filter((name) => name.endsWith(`.${WRITER}${PARTIAL}`));
        for (const name of partials) unlinkSync(join(folder, name));
        if (!isStore && partials.length === names.length) rmdirSync(folder);
      } catch (error) {
        if (!isSystemError(error)) throw error; // the next run clears away what can't be reached now
      }
    }
  }

  #willWrite(folder: string): void {
    const path = join(folder, '.'); // without the slash that a prefix ends with
    FileStore.#written.set(path, path === join(this.uri, '.'));
  }

  #path(key: string): string {
    if (key.startsWith('/') || key.split('/').includes('..')) {
      throw new InvalidInputError(`${key}: not a key inside ${this.uri}`);
    }
    return join(this.uri, ...key.split('/'));
  }

  async get(key: string): Promise<Uint8Array | null> {
    let handle: FileHandle;
    try {
      handle = await openRegularFile(this.#path(key), this.begun);
    } catch (error) {
      if (error instanceof NotFoundError && isMissing(error.cause)) return null;
      throw error;
    }
    try {
      return await handle.readFile();
    } catch (error) {
      throw readError(error, this.#path(key), this.begun);
    } finally {
      await handle.close();
    }
  }

  async size(key: string): Promise<number | null> {
    try {
      return (await stat(this.#path(key))).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw readError(error, this.#path(key), this.begun);
    }
  }

  put(key: string, bytes: Uint8Array, isSealed = false): Promise<void> {
    return this.#write(key, once(bytes), appear, isSealed);
  }

  replace(key: string, bytes: Uint8Array): Promise<void> {
    return this.#write(key, once(bytes), rename);
  }

  putStream(key: string, _size: number, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    return this.#write(key, chunks, appear);
  }

  /**
   * Writes an object aside.
   * @param finish gives the whole file its name
   * @param isSealed whether it may get it before the disk has it
   */
  async #write(
    key: string,
    chunks: AsyncIterable<Uint8Array>,
    finish: (partial: string, path: string) => Promise<void>,
    isSealed = false,
  ): Promise<void> {
    const path = this.#path(key);
    const partial = `${path}.${randomBytes(6).toString('hex')}.${WRITER}${PARTIAL}`;
    try {
      await this.#makeFolder(dirname(path));
      this.#willWrite(dirname(path));
      await writeAll(partial, chunks, isSealed);
      await finish(partial, path);
    } catch (error) {
      throw isSystemError(error) ? writeError(error, path, this.begun) : error;
    } finally {
      await removeFile(partial, this.begun);
    }
  }

  async #makeFolder(folder: string): Promise<void> {
    if (!this.begun) return makeFolder(folder);
    let path = join(this.uri);
    for (const name of relative(path, folder).split(sep)) {
      path = join(path, name);
      if (name !== '') await mkdirOnce(path);
    }
  }

  async list(prefix: string): Promise<string[]> {
    const folder = prefix.includes('/') ? prefix.slice(0, prefix.lastIndexOf('/')) : '';
    try {
      const entries = await readdir(this.#path(folder), { withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (folder ? `${folder}/${entry.name}` : entry.name))
        .filter((key) => key.startsWith(prefix))
        .sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw readError(error, this.#path(folder), this.begun);
    }
  }

  async setAside(key: string): Promise<string> {
    const path = this.#path(key);
    const { name, ext } = parse(key);
    try {
      for (let n = 1; ; n++) {
        const aside = `${name}.aside-${n}${ext}`;
        if (!(await linked(path, join(dirname(path), aside)))) continue;
        await unlink(path);
        return aside;
      }
    } catch (error) {
      throw isSystemError(error) ? writeError(error, path, this.begun) : error;
    }
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) await removeFile(this.#path(key), this.begun);
    const folders = new Set(keys.map((key) => dirname(this.#path(key))).filter((folder) => folder !== join(this.uri)));
    for (const folder of folders) await removeEmptyFolder(folder, this.begun);
  }

  async removeAbandoned(prefixes: readonly string[]): Promise<void> {
    for (const prefix of prefixes) this.#willWrite(this.#path(prefix)); // the run's threads will write there
    const keys = (await Promise.all(prefixes.map((prefix) => this.list(prefix)))).flat();
    const partials = keys.filter((key) => key.endsWith(PARTIAL));
    const stale = await Promise.all(partials.map((key) => this.#isAbandoned(key)));
    await this.remove(partials.filter((_, i) => stale[i]));
  }

  async #isAbandoned(key: string): Promise<boolean> {
    const [host, pid] = key.split('.').slice(-3);
    if (host === HOST && (Number(pid) === process.pid || !isRunning(Number(pid)))) return true;
    try {
      return (await stat(this.#path(key))).mtimeMs < Date.now() - ABANDONED_MS;
    } catch (error) {
      if (isMissing(error)) return false;
      throw readError(error, this.#path(key), this.begun);
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
