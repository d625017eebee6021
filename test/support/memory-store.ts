import { NotFoundError, OutputError } from '../../src/errors.js';
import { MemorySource } from '../../src/io/memory-source.js';
import type { ObjectStore, OpenSource, RangeSource } from '../../src/io/ports.js';

/** An object store in memory, also a place to open sources from: a URI is a key. */
export class MemoryStore implements ObjectStore {
  readonly uri = 'memory:';
  readonly objects = new Map<string, Uint8Array>();

  async get(key: string): Promise<Uint8Array | null> {
    return this.objects.get(key) ?? null;
  }

  async size(key: string): Promise<number | null> {
    return this.objects.get(key)?.length ?? null;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const present = this.objects.get(key);
    if (present && !Buffer.from(present).equals(bytes)) throw new OutputError(`${key}: is there, with other content`);
    this.objects.set(key, bytes.slice());
  }

  async replace(key: string, bytes: Uint8Array): Promise<void> {
    this.objects.set(key, bytes.slice());
  }

  async putStream(key: string, _size: number, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    await this.put(key, Buffer.concat(parts));
  }

  async list(prefix: string): Promise<string[]> {
    return [...this.objects.keys()]
      .filter((key) => key.startsWith(prefix) && !key.slice(prefix.length).includes('/'))
      .sort();
  }

  async setAside(key: string): Promise<string> {
    const aside = `aside-${key}`;
    this.objects.set(aside, this.objects.get(key)!);
    this.objects.delete(key);
    return aside;
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.objects.delete(key);
  }

  async removeAbandoned(): Promise<void> {}

  async open(key: string): Promise<RangeSource> {
    const bytes = this.objects.get(key);
    if (!bytes) throw new NotFoundError(`${key}: no such object`);
    return new MemorySource(key, bytes);
  }

  readonly source: OpenSource = (uri) => this.open(uri);
}
