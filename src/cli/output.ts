import { shownJson, shownLine } from '../shown-text.js';

/** Where lines go: results to `stdout`, everything else to `stderr`. */
export type Stream = 'stdout' | 'stderr';

/**
 * Writes lines for a person. All text of a command leaves through here or {@link writeJson}: whatever a name, a key or
 * a path holds, it stays on its line and steers nothing.
 */
export function writeLines(stream: Stream, lines: readonly string[]): void {
  process[stream].write(`${lines.map(shownLine).join('\n')}\n`);
}

/** Writes a document for a program, to stdout. */
export function writeJson(document: unknown): void {
  process.stdout.write(`${shownJson(document)}\n`);
}
