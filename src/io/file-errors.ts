import { type FractileError, NotFoundError, OutputError, StorageError } from '../errors.js';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const MANY = new Set(['EMFILE', 'ENFILE']);
const FORBIDDEN = new Set(['EACCES', 'EPERM']);
const REFUSED = new Set([...FORBIDDEN, 'EROFS', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EEXIST', 'ELOOP']);

/** Whether an error is one of the operating system. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/**
 * The typed error for a failed read of a file.
 * @param begun whether it belongs to a run that has begun: then it could be read before
 */
export function readError(error: unknown, path: string, begun = false): FractileError {
  const code = codeOf(error);
  if (begun && FORBIDDEN.has(code))
    return new StorageError(`${path}: can't be read (${code}); make it readable and run again to resume`, {
      cause: error,
    });
  if (code === 'ENOENT') return new NotFoundError(`${path}: no such file`, { cause: error });
  if (code === 'EISDIR')
    return new NotFoundError(
      `${path}: is a directory, not a raster file; name a file, or, if the directory is a raster (Esri grid, Zarr), make a TIFF of it with gdal_translate -of COG`,
      { cause: error },
    );
  if (REFUSED.has(code))
    return new NotFoundError(`${path}: can't be opened (${code}); check its permissions`, { cause: error });
  if (MANY.has(code)) return tooManyFiles(error, path, code);
  return new StorageError(`${path}: read failed (${code})`, { cause: error });
}

function tooManyFiles(error: unknown, path: string, code: string): StorageError {
  return new StorageError(`${path}: too many files are open (${code}); raise the limit (ulimit -n) and run again`, {
    cause: error,
  });
}

/**
 * The typed error for a failed write of a file.
 * @param begun whether something was written to this place before: then it is no longer the choice of place that is at
 * fault
 */
export function writeError(error: unknown, path: string, begun: boolean): FractileError {
  const code = codeOf(error);
  if (MANY.has(code)) return tooManyFiles(error, path, code);
  if (FULL.has(code))
    return new StorageError(`${path}: the disk is full; free some space and run again to resume`, { cause: error });
  if (begun && code === 'ENOENT')
    return new StorageError(`${path}: its folder is no longer there; run again`, { cause: error });
  if (begun && REFUSED.has(code))
    return new StorageError(`${path}: can no longer be written (${code}); make it writable and run again to resume`, {
      cause: error,
    });
  if (REFUSED.has(code) || code === 'ENOENT') {
    return new OutputError(`${path}: can't be written (${code}); choose another --out or change its permissions`, {
      cause: error,
    });
  }
  return new StorageError(`${path}: write failed (${code}); run again to resume`, { cause: error });
}
