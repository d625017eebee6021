import type { ObjectStore } from './ports.js';

/** Two stores seen as one: objects under certain prefixes live in the second, where they can expire on their own. */
export class SplitStore implements ObjectStore {
  readonly uri: string;

  /**
   * Joins two stores.
   * @param prefixes of keys that belong to `aside`
   */
  constructor(
    readonly main: ObjectStore,
    readonly aside: ObjectStore,
    readonly prefixes: readonly string[],
  ) {
    this.uri = main.uri;
  }

  #isAside(key: string): boolean {
    return this.prefixes.some((prefix) => key.startsWith(prefix));
  }

  #of(key: string): ObjectStore {
    return this.#isAside(key) ? this.aside : this.main;
  }

  get(key: string): Promise<Uint8Array | null> {
    return this.#of(key).get(key);
  }

  size(key: string): Promise<number | null> {
    return this.#of(key).size(key);
  }

  put(key: string, bytes: Uint8Array, isSealed?: boolean): Promise<void> {
    return this.#of(key).put(key, bytes, isSealed);
  }

  replace(key: string, bytes: Uint8Array): Promise<void> {
    return this.#of(key).replace(key, bytes);
  }

  putStream(key: string, size: number, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    return this.#of(key).putStream(key, size, chunks);
  }

  list(prefix: string): Promise<string[]> {
    return this.#of(prefix).list(prefix);
  }

  setAside(key: string): Promise<string> {
    return this.#of(key).setAside(key);
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.main.remove(keys.filter((key) => !this.#isAside(key)));
    await this.aside.remove(keys.filter((key) => this.#isAside(key)));
  }

  async removeAbandoned(prefixes: readonly string[]): Promise<void> {
    await this.main.removeAbandoned(prefixes.filter((prefix) => !this.#isAside(prefix)));
    await this.aside.removeAbandoned(prefixes.filter((prefix) => this.#isAside(prefix)));
  }
}
