import type { Say } from './output.js';

/** Says the warnings of a plan or of a report, a line each. */
export function sayWarnings({ warnings }: { readonly warnings: readonly string[] }, say: Say | undefined): void {
  for (const warning of warnings) say?.(`warning: ${warning}`);
}
