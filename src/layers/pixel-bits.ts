/** Pixels along the side of a chunk of memory. */
const CHUNK = 256;
const WORD = 32;

/** A set of pixels of a lattice: a bit for each pixel around those that are in it. */
export class PixelBits {
  readonly #chunks = new Map<string, Uint32Array>();

  has(x: number, y: number): boolean {
    const chunk = this.#chunks.get(chunkOf(x, y));
    if (!chunk) return false;
    const at = placeIn(x, y);
    return ((chunk[at >> 5]! >> (at & (WORD - 1))) & 1) === 1;
  }

  add(x: number, y: number): void {
    const name = chunkOf(x, y);
    const chunk = this.#chunks.get(name) ?? new Uint32Array(CHUNK ** 2 / WORD);
    this.#chunks.set(name, chunk);
    const at = placeIn(x, y);
    chunk[at >> 5] = chunk[at >> 5]! | (1 << (at & (WORD - 1)));
  }

  clear(): void {
    this.#chunks.clear();
  }
}

const chunkOf = (x: number, y: number) => `${Math.floor(x / CHUNK)} ${Math.floor(y / CHUNK)}`;
const placeIn = (x: number, y: number) => (y % CHUNK) * CHUNK + (x % CHUNK);
