import * as z from 'zod';
import { InvalidInputError } from '../errors.js';
import { parseWith } from '../parse.js';

/** What a STAC item has to say here; whatever else it holds is passed over. */
export const itemSchema = z.object({
  id: z.string(),
  bbox: z
    .array(z.number())
    .refine(({ length }) => length === 4 || length === 6, 'must be four numbers, or six with heights')
    .nullish(),
  properties: z.object({
    datetime: z.string().nullish(),
    start_datetime: z.string().nullish(),
    end_datetime: z.string().nullish(),
    'eo:cloud_cover': z.number().nullish(),
  }),
  assets: z.record(
    z.string(),
    z.object({
      href: z.string().min(1),
      type: z.string().nullish(),
      roles: z.array(z.string()).nullish(),
    }),
    'must be the assets of a STAC item; a GeoJSON file without them names no raster',
  ),
});

/** A STAC item. */
export type Item = z.output<typeof itemSchema> & {
  /** The file that it is in and its id, for messages. */
  readonly where: string;
};
export type Asset = Item['assets'][string];

/**
 * Reads one item.
 * @param uri of the file
 * @param field where in the file it is
 * @throws InvalidInputError
 */
export function itemOf(uri: string, field: string, value: unknown): Item {
  const item = parseWith(itemSchema, value, field === '' ? uri : `${uri}: ${field}`);
  return { ...item, where: `${uri}: item ${item.id}` };
}

/**
 * Refuses a file without items.
 * @throws InvalidInputError
 */
export function nonEmpty(uri: string, items: Item[]): Item[] {
  if (items.length === 0) throw new InvalidInputError(`${uri}: has no items`);
  return items;
}
