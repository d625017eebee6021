import { createHash } from 'node:crypto';
import { link, mkdir, open, rmdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing, OutputError } from '../errors.js';
import { writeError } from './file-errors.js';
import { openRegularFile } from './regular-file.js';

/**
 * Gives a finished file its name, in one step and only if nothing has it yet; a file that is there must be the same.
 */
export async function appear(partial: string, path: string): Promise<void> {
  if (await linked(partial, path)) return;
  if ((await sha256Of(partial)) !== (await sha256Of(path)))
    throw new OutputError(`${path}: is there already, with other content; choose another --out`);
}

/** Gives a file one more name, unless something has it. */
export async function linked(path: string, name: string): Promise<boolean> {
  try {
    await link(path, name);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  const handle = await openRegularFile(path);
  for await (const chunk of handle.createReadStream()) hash.update(chunk as Uint8Array); // closes the file at its end
  return hash.digest('hex');
}

/**
 * Makes a folder and its parents. Node's own recursive mkdir never ends where a file system, such as /proc, refuses
 * with ENOENT.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdirOnce(path);
  }
}

/** Another writer may make the same folder at the same time. */
export async function mkdirOnce(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** Removes a file; one that isn't there is no error. */
export async function removeFile(path: string, begun: boolean): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (!isMissing(error)) throw writeError(error, path, begun);
  }
}

/** An object store has no folders: one that its last object has left goes with it. */
export async function removeEmptyFolder(path: string, begun: boolean): Promise<void> {
  try {
    await rmdir(path);
  } catch (error) {
    const inUse = error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY';
    if (!inUse && !isMissing(error)) throw writeError(error, path, begun);
  }
}

/** Writes a new file and, unless it is sealed, waits until the disk has it. */
export async function writeAll(path: string, chunks: AsyncIterable<Uint8Array>, isSealed: boolean): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    for await (const chunk of chunks) {
      for (let done = 0; done < chunk.length; ) done += (await handle.write(chunk, done)).bytesWritten;
    }
    if (!isSealed) await handle.sync();
  } finally {
    await handle.close();
  }
}
