import { InvalidInputError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { RUN_KEY } from '../spec/keys.js';
import { type RunReport, runReportSchema } from '../spec/run-report.js';
import { parseWith } from '../spec/spec.js';
import { readDocument } from './documents.js';

/** What lies where a run's report belongs: `damaged` is one that is cut or of no form that is known. */
export type StoredReport =
  | { readonly state: 'whole'; readonly report: RunReport }
  | { readonly state: 'absent' | 'damaged' };

/** Whether a whole report of a plan's own run was found. */
export function isReportOf(found: StoredReport, { runId }: Pick<RunReport, 'runId'>): boolean {
  return found.state === 'whole' && found.report.runId === runId;
}

/** Reads a run's report. */
export async function storedReport(store: ObjectStore): Promise<StoredReport> {
  try {
    const document = await readDocument(store, RUN_KEY);
    if (document === null) return { state: 'absent' };
    return { state: 'whole', report: parseWith(runReportSchema, document, `${store.uri}/${RUN_KEY}`) };
  } catch (error) {
    if (error instanceof InvalidInputError) return { state: 'damaged' };
    throw error;
  }
}
