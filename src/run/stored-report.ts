import { RUN_KEY } from '../documents/keys.js';
import { RUN_VERSION, type RunReport, runReportSchema } from '../documents/run-report.js';
import { InvalidInputError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { parseWith } from '../parse.js';
import { ageOf, otherVersion } from './other-version.js';
import { isCut, readDocument } from './stored-json.js';

/** What lies where a run's report belongs: `damaged` is one that is cut or of no form that is known. */
export type StoredReport =
  | { readonly state: 'whole'; readonly report: RunReport }
  | { readonly state: 'absent' | 'damaged' };

/** Whether a whole report of a plan's own run was found. */
export function isReportOf(found: StoredReport, { runId }: Pick<RunReport, 'runId'>): boolean {
  return found.state === 'whole' && found.report.runId === runId;
}

/**
 * Reads a run's report.
 * @throws OtherVersionError
 */
export async function storedReport(store: ObjectStore): Promise<StoredReport> {
  const where = `${store.uri}/${RUN_KEY}`;
  let document: unknown;
  try {
    document = await readDocument(store, RUN_KEY);
  } catch (error) {
    if (isCut(error)) return { state: 'damaged' };
    throw error; // a store that can't be reached says nothing of what is in it
  }
  if (document === null) return { state: 'absent' };
  const version = versionOf(document);
  if (ageOf(version, RUN_VERSION)) throw otherVersion(where, 'report', version, RUN_VERSION);
  try {
    return { state: 'whole', report: parseWith(runReportSchema, document, where) };
  } catch (error) {
    if (error instanceof InvalidInputError) return { state: 'damaged' };
    throw error;
  }
}

/** The version of a report; the first reports named that of Fractile only. */
function versionOf(document: unknown): unknown {
  if (typeof document !== 'object' || document === null) return undefined;
  if ('runVersion' in document) return document.runVersion;
  return 'runId' in document && 'fractileVersion' in document ? 1 : undefined;
}
