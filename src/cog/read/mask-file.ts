import { CorruptRasterError, InvalidInputError } from '../../errors.js';
import { Tag } from '../tags.js';
import type { MaskImage } from './band-reading.js';
import { type Raster, readDirectories } from './raster.js';
import { tagText } from './tag-values.js';

/** GDAL's GMF_PER_DATASET: one mask for all bands. */
const PER_DATASET = 2;

/**
 * What a mask file (`<raster>.msk`) says of the mask of a band: the item INTERNAL_MASK_FLAGS_n of its metadata. Null
 * where it says nothing, which GDAL takes for no mask.
 * @param band of the raster, from 0
 * @throws CorruptRasterError where its metadata can't be read
 */
export async function flagsOfMaskFile(file: Raster, band: number): Promise<string | null> {
  const { uri } = file.source;
  const [main] = await readDirectories(file.cache, file.structure);
  const { describeMetadata } = await import('../describe-metadata.js'); // a parser that few rasters need
  const { items, note } = describeMetadata(uri, await tagText(main!, Tag.GdalMetadata));
  if (note) throw new CorruptRasterError(`${uri}: its metadata can't be read (${note}); write the mask anew`);
  return items.find(({ name }) => name === `INTERNAL_MASK_FLAGS_${band + 1}`)?.value ?? null;
}

/**
 * The mask of a band in a mask file: its first band, or the band of the same number. Null where it lacks that band, as
 * in GDAL.
 * @param band of the raster, from 0
 * @param flags a number in words
 * @throws InvalidInputError where it is of another size than the raster
 */
export function maskOfFile(file: Raster, raster: Raster, band: number, flags: string): MaskImage | null {
  const { uri } = file.source;
  const { layout } = file;
  if (layout.width !== raster.layout.width || layout.height !== raster.layout.height)
    throw new InvalidInputError(
      `${uri}: is a mask of ${layout.width} x ${layout.height} pixels for a raster of ${raster.layout.width} x ${raster.layout.height}; write the mask anew, or remove it`,
    );
  const of = Number.parseInt(flags, 10) & PER_DATASET ? 0 : band;
  return of < layout.samplesPerPixel ? { file, layout, band: of, showsUnwritten: false } : null;
}
