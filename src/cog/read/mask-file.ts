import { CorruptRasterError, InvalidInputError } from '../../errors.js';
import { Tag } from '../tags.js';
import type { MaskImage } from './band-reading.js';
import { type Raster, readDirectories } from './raster.js';
import { tagText } from './tag-values.js';

/** GDAL's GMF_PER_DATASET: one mask for all bands. */
const PER_DATASET = 2;

/**
 * The mask of a band in a mask file (`<raster>.msk`): its first band, or the band of the same number, as the item
 * INTERNAL_MASK_FLAGS_n of its metadata says. Null where it says nothing of the band, which GDAL takes for no mask.
 * @param band of the raster, from 0
 * @throws InvalidInputError where it is of another size than the raster, CorruptRasterError where it lacks the band
 */
export async function maskOfFile(file: Raster, raster: Raster, band: number): Promise<MaskImage | null> {
  const { uri } = file.source;
  const [main] = await readDirectories(file.cache, file.structure);
  const { describeMetadata } = await import('../describe-metadata.js'); // a parser that few rasters need
  const { items, note } = describeMetadata(uri, await tagText(main!, Tag.GdalMetadata));
  if (note) throw new CorruptRasterError(`${uri}: its metadata can't be read (${note}); write the mask anew`);
  const flags = items.find(({ name }) => name === `INTERNAL_MASK_FLAGS_${band + 1}`);
  if (!flags) return null;
  const { layout } = file;
  if (layout.width !== raster.layout.width || layout.height !== raster.layout.height)
    throw new InvalidInputError(
      `${uri}: is a mask of ${layout.width} x ${layout.height} pixels for a raster of ${raster.layout.width} x ${raster.layout.height}; write the mask anew, or remove it`,
    );
  const of = Number(flags.value) & PER_DATASET ? 0 : band;
  if (of >= layout.samplesPerPixel)
    throw new CorruptRasterError(`${uri}: holds no mask of band ${band + 1}; write the mask anew, or remove it`);
  return { file, layout, band: of };
}
