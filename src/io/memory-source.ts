import type { RangeSource, SourceVersion } from './ports.js';

/** Bytes in memory as a source. */
export class MemorySource implements RangeSource {
  constructor(
    readonly uri: string,
    readonly data: Uint8Array,
  ) {}

  async version(): Promise<SourceVersion> {
    return { size: this.data.length, etag: 'memory' };
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    return this.data.subarray(offset, offset + length);
  }

  async close(): Promise<void> {}
}
