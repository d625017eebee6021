import type { GeoTIFFImage } from 'geotiff';
import type { PageBand, PageData } from '../src/outputs/report/page-data.js';
import { valueOfStored } from '../src/results/band-value.js';

/** A raster beside the page is of another run than the page. */
export class OtherRasterError extends Error {
  override readonly name = 'OtherRasterError';
}

/** Items of the metadata that a raster of a run carries (src/outputs/mosaic/mosaic-metadata.ts). */
const QUESTION = 'FRACTILE_QUESTION_SHA256';
const BAND = 'BAND';
const ENDS = ['STATISTICS_MINIMUM', 'STATISTICS_MAXIMUM'] as const;

/**
 * Compares a raster with what the page says of it: its size, what was asked, its bands, and their extremes, by which
 * answers to one question that are of other sources differ.
 * @param images the raster, and its overviews from fine to coarse
 * @throws OtherRasterError where they differ
 */
export async function requireOwn(data: PageData, file: number, images: readonly GeoTIFFImage[]): Promise<void> {
  const { files, grid, bands, questionHash } = data;
  const fail = (what: string): never => {
    throw new OtherRasterError(`${files[file]!.key} beside it is of another run: its ${what}`);
  };
  images.forEach((image, level) => {
    const [columns, rows] = [grid.columns, grid.rows].map((cells) => Math.ceil(cells / 2 ** level));
    if (image.getWidth() !== columns || image.getHeight() !== rows) fail('size differs');
  });
  const items = await itemsOf(images[0]!);
  if (items.get(QUESTION) !== questionHash) fail('question differs');
  const own = bands.filter((band) => band.file === file);
  for (const band of own) {
    if (items.get(`${BAND} ${band.index}`) !== band.name) fail(`band ${band.index + 1} is not ${band.name}`);
    if (!haveSameEnds(band, items)) fail(`values of ${band.name} differ`);
  }
}

function haveSameEnds(band: PageBand, items: ReadonlyMap<string, string>): boolean {
  const value = valueOfStored(band);
  return ENDS.every((name, i) => {
    const item = items.get(`${name} ${band.index}`);
    if (item === undefined) return band.range === null;
    return band.range !== null && value(Number(item)) === band.range[i];
  });
}

/** The items of GDAL's metadata by their names; behind those of a band stands its number, from 0. */
async function itemsOf(image: GeoTIFFImage): Promise<ReadonlyMap<string, string>> {
  const { fileDirectory } = image;
  const text = fileDirectory.hasTag('GDAL_METADATA') ? String(await fileDirectory.loadValue('GDAL_METADATA')) : '';
  const found = new DOMParser().parseFromString(text.replace(/\0+$/, ''), 'text/xml');
  return new Map(
    [...found.querySelectorAll('Item')].map((item) => {
      const sample = item.getAttribute('sample');
      return [`${item.getAttribute('name')}${sample === null ? '' : ` ${sample}`}`, item.textContent ?? ''];
    }),
  );
}
