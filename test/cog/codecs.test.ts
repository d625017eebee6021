import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reverseBits, toNativeOrder } from '../../src/cog/codecs/byte-order.js';
import { decodeLzw } from '../../src/cog/codecs/lzw.js';
import { decodePackBits } from '../../src/cog/codecs/packbits.js';
import {
  applyFloatingPoint,
  applyHorizontal,
  undoFloatingPoint,
  undoHorizontal,
} from '../../src/cog/codecs/predictor.js';
import type { ImageLayout } from '../../src/cog/image-layout.js';
import { decodeBlock } from '../../src/cog/read/decode-block.js';

describe('LZW', () => {
  it('decodes the example of the TIFF 6.0 specification', () => {
    // Section 13: the strip 7 7 7 8 8 7 7 6 6 gives the codes Clear 7 258 8 8 258 6 6 End, nine bits each.
    const codes = [256, 7, 258, 8, 8, 258, 6, 6, 257];
    const bits = codes.map((code) => code.toString(2).padStart(9, '0')).join('');
    const bytes = Uint8Array.from(bits.match(/.{1,8}/g)!, (byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
    expect([...decodeLzw(bytes, 9)]).toEqual([7, 7, 7, 8, 8, 7, 7, 6, 6]);
  });

  it('refuses data that ends early or names codes it has not', () => {
    expect(() => decodeLzw(Uint8Array.of(0x80, 0x01), 9)).toThrow(/LZW data ends after 0 of 9 bytes/);
    expect(() => decodeLzw(Uint8Array.of(0x80, 0x3f, 0xff, 0xff), 9)).toThrow(/LZW code \d+/);
    expect(() => decodeLzw(Uint8Array.of(0x00, 0x01, 0x80), 9)).toThrow(/old bit order/);
  });
});

describe('PackBits', () => {
  it('decodes the example of the TIFF 6.0 specification and skips -128', () => {
    const packed = [0xfe, 0xaa, 0x02, 0x80, 0x00, 0x2a, 0x80, 0xfd, 0xaa, 0x03, 0x80, 0x00, 0x2a, 0x22, 0xf7, 0xaa];
    const plain = 'aaaaaa80002aaaaaaaaa80002a22aaaaaaaaaaaaaaaaaaaa';
    expect(Buffer.from(decodePackBits(Uint8Array.from(packed), 24)).toString('hex')).toBe(plain);
  });

  it('refuses data that ends early', () => {
    expect(() => decodePackBits(Uint8Array.of(0xfe), 3)).toThrow('PackBits data ends after 0 of 3 bytes');
  });
});

describe('predictors', () => {
  it('are undone by their inverse', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(65535), { minLength: 12, maxLength: 12 }), (values) => {
        const samples = Uint16Array.from(values);
        applyHorizontal(samples, 4);
        undoHorizontal({ bytes: new Uint8Array(samples.buffer), rowSamples: 4, stride: 1, sampleBytes: 2 });
        expect([...samples]).toEqual(values);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.float(), { minLength: 12, maxLength: 12 }), (values) => {
        const bytes = applyFloatingPoint(Float32Array.from(values), 4);
        undoFloatingPoint({ bytes, rowSamples: 4, stride: 1, sampleBytes: 4 });
        expect(Array.from(new Float32Array(bytes.buffer))).toEqual(Array.from(Float32Array.from(values)));
      }),
    );
  });

  it('difference within pixels of several bands, not across them', () => {
    const bytes = Uint8Array.of(1, 10, 1, 10, 1, 10); // three pixels of two bands
    undoHorizontal({ bytes, rowSamples: 6, stride: 2, sampleBytes: 1 });
    expect([...bytes]).toEqual([1, 10, 2, 20, 3, 30]);
  });
});

describe('byte order', () => {
  it('swaps whole samples and reverses bits', () => {
    const bytes = Uint8Array.of(1, 2, 3, 4);
    toNativeOrder(bytes, 2, false);
    expect([...bytes]).toEqual([2, 1, 4, 3]);
    toNativeOrder(bytes, 2, true);
    expect([...bytes]).toEqual([2, 1, 4, 3]);
    expect([...reverseBits(Uint8Array.of(0b00000001, 0b11010000))]).toEqual([0b10000000, 0b00001011]);
  });
});

describe('decodeBlock', () => {
  const layout = {
    blockWidth: 1000, blockHeight: 1000, samplesPerPixel: 1, planar: false, bits: 8, format: 'uint', compression: 8, predictor: 1,
    reversedBits: false, littleEndian: true, tiled: true, lercParameters: null,
  } as unknown as ImageLayout; // biome-ignore format: one thought

  it('refuses a block whose declared size its bytes can not hold, before it takes the memory', () => {
    expect(() => decodeBlock(layout, new Uint8Array(20), 1000, 'a.tif: block 0,0')).toThrow(
      "a.tif: block 0,0: 20 stored bytes can't hold 1000000 bytes of DEFLATE data",
    );
  });

  it('stops a decompression bomb at the declared size', () => {
    const bomb = deflateSync(new Uint8Array(50_000_000));
    expect(() => decodeBlock(layout, bomb, 1000, 'a.tif: block 0,0')).toThrow(
      /a.tif: block 0,0: DEFLATE data is corrupt/,
    );
  });

  it('names a block that is cut short or damaged', () => {
    const good = deflateSync(Uint8Array.from({ length: 1_000_000 }, (_, i) => (i * 7919) % 251));
    expect(() => decodeBlock(layout, good.subarray(0, good.length / 2), 1000, 'a.tif: block 3,4')).toThrow(
      /^a.tif: block 3,4: DEFLATE data is corrupt \(unexpected end of file\); get the file again/,
    );
    const short = deflateSync(new Uint8Array(999_999));
    expect(() => decodeBlock(layout, short, 1000, 'a.tif: block 3,4')).toThrow('decodes to 999999 of 1000000 bytes');
  });
});
