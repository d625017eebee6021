/**
 * Characters that steer a terminal or reorder what is read: controls (C0, DEL, C1), line and paragraph separators,
 * marks and overrides of direction, and other invisible format characters. Texts of files, keys and specs may hold
 * them.
 */
const STEERING = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

function escaped(character: string): string {
  const code = character.codePointAt(0)!;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A text on one line, fit for a terminal or a log: what would steer it is written out, as `\x1b`. */
export function shownLine(text: string): string {
  return text.replace(STEERING, escaped);
}

/** As {@link shownLine}, for a text of several lines that are ours. */
export function shownLines(text: string): string {
  return text.replace(STEERING, (character) => (character === '\n' ? character : escaped(character)));
}

/** A document as JSON that steers no terminal: JSON itself lets many such characters stand. */
export function shownJson(document: unknown): string {
  return JSON.stringify(document, null, 2).replace(STEERING, (character) => {
    if (character === '\n') return character;
    return Array.from({ length: character.length }, (_, i) => unit(character.charCodeAt(i))).join('');
  });
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
