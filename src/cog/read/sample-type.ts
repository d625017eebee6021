import { UnsupportedRasterError } from '../../errors.js';
import { excerpt } from '../../excerpt.js';
import type { ImageLayout, SampleFormat } from '../image-layout.js';
import { Tag } from '../tags.js';
import { type ImageFileDirectory, tagNumbers } from './tag-values.js';

const FORMATS: Readonly<Record<number, SampleFormat>> = { 1: 'uint', 2: 'int', 3: 'float', 4: 'uint' };
/** What GDAL reads, too; signed numbers of an odd width it takes for unsigned ones. */
const BITS: Readonly<Record<SampleFormat, readonly number[]>> = {
  uint: [...Array.from({ length: 32 }, (_, i) => i + 1), 64],
  int: [8, 16, 32, 64],
  float: [16, 24, 32, 64],
};

/**
 * Reads the type that the samples of all bands have.
 * @throws UnsupportedRasterError where it can't be read, or bands differ
 */
export async function readSampleType(
  uri: string,
  ifd: ImageFileDirectory,
  bands: number,
): Promise<Pick<ImageLayout, 'bits' | 'format'>> {
  const bits = await uniform(uri, ifd, 'BitsPerSample', bands);
  const sampleFormat = await uniform(uri, ifd, 'SampleFormat', bands);
  const format = FORMATS[sampleFormat];
  if (!format) throw new UnsupportedRasterError(`${uri}: ${withoutNumbers(sampleFormat)}`);
  if (!BITS[format].includes(bits)) {
    throw new UnsupportedRasterError(
      `${uri}: samples of ${bits} bits (${format}) can't be read, by GDAL neither; write it in 8, 16 or 32 bits with the program that wrote it`,
    );
  }
  return { bits, format };
}

/** What samples are that are neither whole numbers nor floats (TIFF 6.0 section 19, and libtiff's complex ones). */
function withoutNumbers(sampleFormat: number): string {
  return sampleFormat === 5 || sampleFormat === 6
    ? 'holds complex numbers, which are no classes or measurements; take their real part with gdal_translate -ot Float64 -of COG'
    : `has samples of the unknown format ${sampleFormat}; get the file again from its origin`;
}

/** What all bands have in common; values beyond those of the bands mean nothing. */
async function uniform(
  uri: string,
  ifd: ImageFileDirectory,
  name: 'BitsPerSample' | 'SampleFormat',
  bands: number,
): Promise<number> {
  const values = ((await tagNumbers(ifd, Tag[name])) ?? []).slice(0, Math.max(1, bands));
  const first = values[0] ?? 1;
  if (values.some((v) => v !== first)) {
    throw new UnsupportedRasterError(
      `${uri}: bands differ in ${name} (${excerpt(values.slice(0, 100).join(', '))}); write them to one type first`,
    );
  }
  return first;
}
