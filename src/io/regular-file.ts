import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { InvalidInputError } from '../errors.js';
import { readError } from './file-errors.js';

/** What a path may name that has no bytes at fixed places. */
const KINDS: readonly (readonly [is: (stats: Stats) => boolean, name: string])[] = [
  [(stats) => stats.isFIFO(), 'a pipe'],
  [(stats) => stats.isSocket(), 'a socket'],
  [(stats) => stats.isCharacterDevice() || stats.isBlockDevice(), 'a device'],
];

/**
 * Opens a file for reading. What it is, is looked at first, because opening a pipe waits for whoever writes into it;
 * and it is opened without waiting, in case it has become a pipe in between.
 * @param begun whether it belongs to a run that has begun
 * @throws NotFoundError, InvalidInputError for what is no file, StorageError
 */
export async function openRegularFile(path: string, begun = false): Promise<FileHandle> {
  try {
    checkKind(path, await stat(path));
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      checkKind(path, await handle.stat());
      return handle;
    } catch (error) {
      await handle.close();
      throw error;
    }
  } catch (error) {
    throw error instanceof InvalidInputError ? error : readError(error, path, begun);
  }
}

function checkKind(path: string, stats: Stats): void {
  if (stats.isFile()) return;
  if (stats.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
  const kind = KINDS.find(([is]) => is(stats))?.[1] ?? 'no file';
  throw new InvalidInputError(`${path}: is ${kind}, which has no bytes at fixed places; write it to a file first`);
}
