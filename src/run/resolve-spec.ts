import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Spec } from '../documents/spec.js';
import { isUri } from '../documents/uri-kinds.js';
import { mapUris } from '../documents/uris-of.js';
import type { Storage } from '../io/storage.js';
import type { SourcePlaces } from '../sources/prefixes-and-globs.js';
import { ownResults } from './own-results.js';
import { resolveSources } from './resolve-sources.js';

/**
 * A spec as a plan can hold it: with absolute paths, because it may be carried out from another folder, and with the
 * rasters that prefixes and globs stand for.
 * @throws NotFoundError where a prefix or glob matches nothing, InvalidInputError
 */
export async function resolveSpec(spec: Spec, storage: SourcePlaces): Promise<Spec> {
  const absolute = absolutePaths(spec);
  const { items, ...resolved } = absolute;
  return { ...resolved, sources: await resolveSources(absolute.sources, storage, items) };
}

/**
 * The same for a run whose place is known, whose own results no glob or prefix stands for.
 * @param out the place, absolute
 * @throws as {@link resolveSpec}; StorageError, OutputError
 */
export function resolveSpecOf(spec: Spec, storage: Storage, out: string): Promise<Spec> {
  let own: ReturnType<typeof ownResults> | null = null;
  const places: SourcePlaces = {
    open: storage.open,
    remote: () => storage.remote(),
    ownResults: () => {
      own ??= ownResults(storage, out);
      return own;
    },
  };
  return resolveSpec(spec, places);
}

/** An output location as an engine takes it: absolute, where it is a folder. */
export function absolutePlace(out: string): string {
  return isUri(out) ? out : resolve(out);
}

/** A legend that is no file stays as it is written: it may be the name of one, with a mistake in it. */
function absolutePaths(spec: Spec): Spec {
  return mapUris(spec, (uri, role) => {
    if (isUri(uri) || (role === 'legend' && !existsSync(uri))) return uri;
    return uri.endsWith('/') ? `${resolve(uri)}/` : resolve(uri);
  });
}
