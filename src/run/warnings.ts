import type { RunReport } from '../documents/run-report.js';
import type { Say } from './output.js';

/** Says the warnings of a report, a line each. */
export function sayWarnings({ warnings }: RunReport, say: Say | undefined): void {
  for (const warning of warnings) say?.(`warning: ${warning}`);
}
