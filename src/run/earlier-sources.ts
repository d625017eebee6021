import { SOURCES_VERSION, type StoredSources, storedSourcesSchema } from '../documents/stored-sources.js';
import type { ObjectStore } from '../io/ports.js';
import { parseJson } from '../parse.js';
import { unsealed } from './seal.js';
import { isCut } from './stored-json.js';

/**
 * What lies where `sources.json` belongs. `foreign` is a file of somebody else, such as a STAC file of that name;
 * `damaged` is one of ours that is cut, edited or of another version.
 */
export type EarlierSources =
  | { readonly state: 'whole'; readonly document: StoredSources }
  | { readonly state: 'absent' | 'damaged' | 'foreign' };

/** How one of ours begins, in whatever version: nobody else's document does. */
const OURS = /^\s*\{\s*"sourcesVersion"/;

/**
 * Reads what an earlier planning has found of sources. It is sealed, because what it says decides which files are read,
 * and where their pixels lie.
 * @throws StorageError, AccessDeniedError where the store can't be read
 */
export async function earlierSources(store: ObjectStore, key: string): Promise<EarlierSources> {
  const bytes = await store.get(key);
  if (!bytes) return { state: 'absent' };
  const text = new TextDecoder().decode(bytes);
  if (!OURS.test(text)) return { state: 'foreign' };
  try {
    const { content, isWhole } = unsealed(parseJson(text, key));
    const parsed =
      isWhole && content.sourcesVersion === SOURCES_VERSION ? storedSourcesSchema.safeParse(content) : null;
    return parsed?.success ? { state: 'whole', document: parsed.data } : { state: 'damaged' };
  } catch (error) {
    if (isCut(error)) return { state: 'damaged' };
    throw error;
  }
}
