import type { RangeSource, ReadCounts, SourceVersion } from './ports.js';

/** Counts the requests and bytes of another source. */
export class CountingSource implements RangeSource {
  constructor(
    readonly inner: RangeSource,
    readonly counts: ReadCounts,
  ) {}

  get uri(): string {
    return this.inner.uri;
  }

  version(): Promise<SourceVersion> {
    return this.inner.version();
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const bytes = await this.inner.read(offset, length);
    this.counts.requests++;
    this.counts.bytes += bytes.length;
    return bytes;
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}
