import type { Spec } from '../documents/spec.js';
import { mapUris, urisOf } from '../documents/uris-of.js';
import { type AccessOptions, publicUri } from '../io/access.js';

/**
 * Takes signed URLs out of a spec: the spec keeps the URL without its query, and the full one becomes part of how
 * storage is reached.
 */
export function separateSecrets(spec: Spec, access: AccessOptions): { spec: Spec; access: AccessOptions } {
  const full = urisOf(spec).filter(({ uri }) => publicUri(uri) !== uri);
  if (full.length === 0) return { spec, access };
  const signedUrls = Object.fromEntries(full.map(({ uri }) => [publicUri(uri), uri]));
  return {
    spec: mapUris(spec, publicUri),
    access: { ...access, signedUrls: { ...access.signedUrls, ...signedUrls } },
  };
}
