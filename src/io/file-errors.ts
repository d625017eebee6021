import { type FractileError, NotFoundError, OutputError, StorageError } from '../errors.js';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const REFUSED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EEXIST', 'ELOOP']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** @returns the typed error for a failed read of a file. */
export function readError(error: unknown, path: string): FractileError {
  const code = codeOf(error);
  if (code === 'ENOENT') return new NotFoundError(`${path}: no such file`, { cause: error });
  if (code === 'EISDIR') return new NotFoundError(`${path}: is a directory, not a raster file`, { cause: error });
  if (REFUSED.has(code))
    return new NotFoundError(`${path}: can't be opened (${code}); check its permissions`, { cause: error });
  return new StorageError(`${path}: read failed (${code})`, { cause: error });
}

/** @returns the typed error for a failed write of a file. */
export function writeError(error: unknown, path: string): FractileError {
  const code = codeOf(error);
  if (FULL.has(code))
    return new StorageError(`${path}: the disk is full; free some space and run again to resume`, { cause: error });
  if (REFUSED.has(code) || code === 'ENOENT') {
    return new OutputError(`${path}: can't be written (${code}); choose another --out or change its permissions`, {
      cause: error,
    });
  }
  return new StorageError(`${path}: write failed (${code}); run again to resume`, { cause: error });
}
