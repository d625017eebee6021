import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { AccessDeniedError, NotFoundError } from '../errors.js';
import { publicUri } from '../io/access.js';
import type { OpenSource } from '../io/ports.js';

/** Endings of files that belong to a raster: behind its whole name, and in the place of its own ending. */
const BEHIND = ['.aux.xml', '.msk', '.ovr', '.vat.dbf', '.vat.cpg', '.xml'];
const INSTEAD = ['.tfw', '.tifw', '.wld', '.aux', '.rrd', '.prj', '.clr'];
/** Where each look is a request, only what changes how a raster is read. */
const ASKED_FOR = ['.aux.xml', '.msk', '.ovr'];

/**
 * Names of the files that lie beside a raster and belong to it. A folder on disk is listed; on S3 and the web three
 * names are asked for, and an answer of 403 or 404 means that nothing is there.
 */
export async function sidecarsOf(open: OpenSource, uri: string): Promise<string[]> {
  const shown = publicUri(uri);
  if (shown.includes('://') && !shown.startsWith('file://')) {
    const found = await Promise.all(ASKED_FOR.map((ending) => exists(open, `${shown}${ending}`)));
    return ASKED_FOR.filter((_, i) => found[i]).map((ending) => `${basename(shown)}${ending}`);
  }
  const name = basename(shown);
  const stem = name.replace(/\.[^.]*$/, '');
  const wanted = new Set([...BEHIND.map((end) => name + end), ...INSTEAD.map((end) => stem + end)].map(lowered));
  const names = await readdir(dirname(shown.replace(/^file:\/\//, '')));
  return names.filter((found) => wanted.has(lowered(found))).sort();
}

const lowered = (name: string) => name.toLowerCase();

/** Whether an object is there. */
export async function exists(open: OpenSource, uri: string): Promise<boolean> {
  try {
    const source = await open(uri);
    await source.version();
    await source.close();
    return true;
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof AccessDeniedError) return false;
    throw error;
  }
}
