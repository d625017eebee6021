import { publicUri } from '../io/access.js';

/** What a name ends with behind its last dot, in small letters; empty where there is none. A query doesn't count. */
export function endingOf(uri: string): string {
  return /\.([^./]+)$/.exec(publicUri(uri))?.[1]?.toLowerCase() ?? '';
}
