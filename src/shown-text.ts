/**
 * Characters that steer a terminal or reorder what is read: controls (C0, DEL, C1), line and paragraph separators,
 * marks and overrides of direction, other invisible format characters and tags, halves of surrogate pairs. Texts of
 * files, keys and specs may hold them. The joiners of Persian, Hindi and emoji are part of words, and stay.
 */
const STEERING = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u{e0000}-\u{e007f}]/gu;

/** A text on one line, fit for a terminal or a log: what would steer it is written out, as `\x1b`. */
export function shownLine(text: string): string {
  return text.replace(STEERING, (character) => escaped(character.codePointAt(0)!));
}

/**
 * A document as JSON that steers no terminal: JSON itself lets many such characters stand.
 * @param indent spaces by which lines are indented; 0 keeps it on one line
 */
export function shownJson(document: unknown, indent = 2): string {
  return JSON.stringify(document, null, indent).replace(STEERING, (character) => {
    if (character === '\n') return character;
    const units = character.split('');
    return units.map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`).join('');
  });
}

function escaped(code: number): string {
  if (code < 0x100) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\u{${hex(code, 5)}}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
