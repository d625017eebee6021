import { ZSTDDecoder } from 'zstddec';

const decoder = new ZSTDDecoder();

/** Loads the WebAssembly decoder. */
export async function initZstd(): Promise<void> {
  await decoder.init();
}

/** Zstandard; the output buffer is bounded by `bytes`. */
export function decodeZstd(data: Uint8Array, bytes: number): Uint8Array {
  return decoder.decode(data, bytes);
}
