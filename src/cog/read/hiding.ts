import type { ImageFileDirectory } from 'geotiff';
import { CorruptRasterError } from '../../errors.js';
import type { ImageLayout } from '../image-layout.js';
import { Subfile, Tag } from '../tags.js';
import { readLayout } from './read-layout.js';
import type { TiffStructure } from './tiff-structure.js';
import type { Warn } from './warn.js';

/** Values of ExtraSamples that mean opacity: premultiplied or not. */
const ALPHA: readonly number[] = [1, 2];

/**
 * The full-resolution mask directory: NewSubfileType says mask but not reduced resolution. Of bytes, and of one band or
 * as many as the image, or else GDAL ignores it, too.
 */
export async function readMask(
  uri: string,
  directories: readonly ImageFileDirectory[],
  structure: TiffStructure,
  main: ImageLayout,
  warn: Warn,
): Promise<ImageLayout | null> {
  for (const [i, ifd] of directories.entries()) {
    const kind = Number((await ifd.loadValue(Tag.NewSubfileType)) ?? 0);
    if (i === 0 || !(kind & Subfile.Mask) || kind & Subfile.Reduced) continue;
    const mask = await readLayout(uri, ifd, structure.directories[i]!, structure.littleEndian, warn);
    const isOfMain = mask.width === main.width && mask.height === main.height;
    const isByte = mask.format === 'uint' && mask.bits <= 8;
    if (isOfMain && isByte && [1, main.samplesPerPixel].includes(mask.samplesPerPixel)) return mask;
  }
  return null;
}

/**
 * The index of the band that is declared as alpha, null without one.
 * @throws CorruptRasterError
 */
export async function readAlpha(uri: string, ifd: ImageFileDirectory, layout: ImageLayout): Promise<number | null> {
  const extra = Array.from(((await ifd.loadValue(Tag.ExtraSamples)) ?? []) as ArrayLike<number>);
  const at = extra.findIndex((kind) => ALPHA.includes(kind));
  if (extra.length > layout.samplesPerPixel) {
    throw new CorruptRasterError(
      `${uri}: declares ${extra.length} extra bands among ${layout.samplesPerPixel}; get the file again from its origin`,
    );
  }
  return at < 0 ? null : layout.samplesPerPixel - extra.length + at;
}
