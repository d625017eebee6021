import type { ImageLayout } from '../image-layout.js';
import { Subfile, Tag } from '../tags.js';
import { type Raster, readDirectories } from './raster.js';
import { readLayout } from './read-layout.js';
import { firstNumber } from './tag-values.js';

/** A directory of a reduced image. */
interface Reduced {
  readonly layout: ImageLayout;
  readonly isMask: boolean;
}

/**
 * A raster as its coarsest overview whose long side still has `least` pixels: to be read like the raster itself, but
 * for its place. The raster itself where there is none such, or where its mask has no overview of that size.
 * @throws CorruptRasterError, UnsupportedRasterError
 */
export async function overviewOf(raster: Raster, least: number): Promise<Raster> {
  const reduced = await reducedImages(raster);
  const isSmaller = ({ width, height }: ImageLayout, than: ImageLayout) => width < than.width && height <= than.height;
  let chosen = raster;
  for (const { layout, isMask } of reduced) {
    if (isMask || Math.max(layout.width, layout.height) < least || !isSmaller(layout, chosen.layout)) continue;
    if (!isAlike(layout, raster.layout)) continue;
    const mask = reduced.find((one) => one.isMask && isSameSize(one.layout, layout))?.layout ?? null;
    const { acceptsLoss } = raster.layout;
    if ((mask === null) === (raster.mask === null)) chosen = { ...raster, layout: { ...layout, acceptsLoss }, mask };
  }
  return chosen;
}

async function reducedImages({ source, cache, structure }: Raster): Promise<Reduced[]> {
  const found: Reduced[] = [];
  for (const [i, ifd] of (await readDirectories(cache, structure)).entries()) {
    const kind = await firstNumber(ifd, Tag.NewSubfileType, 0);
    if (i === 0 || !(kind & Subfile.Reduced)) continue;
    const layout = await readLayout(source.uri, ifd, structure.directories[i]!, structure.littleEndian, () => {});
    found.push({ layout, isMask: (kind & Subfile.Mask) !== 0 });
  }
  return found;
}

function isAlike(one: ImageLayout, other: ImageLayout): boolean {
  return (['samplesPerPixel', 'bits', 'format'] as const).every((key) => one[key] === other[key]);
}

function isSameSize(one: ImageLayout, other: ImageLayout): boolean {
  return one.width === other.width && one.height === other.height;
}
