import type { FileHandle } from 'node:fs/promises';
import { SourceChangedError } from '../errors.js';
import { readError } from './file-errors.js';
import type { RangeSource, SourceVersion } from './ports.js';
import { openRegularFile } from './regular-file.js';

/** A local file. Its version is its size and its time of modification in nanoseconds. */
export class FileSource implements RangeSource {
  readonly isFile = true;
  #opened: SourceVersion | null = null;

  private constructor(
    readonly uri: string,
    readonly handle: FileHandle,
  ) {}

  /**
   * Opens a file.
   * @throws NotFoundError, InvalidInputError where it is a pipe or a device, StorageError
   */
  static async open(path: string): Promise<FileSource> {
    return new FileSource(path, await openRegularFile(path));
  }

  async version(): Promise<SourceVersion> {
    try {
      const stat = await this.handle.stat({ bigint: true });
      const version = { size: Number(stat.size), etag: `mtime-${stat.mtimeNs}` };
      this.#opened ??= version;
      return version;
    } catch (error) {
      throw readError(error, this.uri);
    }
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const buffer = new Uint8Array(length);
    let filled = 0;
    try {
      while (filled < length) {
        const { bytesRead } = await this.handle.read(buffer, filled, length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
    } catch (error) {
      throw readError(error, this.uri);
    }
    if (filled < length && this.#opened && offset + length <= this.#opened.size) {
      throw new SourceChangedError(`${this.uri}: became shorter while it was read, at byte ${offset + filled}`);
    }
    return filled === length ? buffer : buffer.subarray(0, filled);
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}
