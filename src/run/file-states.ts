import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSystemError } from '../io/file-errors.js';
import { parsedUrl } from '../io/parsed-url.js';

/** Names in a folder, sorted by themselves in small letters. */
type Folder = readonly { readonly name: string; readonly lower: string }[];

/**
 * States of rasters on disk, each with all files beside it that have its name and whatever ending: any of them may say
 * something of it. Folders are listed once, at the first question.
 */
export class FileStates {
  readonly #folders = new Map<string, Promise<Folder | null>>();

  /** What changes with the file, and with what lies beside it; null where that can't be told. */
  async of(uri: string): Promise<string | null> {
    const path = uri.startsWith('file:') ? parsedUrl(uri, fileURLToPath) : uri;
    const folder = await this.#folder(dirname(path));
    if (folder === null) return null;
    const stem = `${basename(path).replace(/\.[^.]*$/, '')}.`.toLowerCase();
    const hash = createHash('sha256');
    for (let at = firstFrom(folder, stem); folder[at]?.lower.startsWith(stem); at++) {
      const { name } = folder[at]!;
      const found = await unlessRefused(() => stat(join(dirname(path), name), { bigint: true }));
      if (found === null) return null;
      hash.update(`${name}\0${found.size} ${found.mtimeNs} ${found.ctimeNs}\0`);
    }
    return hash.digest('hex');
  }

  #folder(path: string): Promise<Folder | null> {
    const known = this.#folders.get(path) ?? listed(path);
    this.#folders.set(path, known);
    return known;
  }
}

async function listed(path: string): Promise<Folder | null> {
  const names = await unlessRefused(() => readdir(path));
  if (names === null) return null;
  return names
    .map((name) => ({ name, lower: name.toLowerCase() }))
    .sort((a, b) => (a.lower < b.lower || (a.lower === b.lower && a.name < b.name) ? -1 : 1));
}

/** The place of the first name that doesn't sort before a text. */
function firstFrom(folder: Folder, text: string): number {
  let [low, high] = [0, folder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folder[middle]!.lower < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Null where the system refuses: whatever is wrong, opening the source will say. */
async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}
