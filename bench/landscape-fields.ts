import { Tag } from '../src/cog/tags.js';
import { type Field, short } from '../src/cog/write/ifd.js';
import { LANDSCAPE_CLASSES } from './landscape-classes.js';

const PALETTE = 3;
const LEVELS = 256;

/** What an image of the landscape says of its pixels: they are class codes, which have colours. */
export function colorFields(): Field[] {
  return [short(Tag.PhotometricInterpretation, PALETTE), short(Tag.ColorMap, ...colorMap())];
}

/** 16-bit reds of all codes, then greens, then blues. */
function colorMap(): number[] {
  const map = new Array<number>(3 * LEVELS).fill(0);
  for (const { code, color } of LANDSCAPE_CLASSES) {
    for (const band of [0, 1, 2]) {
      map[band * LEVELS + code] = 257 * Number.parseInt(color.slice(1 + 2 * band, 3 + 2 * band), 16);
    }
  }
  return map;
}
