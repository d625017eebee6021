import { fileURLToPath } from 'node:url';
import { InvalidInputError } from '../errors.js';
import { FileSource } from './file-source.js';
import { FileStore } from './file-store.js';
import type { RangeSource } from './ports.js';

const SCHEME = /^[a-z][a-z0-9+.-]+:\/\//i;

function localPath(uri: string, what: string): string {
  if (uri.startsWith('file://')) return fileURLToPath(uri);
  if (SCHEME.test(uri)) throw new InvalidInputError(`${uri}: ${what} must be a local path or a file:// URI`);
  return uri;
}

/** Opens a source by URI. @throws InvalidInputError for a scheme that can't be read, NotFoundError */
export async function openSource(uri: string): Promise<RangeSource> {
  return FileSource.open(localPath(uri, 'a source'));
}

/** @returns the store for an output location. @throws InvalidInputError for a scheme that can't be written */
export function openStore(uri: string): FileStore {
  return new FileStore(localPath(uri, '--out'));
}
