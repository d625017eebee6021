import * as z from 'zod';
import { sourceRecord } from './source-record.js';

/** To be raised whenever what is kept of sources takes another form. */
export const SOURCES_VERSION = 1;

/** `sources.json`: what planning has found of each source, so that a second time it need not open it. */
export const storedSourcesSchema = z.object({
  sourcesVersion: z.literal(SOURCES_VERSION),
  /** What of the question decides what is found: sources are looked at anew where it is another. */
  asked: z.string(),
  sources: z.array(
    z.object({
      /** As the question, or a VRT, names it. */
      name: z.string(),
      /** What changes with its file and those beside it; null where the source lies on a server. */
      files: z.string().nullable(),
      record: sourceRecord,
    }),
  ),
});

export interface StoredSources extends z.output<typeof storedSourcesSchema> {}
