import { encode } from 'fast-png';
import type { Canvas } from './canvas.js';

const MOST_COLORS = 256;
/** Of fflate, from 0 to 9: its bytes depend on its version alone, which is pinned. */
const LEVEL = 6;

/** A canvas as PNG: with a palette where 256 colours do, which is a third of the size. */
export function pngBytes({ width, height, data }: Canvas): Uint8Array {
  const colors = new Map<number, number>();
  const indices = new Uint8Array(width * height);
  for (let pixel = 0; pixel < indices.length; pixel++) {
    const color = (data[3 * pixel]! << 16) | (data[3 * pixel + 1]! << 8) | data[3 * pixel + 2]!;
    const index = colors.get(color) ?? colors.size;
    if (index === MOST_COLORS) return encode({ width, height, data, channels: 3 }, { zlib: { level: LEVEL } });
    colors.set(color, index);
    indices[pixel] = index;
  }
  const palette = [...colors.keys()].map((color) => [color >> 16, (color >> 8) & 255, color & 255]);
  return encode({ width, height, data: indices, channels: 1, palette }, { zlib: { level: LEVEL } });
}
