import type { TiffMap } from './tiff-map.js';

/** A file under mutation. Writes beyond its end are dropped, because another mutation may have cut it. */
export class Subject {
  constructor(
    public bytes: Uint8Array,
    readonly map: TiffMap,
    /** Another good file, to take bytes from. */
    readonly other: Uint8Array,
  ) {}

  /** Writes the low `size` bytes of an unsigned whole number in the file's byte order. */
  putInteger(at: number, size: number, value: bigint): void {
    const word = BigInt.asUintN(8 * size, value);
    const bytes = Uint8Array.from({ length: size }, (_, i) => Number((word >> BigInt(8 * i)) & 0xffn));
    this.put(at, this.map.little ? bytes : bytes.reverse());
  }

  putDouble(at: number, value: number): void {
    const data = new DataView(new ArrayBuffer(8));
    data.setFloat64(0, value, this.map.little);
    this.put(at, new Uint8Array(data.buffer));
  }

  put(at: number, bytes: Uint8Array): void {
    const room = Math.max(0, this.bytes.length - at);
    if (room > 0) this.bytes.set(bytes.subarray(0, room), at);
  }
}

/** Changes a file and says in words what it did. */
export type Mutation = (subject: Subject, random: import('./random.js').Random) => string;

/** Numbers at the borders of what fields can hold. */
export const BOUNDARIES: readonly bigint[] = [
  0n, 1n, 2n, 7n, 8n, 15n, 16n, 127n, 128n, 255n, 256n, 4095n, 4096n, 4097n, 16384n, 32767n, 32768n, 65535n, 65536n,
  2n ** 24n, 2n ** 31n - 1n, 2n ** 31n, 2n ** 32n - 1n, 2n ** 32n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n,
]; // biome-ignore format: a table reads better on few lines
