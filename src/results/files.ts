import { numberFromJson } from '../documents/json-number.js';
import { MOSAIC_KEY } from '../documents/keys.js';
import type { Band } from '../documents/plan.js';

/** One raster file: bands of one type, with one nodata value, as a GeoTIFF has them. */
export interface FilePlan {
  /** Its name in the run's folder. */
  readonly key: string;
  /** What its parts in the run's folder are told by; "" for `mosaic.tif`. */
  readonly part: string;
  /** Numbers of its bands in the plan. */
  readonly bands: readonly number[];
}

/**
 * Parts bands into files. Numbers lie in the mosaic; bands of codes have a colour table and names, of which a file has
 * one, so each lies in a file of its own beside it. Bands of numbers of a further type get a file, too.
 * @returns the bands, each with its file, and with a nodata value that the whole file shares: NaN where they differ
 */
export function placeBands(bands: readonly Omit<Band, 'file'>[]): Band[] {
  const ofType = new Map<string, string>();
  const placed = bands.map((band) => {
    if (band.categories) return { ...band, file: `${band.name}.tif` };
    const file = ofType.get(band.dtype) ?? (ofType.size === 0 ? MOSAIC_KEY : `mosaic-${band.dtype}.tif`);
    ofType.set(band.dtype, file);
    return { ...band, file };
  });
  // A file has one nodata value: that of its bands, or NaN, which is a value of none.
  const shared = new Map<string, Band['nodata']>();
  for (const { file, nodata } of placed)
    shared.set(file, !shared.has(file) || shared.get(file) === nodata ? nodata : 'NaN');
  return placed.map((band) => ({ ...band, nodata: shared.get(band.file)! }));
}

/** The files that a plan's bands lie in, those of codes last. */
export function filesOf(bands: readonly Pick<Band, 'file' | 'categories'>[]): FilePlan[] {
  const files = new Map<string, number[]>();
  for (const ofCodes of [false, true]) {
    bands.forEach(({ file, categories }, i) => {
      if ((categories !== null) !== ofCodes) return;
      const numbers = files.get(file);
      if (numbers) numbers.push(i);
      else files.set(file, [i]);
    });
  }
  return [...files].map(([key, numbers]) => ({
    key,
    part: key === MOSAIC_KEY ? '' : key.replace(/\.tif$/, ''),
    bands: numbers,
  }));
}

/** The nodata value of a file's bands. */
export function nodataOfBands(bands: readonly Band[]): number {
  return numberFromJson(bands[0]!.nodata);
}
