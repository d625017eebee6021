/**
 * Writes that go on behind the work that made them.
 * Memory: what `most` of them hold.
 */
export class WriteBehind {
  readonly #writing = new Set<Promise<void>>();
  #failed: { readonly error: unknown } | null = null;

  constructor(readonly most: number) {}

  /**
   * Begins a write, as soon as fewer than `most` are under way.
   * @throws the error of an earlier one
   */
  async begin(write: () => Promise<void>): Promise<void> {
    while (this.#writing.size >= this.most) await Promise.race(this.#writing);
    this.#check();
    const writing: Promise<void> = write()
      .catch((error: unknown) => {
        this.#failed ??= { error };
      })
      .finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
  }

  /**
   * Waits until nothing is under way any more.
   * @throws the error of the first one that failed
   */
  async end(): Promise<void> {
    await Promise.all(this.#writing);
    this.#check();
  }

  #check(): void {
    if (this.#failed) throw this.#failed.error;
  }
}
