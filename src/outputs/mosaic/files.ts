import * as z from 'zod';
import { numberFromJson } from '../../documents/json-number.js';
import { MOSAIC_KEY } from '../../documents/keys.js';
import type { Band } from '../../documents/plan.js';

/** One file of the mosaic: bands of one type, with one nodata value, as a GeoTIFF has them. */
export const mosaicFileSchema = z.object({
  /** Its name in the run's folder. */
  key: z.string(),
  /** What its parts in the run's folder are told by; "" for the first file. */
  part: z.string(),
  /** Bands of the plan, from 0. */
  bands: z.array(z.int()).min(1),
});

/** What a plan says of the mosaic. */
export const mosaicSchema = z.object({ files: z.array(mosaicFileSchema).min(1) });

export type MosaicFilePlan = z.output<typeof mosaicFileSchema>;
export type MosaicPlan = z.output<typeof mosaicSchema>;

/**
 * Parts bands into files. Numbers lie in the mosaic; bands of codes have a colour table and names, of which a file has
 * one, so each lies in a file of its own beside it. Bands of numbers of a further type get a file, too.
 * @returns the files, and the bands with a nodata value that their whole file shares: NaN where they differ
 */
export function planFiles(bands: readonly Band[]): { readonly plan: MosaicPlan; readonly bands: readonly Band[] } {
  const files: MosaicFilePlan[] = [];
  const ofType = new Map<string, MosaicFilePlan>();
  const add = (part: string, band: number): MosaicFilePlan => {
    const file = { key: part === '' ? MOSAIC_KEY : `${part}.tif`, part, bands: [band] };
    files.push(file);
    return file;
  };
  bands.forEach(({ dtype, categories }, i) => {
    if (categories) return;
    const file = ofType.get(dtype);
    if (file) file.bands.push(i);
    else ofType.set(dtype, add(files.length === 0 ? '' : `mosaic-${dtype}`, i));
  });
  bands.forEach(({ name, categories }, i) => {
    if (categories) add(name, i);
  });
  const shared = new Map(files.flatMap((file) => file.bands.map((band) => [band, sharedNodata(file, bands)])));
  return { plan: { files }, bands: bands.map((band, i) => ({ ...band, nodata: shared.get(i)! })) };
}

/** A file has one nodata value: that of its bands, or NaN, which is a value of none. */
function sharedNodata(file: MosaicFilePlan, bands: readonly Band[]): Band['nodata'] {
  const values = file.bands.map((band) => bands[band]!.nodata);
  return values.every((value) => value === values[0]) ? values[0]! : 'NaN';
}

/** The nodata value of a file's bands. */
export function nodataOfBands(bands: readonly Band[]): number {
  return numberFromJson(bands[0]!.nodata);
}
