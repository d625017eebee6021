import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { isRemote } from '../documents/uri-kinds.js';
import { NotFoundError } from '../errors.js';
import { readError } from '../io/file-errors.js';
import type { OpenSource } from '../io/ports.js';
import { openBeside } from '../layers/beside.js';

/** Endings of files that belong to a raster: behind its whole name, and in the place of its own ending. */
const BEHIND = ['.aux.xml', '.msk', '.ovr', '.vat.dbf', '.vat.cpg', '.xml'];
const INSTEAD = ['.tfw', '.tifw', '.tiffw', '.wld', '.tab', '.aux', '.rrd', '.prj', '.clr', '.rpb', '_rpc.txt'];
/** Where each look is a request, only what changes how a raster is read. */
const ASKED_FOR = ['.aux.xml', '.msk', '.ovr'];

/** Finds the files that lie beside rasters and belong to them. A folder is looked into once. */
export class Sidecars {
  readonly #folders = new Map<string, Promise<readonly string[] | null>>();

  constructor(readonly open: OpenSource) {}

  /**
   * Names of the files beside a raster, sorted. On disk they are found in whatever case; on S3 and the web three names
   * are asked for, and an answer of 403 or 404 means that nothing is there.
   * @param uri as an opened source has it: a path, or a URI without a signature
   * @returns null where the folder can't be listed
   * @throws StorageError
   */
  async of(uri: string): Promise<string[] | null> {
    if (isRemote(uri)) {
      const found = await Promise.all(ASKED_FOR.map((ending) => exists(this.open, `${uri}${ending}`)));
      return ASKED_FOR.filter((_, i) => found[i]).map((ending) => `${basename(uri)}${ending}`);
    }
    const folder = dirname(uri);
    const names = this.#folders.get(folder) ?? listed(folder);
    this.#folders.set(folder, names);
    const name = basename(uri);
    const stem = name.replace(/\.[^.]*$/, '');
    const wanted = new Set([...BEHIND.map((end) => name + end), ...INSTEAD.map((end) => stem + end)].map(lowered));
    return (await names)?.filter((found) => wanted.has(lowered(found))).sort() ?? null;
  }
}

const lowered = (name: string) => name.toLowerCase();

async function listed(folder: string): Promise<readonly string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    const typed = readError(error, folder);
    if (typed instanceof NotFoundError) return null; // who may read a file needn't be allowed to list its folder
    throw typed;
  }
}

/** Whether an object is there, and can be read. */
export async function exists(open: OpenSource, uri: string): Promise<boolean> {
  const source = await openBeside(open, [uri]);
  await source?.close();
  return source !== null;
}
