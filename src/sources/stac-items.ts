import * as z from 'zod';
import { MAX_SOURCES } from '../documents/source-limits.js';
import { InvalidInputError } from '../errors.js';
import { parseJson, parseWith } from '../parse.js';
import { endingOf } from './ending.js';
import { type Item, itemOf, nonEmpty } from './item.js';

const JSON_FILE = /^(json|geojson)$/;
const head = z.object({ type: z.string() });
const collection = z.object({
  features: z.array(z.unknown()),
  links: z.array(z.object({ rel: z.string() })).nullish(),
  numberMatched: z.number().nullish(),
});

/** Whether a name is that of STAC items as JSON. */
export function isItems(uri: string): boolean {
  return JSON_FILE.test(endingOf(uri));
}

/**
 * The items of a STAC file: one Item, or a collection of them, in its order.
 * @throws InvalidInputError where it is neither, or one page of several
 */
export function itemsIn(uri: string, text: string): Item[] {
  const document = parseJson(text, uri);
  const { type } = parseWith(head, document, uri);
  if (type === 'Feature') return [itemOf(uri, '', document)];
  if (type !== 'FeatureCollection')
    throw new InvalidInputError(
      `${uri}: is a ${type}, which only links to items; save those as one ItemCollection, for example with "stac-client search --save items.json"`,
    );
  const { features, links, numberMatched } = parseWith(collection, document, uri);
  if (features.length > MAX_SOURCES)
    throw new InvalidInputError(`${uri}: has ${features.length} items; at most ${MAX_SOURCES} can be read`);
  if (links?.some(({ rel }) => rel === 'next') && numberMatched !== features.length)
    throw new InvalidInputError(
      `${uri}: is one page of a search, with a link to the next; save all items as one ItemCollection, for example with "stac-client search --save items.json"`,
    );
  return nonEmpty(
    uri,
    features.map((feature, i) => itemOf(uri, `features.${i}`, feature)),
  );
}
