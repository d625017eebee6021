import { encode } from 'fast-png';
import type { Canvas } from './canvas.js';

const MOST_COLORS = 256;
/**
 * Of fflate, from 0 to 9; its bytes depend on its version alone, which is pinned. For pictures with a palette a higher
 * level takes twice the time for 3 % fewer bytes; without one, 6 takes as long as 3 and may halve them (measured).
 */
const LEVELS = { palette: 3, rgb: 6 } as const;

/** A canvas as PNG: with a palette where 256 colours do, which is a third of the size. */
export function pngBytes({ width, height, data }: Canvas): Uint8Array {
  const colors = new Map<number, number>();
  const indices = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const start = row * width;
    // Cells are mostly some pixels high, and much of a picture is blank.
    if (row > 0 && isLikeTheRowAbove(data, row, 3 * width)) {
      indices.copyWithin(start, start - width, start);
      continue;
    }
    let [before, index] = [-1, 0]; // a pixel mostly has the colour of the one before it
    for (let pixel = start, at = 3 * start; pixel < start + width; pixel++, at += 3) {
      const color = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
      if (color !== before) {
        before = color;
        index = colors.get(color) ?? colors.size;
        if (index === MOST_COLORS) return encode({ width, height, data, channels: 3 }, { zlib: { level: LEVELS.rgb } });
        colors.set(color, index);
      }
      indices[pixel] = index;
    }
  }
  const palette = [...colors.keys()].map((color) => [color >> 16, (color >> 8) & 255, color & 255]);
  return encode({ width, height, data: indices, channels: 1, palette }, { zlib: { level: LEVELS.palette } });
}

/** Whether a row has the bytes of the one above it. */
function isLikeTheRowAbove(data: Uint8Array, row: number, bytes: number): boolean {
  const at = row * bytes;
  return Buffer.compare(data.subarray(at - bytes, at), data.subarray(at, at + bytes)) === 0;
}
