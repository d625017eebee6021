import type { SourceVersion } from '../io/ports.js';

/** Sources of a layer, at most. */
export const MAX_SOURCES = 65536;

/** A raster, or a document that stands for several, that a name led to. */
export interface Found {
  readonly uri: string;
  /** What a listing said of it, by which it needn't be opened to know whether it has changed; else null. */
  readonly version: SourceVersion | null;
}

/** What is named as it is. */
export function unlisted(uri: string): Found {
  return { uri, version: null };
}
